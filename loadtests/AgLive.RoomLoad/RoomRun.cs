using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AgLive.Crowd;
using AgLive.Crowd.Hub;
using AgLive.Testing;
using AgLive.Web.Wire;

namespace AgLive.RoomLoad;

/// <summary>One assembly under load in one place: raised, voted, checked, reported.</summary>
internal sealed class RoomRun(LoadOptions options, string place)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly LoadFigures figures = new();

    /// <summary>Ends with an exception when the checker finds anything.</summary>
    public async Task RunAsync()
    {
        var absent = Math.Max(2, options.Voters / 10);
        await using var stage = await Stage.RaiseAsync(place);
        Say($"{place}: {options.Voters} people sign in and sign the sheet…");
        await using var assembly = await CrowdedAssembly.StartAsync(
            stage.Settings, stage.Folder, new CrowdPlan(options.Voters + absent, options.Votes, absent), stage.Nodes);
        var seats = assembly.Voters.Select((voter, index) => new Seat(voter, assembly.Id, options.Seed + index)).ToList();
        try
        {
            await Eventually.HoldsAsync(() => Task.FromResult(seats.All(seat => seat.IsUp)), Patience, () => "Not everybody came in.");
            await using var console = new Operator(assembly, figures);
            await console.SitDownAsync();
            await console.DoAsync("setCloseRules", Stopwatch.GetTimestamp(), ("Seconds", "60"));
            var missing = (await assembly.Syndic.ConsoleAsync(assembly.Id)).Attendance.Where(line => line.Mode == "absent").Select(line => line.CoOwnerId).ToList();
            await VotesAsync(stage, assembly, seats, console, missing);
        }
        finally
        {
            await Task.WhenAll(seats.Select(seat => seat.DisposeAsync().AsTask()));
        }
    }

    private async Task VotesAsync(Stage stage, CrowdedAssembly assembly, List<Seat> seats, Operator console, List<Guid> absent)
    {
        var random = new Random(options.Seed);
        var window = TimeSpan.FromSeconds(options.Window);
        var (recorded, refused) = (0, 0);
        var began = Stopwatch.GetTimestamp();
        var spent = Spent(assembly);
        foreach (var (point, number) in assembly.Agenda.Take(options.Votes).Select((point, number) => (point, number)))
        {
            var vote = new VoteRun(assembly, seats, console, figures, absent);
            var round = await vote.RunAsync(point, window, random, cold: number == 0);
            await AllSeeTheSameAsync(seats);
            await stage.Recount.HoldsAsync(round, vote.Clicks, vote.Attempted);
            recorded += vote.Clicks.Count(click => click.Fate == Fate.Recorded);
            refused += vote.Clicks.Count(click => click.Fate == Fate.Refused);
            Say($"vote {number + 1}: {vote.Clicks.Count} clicks, the record agrees with every receipt and with the result");
        }

        Report(assembly, seats, console, recorded, refused, Spent(assembly) - spent, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>After the proclamation every screen, on every node, shows one and the same room.</summary>
    private static async Task AllSeeTheSameAsync(List<Seat> seats)
    {
        await Eventually.HoldsAsync(
            () => Task.FromResult(seats.All(seat => seat.Room?.Current?.Round?.State == "proclaimed")
                && seats.Select(seat => Content(seat.Room!)).Distinct().Count() == 1),
            TimeSpan.FromSeconds(20),
            () => $"Screens differ: {string.Join(" / ", seats.Select(seat => $"{seat.Room?.Epoch}.{seat.Room?.Version} {seat.Room?.Current?.Round?.State}").Distinct())}");
    }

    private static string Content(RoomSnapshot room) => JsonSerializer.Serialize(room with { ServerTime = default });

    private void Report(CrowdedAssembly assembly, List<Seat> seats, Operator console, int recorded, int refused, TimeSpan cpu, TimeSpan elapsed)
    {
        var where = place == "embedded" ? "SQLite, one node" : "PostgreSQL and Redis, two nodes";
        Say($"""

             ### {options.Voters} voters, {options.Votes} votes of {options.Window} s, seed {options.Seed}: {where}

             | Milliseconds | count | p50 | p95 | p99 | max |
             |---|---|---|---|---|---|
             {string.Join('\n', figures.All.SelectMany(kind => kind.Rows()))}

             | Act → page | count | p50 | p95 | p99 | max |
             |---|---|---|---|---|---|
             {string.Join('\n', figures.Acts.SelectMany(act => act.Rows()))}

             {recorded} votes recorded, {refused} refused, {seats.Sum(seat => seat.Retried)} sent again; {seats.Sum(seat => seat.Dropped)} late snapshots dropped; {seats.Sum(seat => seat.Entries) - seats.Count} reconnections; acts refused: {string.Join(", ", console.Refused.DefaultIfEmpty("none"))}
             processor time of the {assembly.Nodes.Count} node(s): {cpu.TotalSeconds / elapsed.TotalSeconds * 100:0} % of one core; page of the console: {console.PageSize / 1024} Kchar
             goal, p95 ≤ {options.GoalMs} ms: clicks {Reached(figures.Clicks)}, console {Reached(figures.Commands)}
             """);
    }

    private string Reached(Figures kind) => kind.P95 <= options.GoalMs ? "reached" : "NOT reached";

    private static TimeSpan Spent(CrowdedAssembly assembly) => assembly.Nodes.Aggregate(TimeSpan.Zero, (sum, node) => sum + Machine.Spent(node.Id));

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
