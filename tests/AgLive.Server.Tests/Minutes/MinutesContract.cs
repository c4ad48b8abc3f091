using AgLive.Domain;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Papers;
using AgLive.Server.Tests.Data;
using AgLive.Testing;
using AgLive.Web.Assemblies;
using AgLive.Web.Documents;
using AgLive.Web.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Minutes;

/// <summary>The minutes from an ended assembly to their notification, on both engines: drafted, signed by all, sealed, notified.</summary>
public abstract class MinutesContract
{
    private const string President = "C10035";
    private const string Scrutineer = "C10042";

    protected abstract Task<string?> DatabaseAsync();

    [Fact]
    public async Task Minutes_SignedByAll_AreSealedAndAmongEverybodysDocuments()
    {
        await using var meeting = await EndedAsync();
        var (president, scrutineer) = (meeting.House.Accounts[President], meeting.House.Accounts[Scrutineer]);
        Assert.Equal(RefusalCode.SignerTurn, (await meeting.SignAsync(scrutineer)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotSigner, (await meeting.SignAsync(meeting.House.Accounts["C10154"])).Refusal?.Code);
        Assert.Null((await meeting.SignAsync(president)).Refusal);
        Assert.Equal(RefusalCode.NotSigner, (await meeting.SignAsync(president)).Refusal?.Code);

        var narrate = new NarrateMinutes(meeting.AssemblyId, meeting.House.New(), 0, new Dictionary<string, string> { ["ouverture"] = "Trop tard." });
        Assert.Equal(RefusalCode.PaperSigned, (await meeting.Papers.NarrateAsync(meeting.House.Syndic, narrate, CancellationToken.None)).Refusal?.Code);
        Assert.Null((await meeting.SignAsync(meeting.House.Syndic)).Refusal);
        Assert.Null((await meeting.SignAsync(scrutineer)).Refusal);

        var page = await meeting.PageAsync(meeting.House.Accounts["C10154"]);
        Assert.True(page.Signing.IsComplete);
        await using var db = await meeting.House.App.DatabaseAsync();
        var kept = Assert.Single(await PaperFiles.OfAsync(db, meeting.AssemblyId, CancellationToken.None));
        Assert.Equal(PaperText.HashOf(page.Paper), kept.TextHash);
        Assert.Equal(PaperText.Of(page.Paper), kept.Text);
        var signed = await db.JournalEntries.Where(line => line.Kind == JournalKinds.PaperSigned).Select(line => line.Payload).ToListAsync();
        Assert.Equal(3, signed.Count);
        Assert.All(signed, line => Assert.Contains(kept.TextHash, line, StringComparison.Ordinal));
        Assert.Contains(kept.Hash, await db.JournalEntries.Where(line => line.Kind == JournalKinds.PaperSealed).Select(line => line.Payload).SingleAsync(), StringComparison.Ordinal);
        Assert.Null(await meeting.House.App.Services.GetRequiredService<JournalChain>().VerifyAsync(meeting.AssemblyId, CancellationToken.None));

        var detail = (await meeting.House.App.Services.GetRequiredService<IAssemblyPages>()
            .DetailAsync(meeting.House.Accounts["C10154"], meeting.AssemblyId, CancellationToken.None)).Value;
        var document = Assert.Single(detail.Documents, one => one.Name.StartsWith("Procès-verbal", StringComparison.Ordinal));
        var opened = await meeting.House.App.Services.GetRequiredService<IAssemblyDocuments>()
            .OpenAsync(meeting.House.Accounts["C10154"], meeting.AssemblyId, document.Id, CancellationToken.None);
        Assert.Equal(kept.Bytes, opened.Value.Bytes);

        using var folder = new TemporaryFolder();
        var path = await MinutesHouse.KeepAsync(folder, "proces-verbal-signe.pdf", kept.Bytes);
        Assert.Contains("Signature is Valid", await LocalProcess.OutputAsync("pdfsig", path), StringComparison.Ordinal);
        Assert.Contains("par son compte et un code à usage unique", (await LocalProcess.OutputAsync("pdftotext", "-raw", path, "-")).ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_GoToOpposantsAndDefaillants_ByTheirWay_OnceTheMinutesAreSigned()
    {
        await using var meeting = await EndedAsync();
        await meeting.LearnNamesAsync();
        var (desk, syndic) = (meeting.House.App.Services.GetRequiredService<IMinutesDesk>(), meeting.House.Syndic);
        var list = (await desk.OfAsync(syndic, meeting.AssemblyId, CancellationToken.None)).Value;
        NoticeLine Of(string owner) => list.Owners.Single(line => line.CoOwnerId == meeting.House.Owners[owner]);
        Assert.StartsWith("Opposant\u00A0: 4, 13.", Of(WholeMeeting.Opponent).Why, StringComparison.Ordinal);
        Assert.Contains("Défaillant\u00A0: ", Of("C10028").Why, StringComparison.Ordinal);
        Assert.Contains("5", Of("C10028").Why, StringComparison.Ordinal);

        // Who voted pour everywhere opposes one decision alone: the rejection of 13, as the assembly reads art. 42.
        Assert.Equal("Opposant\u00A0: 13.", Of("C10154").Why);

        var send = new DispatchMinutes(meeting.AssemblyId, meeting.House.New(), IsElectronic: true);
        Assert.Equal(RefusalCode.MinutesUnsigned, (await desk.DispatchAsync(syndic, send, CancellationToken.None)).Refusal?.Code);
        foreach (var account in new[] { meeting.House.Accounts[President], syndic, meeting.House.Accounts[Scrutineer] })
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

        // PostgreSQL dates what it records by its own clock.
        var on = DateOnly.FromDateTime((await db.Assemblies.Where(one => one.Id == meeting.AssemblyId).Select(one => one.EndedAt).SingleAsync())!.Value.UtcDateTime);
        Assert.Equal(RefusalCode.BadRequest, (await desk.RecordNotifiedAsync(syndic, new RecordNotified(meeting.AssemblyId, meeting.House.New(), opponent, on.AddDays(-30)), CancellationToken.None)).Refusal?.Code);
        Assert.Null((await desk.RecordNotifiedAsync(syndic, new RecordNotified(meeting.AssemblyId, meeting.House.New(), opponent, on), CancellationToken.None)).Refusal);
        list = (await desk.OfAsync(syndic, meeting.AssemblyId, CancellationToken.None)).Value;
        Assert.NotNull(Of(WholeMeeting.Opponent).ContestUntil);
        Assert.Contains("vous a été notifié le", (await meeting.PageAsync(meeting.House.Accounts[WholeMeeting.Opponent])).OwnNotice, StringComparison.Ordinal);
    }

    private async Task<MinutesHouse> EndedAsync()
    {
        var meeting = await MinutesHouse.ConveneAsync(postgreSql: await DatabaseAsync());
        await WholeMeeting.HoldAsync(meeting);
        return meeting;
    }
}

[Trait("needs", "services")]
public sealed class SqliteMinutesTests : MinutesContract
{
    protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

[Trait("needs", "services")]
public sealed class PostgreSqlMinutesTests(PostgresFixture postgres) : MinutesContract
{
    protected override async Task<string?> DatabaseAsync() => await (await postgres.ServerAsync()).CreateDatabaseAsync();
}
