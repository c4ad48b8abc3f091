using System.Net;
using System.Text;
using AgLive.Domain;
using AgLive.Server.Tests.App;
using AgLive.Web.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace AgLive.Server.Tests.Minutes;

/// <summary>Whom the minutes are notified to, how, with which clocks; the files of the record.</summary>
[Trait("needs", "services")]
public sealed class NotifyingTests
{
    [Fact]
    public async Task Notices_GoToOpposantsAndDefaillants_ByTheirWay_WithTheirClocks()
    {
        await using var meeting = await MinutesHouse.ConveneAsync();
        await WholeMeeting.HoldAsync(meeting);
        await meeting.LearnNamesAsync();
        var (desk, syndic) = (meeting.House.App.Services.GetRequiredService<IMinutesDesk>(), meeting.House.Syndic);
        var list = (await desk.OfAsync(syndic, meeting.AssemblyId, CancellationToken.None)).Value;
        Assert.Equal(new DateOnly(2037, 12, 26), DateOnly.FromDateTime(list.NotifyBy.DateTime));
        NoticeLine Of(string owner) => list.Owners.Single(line => line.CoOwnerId == meeting.House.Owners[owner]);
        Assert.StartsWith("Opposant\u00A0: 4, 13.", Of(WholeMeeting.Opponent).Why, StringComparison.Ordinal);
        Assert.Contains("Défaillant\u00A0: ", Of("C10028").Why, StringComparison.Ordinal);
        Assert.Contains("5", Of("C10028").Why, StringComparison.Ordinal);

        // Who voted pour everywhere opposes one decision alone: the rejection of 13, as the assembly reads art. 42.
        Assert.Equal("Opposant\u00A0: 13.", Of("C10154").Why);

        var send = new DispatchMinutes(meeting.AssemblyId, meeting.House.New(), IsElectronic: true);
        Assert.Equal(RefusalCode.MinutesUnsigned, (await desk.DispatchAsync(syndic, send, CancellationToken.None)).Refusal?.Code);
        foreach (var account in new[] { meeting.House.Accounts["C10035"], syndic, meeting.House.Accounts["C10042"] })
        {
            Assert.Null((await meeting.SignAsync(account)).Refusal);
        }

        var opponent = meeting.House.Owners[WholeMeeting.Opponent];
        Assert.Null((await desk.SetChannelAsync(syndic, new SetNoticeChannel(meeting.AssemblyId, meeting.House.New(), opponent, true), CancellationToken.None)).Refusal);
        Assert.Null((await desk.DispatchAsync(syndic, send, CancellationToken.None)).Refusal);
        Assert.Null((await desk.DispatchAsync(syndic, send with { CommandId = meeting.House.New(), IsElectronic = false }, CancellationToken.None)).Refusal);
        await using var db = await meeting.House.App.DatabaseAsync();
        var letter = Assert.Single(await db.OutboxMessages.Where(message => message.DedupKey.StartsWith("pv-notifie:")).ToListAsync());
        Assert.Equal("nadia.ximenes@example.org", letter.Recipient);
        Assert.Contains("dans un délai de deux mois à compter de la notification", letter.Body, StringComparison.Ordinal);

        var on = DateOnly.FromDateTime(meeting.House.Clock.Now.UtcDateTime);
        Assert.Equal(RefusalCode.BadRequest, (await desk.RecordNotifiedAsync(syndic, new RecordNotified(meeting.AssemblyId, meeting.House.New(), opponent, on.AddDays(-30)), CancellationToken.None)).Refusal?.Code);
        Assert.Null((await desk.RecordNotifiedAsync(syndic, new RecordNotified(meeting.AssemblyId, meeting.House.New(), opponent, on), CancellationToken.None)).Refusal);
        list = (await desk.OfAsync(syndic, meeting.AssemblyId, CancellationToken.None)).Value;
        Assert.Equal("26\u00A0janvier\u00A02038", Of(WholeMeeting.Opponent).ContestUntil);
        Assert.Contains("vous a été notifié le 26\u00A0novembre\u00A02037", (await meeting.PageAsync(meeting.House.Accounts[WholeMeeting.Opponent])).OwnNotice, StringComparison.Ordinal);
    }

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
