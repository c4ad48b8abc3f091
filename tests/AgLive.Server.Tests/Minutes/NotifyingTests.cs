using System.Net;
using System.Text;
using AgLive.Domain;
using AgLive.Server.Tests.App;
using AgLive.Web.Papers;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace AgLive.Server.Tests.Minutes;

/// <summary>Whom the minutes are notified to, how, with which clocks; the files of the record.</summary>
[Trait("needs", "services")]
public sealed class NotifyingTests
{
    [Fact]
    public async Task Files_HoldTheRecord_AndAreTheSyndicsAlone()
    {
        await using var meeting = await MinutesHouse.ConveneAsync();
        await WholeMeeting.HoldAsync(meeting);
        var desk = meeting.House.App.Services.GetRequiredService<IMinutesDesk>();
        async Task<byte[]> FileAsync(string name) => (await desk.FileAsync(meeting.House.Syndic, meeting.AssemblyId, name, CancellationToken.None)).Value.Bytes;
        var votes = Encoding.UTF8.GetString(await FileAsync(ExportFiles.Votes));
        Assert.Contains("4;Approbation des comptes", votes, StringComparison.Ordinal);
        Assert.Contains("M. et Mme L'Hostis Camille", votes, StringComparison.Ordinal);
        Assert.Equal(46, votes.Split('\n').Count(line => line.StartsWith("4;", StringComparison.Ordinal)));
        var presence = Encoding.UTF8.GetString(await FileAsync(ExportFiles.Attendance));
        Assert.Contains("représenté", presence, StringComparison.Ordinal);
        Assert.Contains("vote par correspondance", presence, StringComparison.Ordinal);
        Assert.Contains("108 rue Jean-Jaurès;33000;Bordeaux", Encoding.UTF8.GetString(await FileAsync(ExportFiles.Letters)), StringComparison.Ordinal);
        using var workbook = new MemoryStream(await FileAsync(ExportFiles.Workbook));
        Assert.Equal(["Présence", "Votes"], workbook.GetSheetNames());

        var owner = meeting.House.Accounts["C10154"];
        Assert.Equal(RefusalCode.NotAllowed, (await desk.FileAsync(owner, meeting.AssemblyId, ExportFiles.Votes, CancellationToken.None)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await desk.FileAsync(Guid.NewGuid(), meeting.AssemblyId, ExportFiles.Votes, CancellationToken.None)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await desk.FileAsync(meeting.House.Syndic, meeting.AssemblyId, "autre.csv", CancellationToken.None)).Refusal?.Code);
        using var visitor = await meeting.House.App.SignInAsync(AgLiveApp.SyndicEmail);
        await visitor.OpenAsync($"/assemblees/{meeting.AssemblyId}/proces-verbal/notification");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }
}
