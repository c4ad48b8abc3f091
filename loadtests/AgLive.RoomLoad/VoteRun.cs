using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AgLive.Crowd;
using AgLive.Crowd.Hub;
using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.RoomLoad;

/// <summary>One vote from its opening to its proclamation: clicks and acts start at their instants, whatever became of those before.</summary>
internal sealed class VoteRun(CrowdedAssembly assembly, IReadOnlyList<Seat> seats, Operator console, LoadFigures figures, IReadOnlyList<Guid> absent)
{
    private static readonly TimeSpan ToTheScreens = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.2);
    private readonly ConcurrentBag<Click> clicks = [];
    private readonly ConcurrentBag<Guid> attempted = [];
    private readonly List<Task> started = [];

    public IReadOnlyCollection<Click> Clicks => clicks;

    public IReadOnlyCollection<Guid> Attempted => attempted;

    /// <returns>The round that was held.</returns>
    public async Task<Guid> RunAsync(AgendaItem point, TimeSpan window, Random random, bool cold)
    {
        var began = Stopwatch.GetTimestamp();
        console.Cold = cold;
        figures.Watch(seats, point.Id, began, cold);
        started.Add(console.DoAsync("openVote", began, ("ResolutionId", Text(point.Id))));
        var plan = PlannedClick.Of(seats.Count, window, random)
            .Select(click => (click.At + ToTheScreens, (Func<long, Task>)(at => ClickAsync(seats[click.Voter], point.Id, click.Choice, at, cold))));
        foreach (var (at, act) in plan.Concat(Acts(window)).OrderBy(item => item.Item1))
        {
            await UntilAsync(began, at);
            started.Add(act(Due(began, at)));
        }

        await Task.WhenAll(started);
        await UntilAsync(began, window + TimeSpan.FromSeconds(3.5));
        var round = Round(seats[0], point.Id)!.Id;
        await console.DoAsync("proclaim", Stopwatch.GetTimestamp(), ("RoundId", Text(round)));
        return round;
    }

    /// <summary>What a busy operator does meanwhile: people come and go, the video moves, the close is announced, put later, taken back, done.</summary>
    private IEnumerable<(TimeSpan, Func<long, Task>)> Acts(TimeSpan window)
    {
        // Whole pairs of acts, so that whoever was noted present has left when the next vote begins.
        var steps = (int)(((window * 0.85) - (2 * Pace)) / Pace / 2) * 2;
        for (var step = 0; step < steps; step++)
        {
            var at = (2 + step) * Pace;
            var owner = Text(absent[step / 2 % absent.Count]);
            var link = $"https://visio.example.org/{step}";
            yield return (at, step % 6 >= 4
                ? due => console.DoAsync("setVideoLink", due, ("VideoUrl", link))
                : step % 2 == 0
                    ? due => console.DoAsync("recordPresence", due, ("CoOwnerId", owner), ("Mode", "room"), ("Motive", "Sans téléphone"), ("Witness", "Mme Blanc"))
                    : due => console.DoAsync("recordDeparture", due, ("CoOwnerId", owner)));
        }

        yield return (window * 0.9, due => OnRoundAsync("announceClose", due));
        yield return ((window * 0.9) + Pace, due => OnRoundAsync("extendClose", due, ("Seconds", "5")));
        yield return ((window * 0.9) + (2 * Pace), due => OnRoundAsync("holdClose", due));
        yield return (window + TimeSpan.FromSeconds(1.5), due => OnRoundAsync("closeVote", due));
    }

    private Task OnRoundAsync(string act, long due, params IReadOnlyList<(string, string)> fields) =>
        console.DoAsync(act, due, [("RoundId", Text(seats[0].Room!.Current!.Round!.Id)), .. fields]);

    private async Task ClickAsync(Seat seat, Guid point, string choice, long due, bool cold)
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (Round(seat, point) is null)
        {
            await Task.Delay(2, giveUp.Token);
        }

        var shown = seat.Room!.Current!;
        var request = new VoteRequest(assembly.Id, shown.Round!.Id, Guid.CreateVersion7(), shown.TextVersion, [new BallotChoice(seat.Voter.CoOwnerId, choice)]);
        attempted.Add(request.VoteId);
        var answer = await seat.VoteAsync(request, giveUp.Token);
        figures.Clicks.Add(due, cold);
        clicks.Add(new Click(
            request.VoteId,
            seat.Voter.CoOwnerId,
            choice,
            answer.Ok ? Fate.Recorded : Fate.Refused,
            answer.Value?.Ballots.Single(),
            answer.Ok ? null : (RefusalCode)answer.Refusal!.Code));
    }

    private static RoundHead? Round(Seat seat, Guid point) =>
        seat.Room?.Current is { } current && current.ResolutionId == point ? current.Round : null;

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    private static long Due(long began, TimeSpan at) => began + (long)(at.TotalSeconds * Stopwatch.Frequency);

    private async Task UntilAsync(long began, TimeSpan at)
    {
        var left = at - Stopwatch.GetElapsedTime(began);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left);
        }

        figures.Lag.Add(Due(began, at), isCold: false);
    }
}
