using AgLive.Domain;
using AgLive.Server.Data.Model;
using AgLive.Server.Tests.Data;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Electorate;

/// <summary>
/// An assembly with every fact that changes who counts, imported and held over HTTP with the real program, and the same
/// votes counted by <c>aglive count</c>.
/// </summary>
public abstract class ElectorateContract : IAsyncLifetime
{
    private static readonly string[] Everyone = ["M", "H", "D", "A"];

    protected House House { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        House = await House.OpenAsync(HouseFiles.Everything, await DatabaseAsync());
        await House.GiveAsync("B", "D");
        foreach (var identifier in Everyone)
        {
            await House.SignAsync(identifier, identifier == "D" ? ["B"] : []);
        }

        await House.ElectPresidentAsync("A");
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<string?> DatabaseAsync();

    [Fact]
    public async Task Votes_OverTheLiveServer_AreThoseOfTheCount()
    {
        // M is reduced to 380 and alone is half of 760: not above half.
        await SameAsync("2", Said(("M", "pour"), ("H", "contre"), ("D", "contre"), ("B", "contre"), ("A", "pour")));

        // D, whose lot is seized, and B, whom he represents, are out; M comes down to 280.
        await SameAsync("3", Said(("M", "pour"), ("H", "contre"), ("A", "abstention")));

        // H holds 70 of the 100 of the lift and stays whole: an HLM body is never reduced.
        await SameAsync("4", Said(("M", "contre"), ("H", "pour"), ("A", "contre")));
        await SameAsync("5", Said(("M", "pour"), ("H", "pour"), ("D", "pour"), ("B", "pour"), ("A", "contre")));
    }

    [Fact]
    public async Task Rows_OfAFrozenRoll_TellWhoWasLeftOutAndWhy()
    {
        var rows = await House.RowsAsync(await House.OpenVoteAsync("3"));

        Assert.Equal((0L, 100L, RollRemark.SyndicateLots), (rows["S"].Voix, rows["S"].Tantiemes, rows["S"].Remark));
        Assert.Equal((0L, 100L, RollRemark.SeizureDebtor), (rows["D"].Voix, rows["D"].Tantiemes, rows["D"].Remark));
        Assert.Equal((70L, RollRemark.DebtorGrantor), (rows["B"].Voix, rows["B"].Remark));
        Assert.Equal((Domain.Rolls.Participation.Absent, (Guid?)null), (rows["B"].Participation, rows["B"].VoterId));
        Assert.Equal((280L, 520L, RollRemark.None), (rows["M"].Voix, rows["M"].Tantiemes, rows["M"].Remark));
        Assert.True(rows["H"] is { IsSocialLandlord: true, Voix: 130 });
    }

    [Fact]
    public async Task Debtor_InTheRoom_ReadsWhyHeDoesNotVoteAndCannot()
    {
        await House.OpenVoteAsync("3");
        var debtor = await House.RoomAsync("D");

        Assert.Empty(debtor.Me.Ballot!.Rights);
        Assert.Contains("autorise la saisie de votre lot", debtor.Me.Ballot.NotConcerned, StringComparison.Ordinal);
        foreach (var (owner, code) in ((string, RefusalCode)[])[("D", RefusalCode.LeftOut), ("B", RefusalCode.NotEntitled)])
        {
            var answer = await House.VoteAsync("D", debtor.Room.Current!, [new BallotChoice(House.Owners[owner], "pour")]);
            Assert.Equal(code.ToString(), answer.Refusal?.Name);
        }

        var byHand = new RecordVote(
            House.AssemblyId, Guid.NewGuid(), debtor.Room.Current!.Round!.Id, House.Owners["D"], "pour", "Il insiste", "Mme Abadie");
        Assert.Contains("ne compte pas pour cette résolution", await House.RefusedAsync(RefusalCode.LeftOut, byHand), StringComparison.Ordinal);
        await House.RefusedAsync(RefusalCode.NotPresent, byHand with { CommandId = Guid.NewGuid(), CoOwnerId = House.Owners["B"] });
    }

    [Fact]
    public async Task DebtorGrantor_WhoSignsHimself_VotesAndIsNoLongerAbsent()
    {
        var round = await House.OpenVoteAsync("3");
        await House.SignAsync("B");

        Assert.Equal(70, Assert.Single(await House.VoteAsync("B", "pour")).Voix);
        Assert.Equal(RollRemark.None, (await House.RowsAsync(round))["B"].Remark);
        Assert.DoesNotContain((await House.ConsoleAsync()).Item!.Electorate, note => note.Kind == "debtorGrantors");
    }

    [Fact]
    public async Task Debtor_NamedByTheSyndic_CountsFromTheOpeningAndNoLaterChange()
    {
        var name = new SetDebtor(House.AssemblyId, Guid.NewGuid(), House.Agenda["2"], House.Owners["A"]);
        await House.DoAsync(name);
        Assert.Contains((await House.ConsoleAsync("2")).Item!.Electorate, note => note.Title.Contains("ne vote pas (art.\u00A019-2)", StringComparison.Ordinal));
        await House.RefusedAsync(RefusalCode.SyndicateLots, name with { CommandId = Guid.NewGuid(), CoOwnerId = House.Owners["S"] });

        var round = await House.OpenVoteAsync("2");
        await House.RefusedAsync(RefusalCode.VoteStillOpen, name with { CommandId = Guid.NewGuid(), CoOwnerId = null });
        await House.VoteAsync("M", "pour");

        // 520 comes down to 130 + 100 + 70; the syndicate and A are out: T = 600.
        Assert.Equal(600, (await House.CloseAndProclaimAsync(round)).Total);
        await House.RefusedAsync(RefusalCode.AlreadyDecided, name with { CommandId = Guid.NewGuid(), CoOwnerId = null });
        var journal = (await House.ConsoleAsync()).Journal;
        Assert.Contains(journal, line => line.Sentence.Contains("débiteur hors du compte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Console_BeforeTheOpening_SaysWhatTheLawChanges()
    {
        var general = (await House.ConsoleAsync("2")).Item!.Electorate;
        Assert.Equal(["reduced", "syndicate"], general.Select(note => note.Kind));
        Assert.Equal("SCI Majeure\u00A0: 520 → 380 voix (art.\u00A022), total 760", general[0].Title);

        var seizure = (await House.ConsoleAsync("3")).Item!;
        Assert.Equal(["reduced", "syndicate", "debtor", "debtorGrantors"], seizure.Electorate.Select(note => note.Kind));
        Assert.Contains("520 → 280 voix", seizure.Electorate[0].Title, StringComparison.Ordinal);
        Assert.Equal(House.Owners["D"], seizure.DebtorCoOwnerId);

        var lift = (await House.ConsoleAsync("4")).Item!.Electorate;
        Assert.Equal(["socialLandlord"], lift.Select(note => note.Kind));
        var gauge = (await House.ConsoleAsync("3")).Gauge;
        Assert.Equal((560L, 4, 490L, 3), (gauge.Total, gauge.Members, gauge.Present, gauge.PresentMembers));
    }

    [Fact]
    public async Task Opening_KeyThatNobodyHolds_IsRefusedInWordsAndNotOffered()
    {
        var sentence = await House.RefusedAsync(RefusalCode.KeyWithoutVoix, new OpenVote(House.AssemblyId, Guid.NewGuid(), House.Agenda["6"]));
        Assert.Contains("Personne n'a de voix sur la clé de cette résolution (Cour)", sentence, StringComparison.Ordinal);
        var item = (await House.ConsoleAsync("6")).Item!;
        Assert.Equal(sentence, item.WhyNot);
        Assert.DoesNotContain("openVote", item.Acts);
    }

    [Fact]
    public async Task ReducedOwner_ReadsHisVoixAfterReduction()
    {
        await House.OpenVoteAsync("2");
        var mine = (await House.RoomAsync("M")).Me;

        Assert.Equal((380L, 760L, (long?)520L), mine.Mandates[0].Voix.Where(key => key.Code == "generale").Select(key => (key.Voix, key.Total, key.ReducedFrom)).Single());
        Assert.Equal(520, Assert.Single(mine.Ballot!.Rights).ReducedFrom);
        Assert.Null((await House.RoomAsync("A")).Me.Ballot!.Rights[0].ReducedFrom);
        using var visitor = await House.App.SignInAsync("M");
        var page = await visitor.OpenAsync($"/assemblees/{House.AssemblyId}");
        Assert.Contains("voix après réduction (art.\u00A022) au lieu de 520", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Syndicate_NeitherSignsNorGivesNorHoldsAndHasNoAccount()
    {
        var presence = new RecordPresence(House.AssemblyId, Guid.NewGuid(), House.Owners["S"], "room", "Vu", "Mme Abadie");
        Assert.Contains("n'a pas de voix pour ses propres lots", await House.RefusedAsync(RefusalCode.SyndicateLots, presence), StringComparison.Ordinal);
        await House.RefusedAsync(RefusalCode.SyndicateLots, House.Mandate("S", "A"));
        await House.RefusedAsync(RefusalCode.SyndicateLots, House.Mandate("B", "S"));
        var line = (await House.ConsoleAsync()).Attendance.Single(owner => owner.CoOwnerId == House.Owners["S"]);
        Assert.True(line is { CanAttend: false, CanBeHolder: false, Voix: 0, Note: "Lots du syndicat\u00A0: sans voix (art.\u00A016)." });
        await using var db = await House.App.DatabaseAsync();
        Assert.False(await db.AccountCoOwners.AnyAsync(link => link.CoOwnerId == House.Owners["S"]));
        Assert.Equal("Tour", (await db.Lots.SingleAsync(lot => lot.Number == "3")).SecondarySyndicate);
    }

    [Fact]
    public async Task JointOwnership_WithoutRepresentative_VotesWithAWarningUntilOneIsNamed()
    {
        Assert.Contains("mandataire commun", (await House.RoomAsync("A")).Me.Mandates[0].Notice, StringComparison.Ordinal);
        var name = new SetRepresentative(House.AssemblyId, Guid.NewGuid(), House.Owners["A"], " Yasmine Abadie ");
        Assert.Equal("", (await LineAsync("A")).Representative);
        await House.RefusedAsync(RefusalCode.BadRequest, name with { CoOwnerId = House.Owners["H"] });
        await House.RefusedAsync(RefusalCode.BadRequest, name with { Name = " " });

        await House.DoAsync(name);

        Assert.Equal("Yasmine Abadie", (await LineAsync("A")).Representative);
        Assert.Null((await House.RoomAsync("A")).Me.Mandates[0].Notice);
    }

    private async Task<AttendanceLine> LineAsync(string identifier) =>
        (await House.ConsoleAsync()).Attendance.Single(owner => owner.CoOwnerId == House.Owners[identifier]);

    private static Dictionary<string, string> Said(params (string Identifier, string Choice)[] said) =>
        said.ToDictionary(one => one.Identifier, one => one.Choice);

    /// <summary>Holds the vote in the room and counts it from the file; every figure must agree.</summary>
    private async Task SameAsync(string number, Dictionary<string, string> said)
    {
        var modes = new Dictionary<string, string> { ["M"] = "remote", ["H"] = "remote", ["D"] = "remote", ["A"] = "remote" };
        if (said.ContainsKey("B"))
        {
            modes["B"] = "represented";
        }

        var round = await House.OpenVoteAsync(number);
        foreach (var identifier in Everyone.Where(said.ContainsKey))
        {
            await House.VoteAsync(identifier, said[identifier]);
        }

        var live = await House.CloseAndProclaimAsync(round);
        var count = await CountOfHouse.AnswerAsync(House.Read, number, modes, said);
        await using var db = await House.App.DatabaseAsync();
        var stored = await db.Rounds.SingleAsync(row => row.Id == round);
        Assert.Equal((long)count["T"]!, live.Total);
        Assert.Equal((int)count["N"]!, stored.MemberCount);
        Assert.Equal((string?)count["outcome_round1"], live.Adopted ? "adoptee" : "rejetee");
        Assert.Equal((bool)count["passerelle"]!["open"]!, live.SecondVoteSentence is not null);
        foreach (var answer in (string[])["pour", "contre", "abstention"])
        {
            var line = live.Lines.Single(one => one.Answer == answer);
            Assert.Equal(((long)count["round1"]![answer]!, (int)count["round1"]![$"n_{answer}"]!), (line.Voix, line.Heads));
        }

        var rows = await House.RowsAsync(round);
        var effective = count["effective_votes"]!.AsObject().ToDictionary(one => one.Key, one => (long)one.Value!);
        Assert.Equal(effective.OrderBy(one => one.Key), rows.Where(row => row.Value.Voix > 0).ToDictionary(row => row.Key, row => row.Value.Voix).OrderBy(one => one.Key));
    }
}

public sealed class SqliteElectorateTests : ElectorateContract
{
    protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

[Trait("needs", "services")]
public sealed class PostgreSqlElectorateTests(PostgresFixture postgres) : ElectorateContract
{
    protected override async Task<string?> DatabaseAsync() => await (await postgres.ServerAsync()).CreateDatabaseAsync();
}
