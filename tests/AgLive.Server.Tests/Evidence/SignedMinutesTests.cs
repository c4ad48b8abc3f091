using AgLive.Server.Evidence;
using AgLive.Server.Tests.Minutes;
using AgLive.Web.Papers;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Evidence;

/// <summary>The résidence des Tilleuls from its first vote to its signed minutes: the archive holds them, sealed, and agrees.</summary>
public sealed class SignedMinutesTests
{
    [Fact]
    public async Task Archive_HoldsTheSignedMinutesAndTheSheet_AndAgrees()
    {
        await using var meeting = await MinutesHouse.ConveneAsync();
        await WholeMeeting.HoldAsync(meeting);
        var accounts = meeting.House.Accounts;
        foreach (var signer in (Guid[])[accounts["C10035"], meeting.House.Syndic, accounts["C10042"]])
        {
            Assert.Null((await meeting.SignAsync(signer)).Refusal);
        }

        Assert.Null((await meeting.SignAsync(accounts["C10035"], PaperKinds.Sheet)).Refusal);
        var made = await meeting.House.App.Services.GetRequiredService<ArchiveMaking>().MakeAsync(meeting.AssemblyId, CancellationToken.None);
        await using var content = made.Value.Content;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        var archive = copy.ToArray();

        var (code, said) = await VerifyRun.OfAsync(archive);
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(code == 0, said);
        Assert.Contains("5 sceaux valables", said, StringComparison.Ordinal);
        var forged = new ForgedArchive(archive);
        Assert.Contains(forged.Paths, path => path.Contains("proces-verbal", StringComparison.Ordinal));
        Assert.Contains(forged.Paths, path => path.Contains("feuille-de-presence", StringComparison.Ordinal));
    }
}
