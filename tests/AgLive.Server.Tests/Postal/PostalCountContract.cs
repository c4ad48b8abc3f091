using System.Globalization;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Tests.Data;
using AgLive.Web.Console;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Postal;

/// <summary>
/// Twenty forms, four owners in the room, some who arrive and leave, two amended resolutions, one second vote, and one that
/// is both. Owner n has 10 n voix, 3 000 in all. Each result was counted by hand, as written beside it, and is printed.
/// </summary>
public abstract class PostalCountContract
{
    private readonly List<string> printed = [];

    protected abstract Task<string?> DatabaseAsync();

    [Fact]
    public async Task Twenty_forms_give_the_results_counted_by_hand()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var house = await PostalHouse.ConveneAsync(
            PostalCountFiles.Files, now, now.AddDays(10), postgreSql: await DatabaseAsync());
        await SendFormsAsync(house);
        await IsSealedAsync(house);
        await house.DoAsync(new OpenSession(house.AssemblyId, house.New()));
        foreach (var owner in new[] { "P21", "P22", "P23", "P24" })
        {
            await house.ComeAsync(owner);
        }

        await ElectAsync(house);
        await BudgetAsync(house);
        await VotedTwiceAsync(house);
        await AmendedAsync(house);
        await BikesAsync(house);
        await AmendedAndVotedTwiceAsync(house);
        await EvidenceAsync(house);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', printed));
    }

    private static async Task SendFormsAsync(PostalHouse house)
    {
        for (var at = 1; at <= 20; at++)
        {
            var budget = at switch { <= 10 => "pour", <= 15 => "contre", <= 18 => "abstention", _ => "" };
            var facade = at switch
            {
                <= 6 => "pour/pour",
                <= 10 => "contre/pour",
                11 => "abstention/contre",
                12 => "contre/pour",
                13 => "pour/contre",
                14 => "abstention/pour",
                15 => "/pour",
                16 => "contre",
                _ => "contre/contre",
            };
            var digicode = at <= 10 ? "contre" : "pour";
            await house.VoteAsync($"P{at}", ("1", "pour"), ("2", budget), ("3", facade), ("4", digicode), ("5", "pour"), ("6", at switch { 1 => "pour/contre", 2 => "contre/contre", _ => "" }));
        }
    }

    /// <summary>The operator sees how much the forms weigh; nothing of what they say is in the database.</summary>
    private static async Task IsSealedAsync(PostalHouse house)
    {
        await using var db = await house.App.DatabaseAsync();
        Assert.Equal(20, await db.PostalForms.CountAsync(form => form.State == PostalFormState.Received && form.Opened == null));
        var console = await house.App.Services.GetRequiredService<IConsole>().SnapshotAsync(house.Syndic, house.AssemblyId, house.Agenda["2"], CancellationToken.None);
        var postal = console.Value.Gauge.Parts.Single(part => part.Mode == "postal");
        Assert.Equal((20, 2_100L), (postal.Heads, postal.Voix));
    }

    /// <summary>The forms do not carry the name of the candidate: the four in the room elect, 900 voix; 2 100 défaillants.</summary>
    private async Task ElectAsync(PostalHouse house)
    {
        await house.DoAsync(new SetCandidate(house.AssemblyId, house.New(), house.Agenda["1"], house.Owners["P24"], ""));
        await house.OpenVoteAsync("1");
        await CastAsync(house, "1", "pour", 21, 22, 23, 24);
        await IsAsync(house, "1", pour: 900, contre: 0, abstention: 0, silent: 0, defaulting: 2_100, adopted: true);
    }

    /// <summary>
    /// P11 came before, P12 during the vote: their forms (contre) are set aside. Pour: forms P1 to P10, 550, P11 110, P21 and
    /// P22 430. Contre: forms P13 to P15, 420, P23 230. Abstention: forms P16 to P18, 510, P12 120, P24 240. P19 and P20 left
    /// the line blank: 390.
    /// </summary>
    private async Task BudgetAsync(PostalHouse house)
    {
        await house.ComeAsync("P11");
        await house.OpenVoteAsync("2");
        await house.ComeAsync("P12");
        await CastAsync(house, "2", "pour", 11, 21, 22);
        await CastAsync(house, "2", "contre", 23);
        await CastAsync(house, "2", "abstention", 12, 24);
        await IsAsync(house, "2", pour: 1_090, contre: 650, abstention: 870, silent: 0, defaulting: 390, adopted: true);
    }

    /// <summary>
    /// P11 has left: his form votes again. First vote, pour: P1 to P6, 210, P12 who is there 120, P13 130, the four 900. Contre:
    /// P7 to P10, 340, P16 160, P17 to P20, 740. Abstention: P11 110, P14 140. P15 left the line blank, 150. 1 360 is a third
    /// of 3 000 and no majority: second vote, and P12 has left. Pour: P1 to P6, 210, P7 to P10, 340, P12 120, P14 140, P15 150,
    /// the four 900. Contre: P11 110, P13 130, P17 to P20 740. P16 left the second line blank, 160.
    /// </summary>
    private async Task VotedTwiceAsync(PostalHouse house)
    {
        await house.LeaveAsync("P11");
        await house.OpenVoteAsync("3");
        await CastAsync(house, "3", "pour", 12, 21, 22, 23, 24);
        await IsAsync(house, "3", pour: 1_360, contre: 1_240, abstention: 250, silent: 0, defaulting: 150, adopted: false);
        await house.LeaveAsync("P12");
        await house.DoAsync(new OpenSecondVote(house.AssemblyId, house.New(), (await house.RoundAsync("3")).Id));
        await CastAsync(house, "3", "pour", 21, 22, 23, 24);
        await IsAsync(house, "3", pour: 1_860, contre: 980, abstention: 0, silent: 0, defaulting: 160, adopted: true);
    }

    /// <summary>
    /// Amended; P20 came. Forms pour of P11 to P19 are défaillants, 1 350. Pour: P21, P22, 430. Contre: forms P1 to P10, 550,
    /// P20 200, P23 and P24 470.
    /// </summary>
    private async Task AmendedAsync(PostalHouse house)
    {
        await AmendAsync(house, "4");
        await house.ComeAsync("P20");
        await house.OpenVoteAsync("4");
        await CastAsync(house, "4", "pour", 21, 22);
        await CastAsync(house, "4", "contre", 20, 23, 24);
        await IsAsync(house, "4", pour: 430, contre: 1_220, abstention: 0, silent: 0, defaulting: 1_350, adopted: false);
    }

    /// <summary>
    /// Amended: the forms of P1 to P19, all pour, are défaillants, 1 900, and P21 left, 210. P22 to P24 contre, 690; P20 there,
    /// abstention, 200.
    /// </summary>
    private async Task BikesAsync(PostalHouse house)
    {
        await house.LeaveAsync("P21");
        await AmendAsync(house, "5");
        await house.OpenVoteAsync("5");
        await CastAsync(house, "5", "contre", 22, 23, 24);
        await CastAsync(house, "5", "abstention", 20);
        await IsAsync(house, "5", pour: 0, contre: 690, abstention: 200, silent: 0, defaulting: 2_110, adopted: false);
    }

    /// <summary>
    /// Amended and voted twice; P21 is back. P1, pour then contre, is défaillant both times: who was so at the first vote stays
    /// so. Pour: P20 200, P21 210, P22 to P24, 690. Contre: P2, 20. The others left both lines blank, 1 870.
    /// </summary>
    private async Task AmendedAndVotedTwiceAsync(PostalHouse house)
    {
        await house.ComeAsync("P21");
        await AmendAsync(house, "6");
        await house.OpenVoteAsync("6");
        await CastAsync(house, "6", "pour", 20, 21, 22, 23, 24);
        await IsAsync(house, "6", pour: 1_100, contre: 20, abstention: 0, silent: 0, defaulting: 1_880, adopted: false);
        await house.DoAsync(new OpenSecondVote(house.AssemblyId, house.New(), (await house.RoundAsync("6")).Id));
        await CastAsync(house, "6", "pour", 20, 21, 22, 23, 24);
        await IsAsync(house, "6", pour: 1_100, contre: 20, abstention: 0, silent: 0, defaulting: 1_880, adopted: true);
    }

    /// <summary>What was opened, cast, set aside and taken up again is in the journal, whose chain holds.</summary>
    private static async Task EvidenceAsync(PostalHouse house)
    {
        await using var db = await house.App.DatabaseAsync();
        var kinds = await db.JournalEntries.GroupBy(line => line.Kind).ToDictionaryAsync(lines => lines.Key, lines => lines.Count());
        Assert.Equal(1, kinds["postal-box-opened"]);
        Assert.Equal(3, kinds["form-set-aside"]);
        Assert.Equal(2, kinds["form-back"]);
        Assert.Equal(house.Syndic, (await db.PostalBoxes.SingleAsync()).OpenedByAccountId);
        Assert.Null(await house.App.Services.GetRequiredService<Server.Data.Journals.JournalChain>().VerifyAsync(house.AssemblyId, CancellationToken.None));
    }

    private static async Task AmendAsync(PostalHouse house, string number) =>
        await house.DoAsync(new AmendResolution(house.AssemblyId, house.New(), house.Agenda[number], 1, $"L'assemblée décide, amendée en séance, n° {number}."));

    private static async Task CastAsync(PostalHouse house, string number, string choice, params int[] owners)
    {
        foreach (var owner in owners)
        {
            await house.CastAsync($"P{owner}", number, choice);
        }
    }

    private async Task IsAsync(
        PostalHouse house, string number, long pour, long contre, long abstention, long silent, long defaulting, bool adopted)
    {
        await house.CloseAsync(number);
        var round = await house.RoundAsync(number);
        var tally = FrozenRolls.DecisionOf(round)!.Tally;
        printed.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"n° {number}{(round.IsSecondVote ? " second vote" : "")}: pour {tally.Pour.Voix}, contre {tally.Contre.Voix}, abstention {tally.Abstention.Voix}, sans vote {tally.NotVoting.Voix}, défaillants {tally.Defaulting.Voix} of {tally.TotalVoix} → {(FrozenRolls.DecisionOf(round)!.Adopted ? "adoptée" : "rejetée")}; by hand: {pour}, {contre}, {abstention}, {silent}, {defaulting} → {(adopted ? "adoptée" : "rejetée")}"));
        Assert.Equal(
            (pour, contre, abstention, silent, defaulting, adopted),
            (tally.Pour.Voix, tally.Contre.Voix, tally.Abstention.Voix, tally.NotVoting.Voix, tally.Defaulting.Voix, FrozenRolls.DecisionOf(round)!.Adopted));
        Assert.Equal(tally.TotalVoix, pour + contre + abstention + silent + defaulting);
    }
}

public sealed class SqlitePostalCountTests : PostalCountContract
{
    protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

[Trait("needs", "services")]
public sealed class PostgreSqlPostalCountTests(PostgresFixture postgres) : PostalCountContract
{
    protected override async Task<string?> DatabaseAsync() => await (await postgres.ServerAsync()).CreateDatabaseAsync();
}
