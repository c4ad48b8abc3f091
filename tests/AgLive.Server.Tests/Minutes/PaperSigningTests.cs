using AgLive.Domain;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Papers;
using AgLive.Testing;
using AgLive.Web.Assemblies;
using AgLive.Web.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Minutes;

/// <summary>The minutes from project to sealed document: each by his account and a code, in the order asked (décret 1967 art. 17).</summary>
[Trait("needs", "services")]
public sealed class PaperSigningTests
{
    private const string President = "C10035";
    private const string Scrutineer = "C10042";

    [Fact]
    public async Task Reopening_VoidsTheSignatures_AndIsNoMoreOnceSealed()
    {
        await using var meeting = await EndedAsync();
        var reopen = new ReopenPaper(meeting.AssemblyId, meeting.House.New(), PaperKinds.Minutes);
        Assert.Equal(RefusalCode.StateChanged, (await meeting.Papers.ReopenAsync(meeting.House.Syndic, reopen, CancellationToken.None)).Refusal?.Code);
        Assert.Null((await meeting.SignAsync(meeting.House.Accounts[President])).Refusal);
        Assert.Equal(RefusalCode.NotAllowed, (await meeting.Papers.ReopenAsync(meeting.House.Accounts[President], reopen, CancellationToken.None)).Refusal?.Code);
        Assert.Null((await meeting.Papers.ReopenAsync(meeting.House.Syndic, reopen, CancellationToken.None)).Refusal);
        Assert.False((await meeting.PageAsync(meeting.House.Syndic)).Signing.IsBegun);

        foreach (var account in new[] { meeting.House.Accounts[President], meeting.House.Syndic, meeting.House.Accounts[Scrutineer] })
        {
            Assert.Null((await meeting.SignAsync(account)).Refusal);
        }

        Assert.Equal(RefusalCode.PaperSigned, (await meeting.Papers.ReopenAsync(
            meeting.House.Syndic, reopen with { CommandId = meeting.House.New() }, CancellationToken.None)).Refusal?.Code);
        await using var db = await meeting.House.App.DatabaseAsync();
        Assert.Equal(1, await db.PaperSignatures.CountAsync(one => one.VoidedAt != null));
    }

    [Fact]
    public async Task Signature_NeedsTheCodeAndTheTextThatWasRead()
    {
        await using var meeting = await EndedAsync();
        var account = meeting.House.Accounts[President];
        var hash = (await meeting.PageAsync(account)).TextHash;
        var sign = new SignPaper(meeting.AssemblyId, meeting.House.New(), PaperKinds.Minutes, hash, "000000");
        Assert.Equal(RefusalCode.CodeExpired, (await meeting.Papers.SignAsync(account, sign, CancellationToken.None)).Refusal?.Code);
        Assert.Null((await meeting.Papers.SendCodeAsync(account, meeting.AssemblyId, PaperKinds.Minutes, CancellationToken.None)).Refusal);
        var code = await meeting.CodeAsync();
        var wrong = code == "000000" ? "000001" : "000000";
        Assert.Equal(RefusalCode.CodeWrong, (await meeting.Papers.SignAsync(account, sign with { Code = wrong }, CancellationToken.None)).Refusal?.Code);
        Assert.Equal(RefusalCode.PaperChanged, (await meeting.Papers.SignAsync(account, sign with { Code = code, TextHash = new string('0', 64) }, CancellationToken.None)).Refusal?.Code);
        Assert.Null((await meeting.Papers.SignAsync(account, sign with { Code = code }, CancellationToken.None)).Refusal);
        Assert.Equal(RefusalCode.CodeExpired, (await meeting.Papers.SignAsync(account, sign with { Code = code }, CancellationToken.None)).Refusal?.Code);
    }

    [Fact]
    public async Task Sheet_IsCertifiedByThePresident_AndKeptApart()
    {
        await using var meeting = await EndedAsync();
        Assert.Equal(RefusalCode.NotSigner, (await meeting.SignAsync(meeting.House.Syndic, PaperKinds.Sheet)).Refusal?.Code);
        Assert.Null((await meeting.SignAsync(meeting.House.Accounts[President], PaperKinds.Sheet)).Refusal);
        await using var db = await meeting.House.App.DatabaseAsync();
        var kept = Assert.Single(await PaperFiles.OfAsync(db, meeting.AssemblyId, CancellationToken.None));
        Assert.Equal(PaperKind.AttendanceSheet, kept.Kind);
        var detail = (await meeting.House.App.Services.GetRequiredService<IAssemblyPages>()
            .DetailAsync(meeting.House.Accounts["C10154"], meeting.AssemblyId, CancellationToken.None)).Value;
        Assert.Empty(detail.Documents);

        using var folder = new TemporaryFolder();
        var path = await MinutesHouse.KeepAsync(folder, "feuille-de-presence.pdf", kept.Bytes);
        await LocalProcess.RunAsync("qpdf", "--check", path);
        Assert.Contains("Signature is Valid", await LocalProcess.OutputAsync("pdfsig", path), StringComparison.Ordinal);
        var printed = Flat(await LocalProcess.OutputAsync("pdftotext", "-raw", path, "-"));
        await meeting.LearnNamesAsync();
        foreach (var owner in meeting.House.Owners.Keys)
        {
            Assert.Contains(Flat(meeting.NameOf(owner)), printed, StringComparison.Ordinal);
        }

        Assert.Contains(Flat("132 rue des Tilleuls, 94600 Choisy-le-Roi"), printed, StringComparison.Ordinal);
        Assert.Contains(Flat("formulaire reçu le 16 novembre 2037"), printed, StringComparison.Ordinal);
        Assert.Contains(Flat($"Représenté, mandataire : {meeting.NameOf(Scrutineer)}"), printed, StringComparison.Ordinal);
        Assert.Contains(Flat("avant le vote de la résolution n° 8"), printed, StringComparison.Ordinal);
    }

    private static string Flat(string words) => string.Concat(words.Where(sign => !char.IsWhiteSpace(sign)));

    private static async Task<MinutesHouse> EndedAsync()
    {
        var meeting = await MinutesHouse.ConveneAsync();
        await WholeMeeting.HoldAsync(meeting);
        return meeting;
    }
}
