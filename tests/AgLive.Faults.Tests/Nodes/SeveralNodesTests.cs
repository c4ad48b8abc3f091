using System.Collections.Concurrent;
using System.Diagnostics;
using AgLive.Crowd;
using AgLive.Crowd.Hub;
using AgLive.Testing;
using AgLive.Web.Wire;

namespace AgLive.Faults.Tests.Nodes;

/// <summary>People and consoles on different nodes: the same room for all, and a node that goes takes nobody with it.</summary>
[Trait("needs", "services")]
public sealed class SeveralNodesTests(TwoNodes hall, ITestOutputHelper output) : IClassFixture<TwoNodes>
{
    /// <summary>What is promised, on a machine that has room; a busy one is given more.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Voters_and_consoles_on_either_node_see_the_same_room()
    {
        var point = hall.NextPoint();
        await DoAsync(hall.Assembly.Syndic, new ShowItem(hall.Assembly.Id, Guid.NewGuid(), point.Id));
        await hall.AllSeeAsync(room => room.Current?.ResolutionId == point.Id, "a point shown");

        await DoAsync(hall.SecondChair, new OpenVote(hall.Assembly.Id, Guid.NewGuid(), point.Id));
        await hall.AllSeeAsync(room => room.Current?.Round?.State == "open", "a vote opened on the second node");
        var round = hall.Seats[0].Room!.Current!.Round!;
        var clicks = await hall.EverybodyVotesAsync(round, "pour");
        await ConsolesCountAsync(clicks.Count);

        await DoAsync(hall.Assembly.Syndic, new CloseVote(hall.Assembly.Id, Guid.NewGuid(), round.Id));
        await hall.AllSeeAsync(room => room.Current?.Round?.State == "closed", "a vote closed on the first node");
        await DoAsync(hall.SecondChair, new Proclaim(hall.Assembly.Id, Guid.NewGuid(), round.Id));
        await hall.AllSeeAsync(room => room.Current?.Round?.Result is { Adopted: true }, "a result");
        await hall.Services.Recount.HoldsAsync(round.Id, clicks, clicks.Select(click => click.VoteId));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_node_killed_or_drained_moves_its_people_and_loses_no_vote(int node, bool asked)
    {
        var round = await hall.Assembly.OpenVoteAsync(hall.NextPoint());
        var before = hall.Seats.Select(seat => seat.Entries).ToList();
        var clock = Stopwatch.StartNew();
        var first = hall.EverybodyVotesAsync(round, "contre");

        await (asked ? hall.Assembly.DrainAsync(node) : hall.Assembly.KillAsync(node));
        var waits = hall.Seats.Select((seat, index) => BackAsync(seat, before[index], clock)).ToList();
        var clicks = await first;
        await hall.AllAreInAsync();

        var moved = (await Task.WhenAll(waits)).OfType<TimeSpan>().Order().ToList();
        output.WriteLine($"{moved.Count} of {hall.Seats.Count} moved, the last after {moved.LastOrDefault().TotalSeconds:0.0} s (promised: {Promised.TotalSeconds} s)");
        Assert.NotEmpty(moved);
        Assert.InRange(moved[moved.Count / 2], TimeSpan.Zero, Promised);
        await hall.Assembly.RestartAsync(node);
        await CloseAsync(round, clicks);
    }

    [Fact]
    public async Task Redis_restarted_empty_the_consoles_count_again_and_everybody_sees_what_follows()
    {
        var round = await hall.Assembly.OpenVoteAsync(hall.NextPoint());
        await hall.Services.Redis.KillAsync();
        var clicks = await hall.EverybodyVotesAsync(round, "pour");
        await hall.Services.Redis.StartAsync();

        await ConsolesCountAsync(clicks.Count);
        await CloseAsync(round, clicks);
        await hall.AllSeeAsync(room => room.Current?.Round is { State: "proclaimed" } shown && shown.Id == round.Id, "the result");
    }

    /// <summary>aspnetcore #38944 and #55575: what is said while the backplane is away is never said again.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AspNetCore_38944_backplane_away_for_20_seconds_of_an_open_vote_and_every_screen_heals_by_itself(bool silent)
    {
        var round = await hall.Assembly.OpenVoteAsync(hall.NextPoint());
        await hall.AllSeeAsync(room => room.Current?.Round?.Id == round.Id, "the vote");
        var away = Stopwatch.StartNew();
        BreakRoad(silent);

        var clicks = await hall.EverybodyVotesAsync(round, "abstention");
        await DoAsync(hall.SecondChair, new CloseVote(hall.Assembly.Id, Guid.NewGuid(), round.Id));
        await DoAsync(hall.Assembly.Syndic, new Proclaim(hall.Assembly.Id, Guid.NewGuid(), round.Id));
        var second = await hall.Assembly.OpenVoteAsync(hall.NextPoint());
        await hall.AllSeeAsync(room => room.Current?.Round?.Id == second.Id, "what happened while the backplane was away");
        output.WriteLine($"everybody saw the next vote {away.Elapsed.TotalSeconds:0.0} s into the cut");
        var late = await hall.EverybodyVotesAsync(second, "pour");
        await Task.Delay(TimeSpan.FromSeconds(Math.Max(0, 20 - away.Elapsed.TotalSeconds)));

        MendRoad();
        await ConsolesCountAsync(late.Count);
        await CloseAsync(second, late);
        await hall.AllSeeAsync(room => room.Current?.Round is { State: "proclaimed" } shown && shown.Id == second.Id, "the result");
        await hall.Services.Recount.HoldsAsync(round.Id, clicks, clicks.Select(click => click.VoteId));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Who_comes_in_while_Redis_is_away_is_in_and_hears_from_the_other_node_once_it_is_back(int node)
    {
        var round = await hall.Assembly.OpenVoteAsync(hall.NextPoint());
        var voter = hall.Assembly.Voters[0];
        var heard = new ConcurrentQueue<string>();
        BreakRoad(silent: false);
        await using var line = await HubLine.OpenAsync(
            hall.Assembly.Nodes[node].Address, voter.Visitor.Cookies, (name, _) => heard.Enqueue(name), CancellationToken.None);
        Assert.True((await line.InvokeAsync<FullSnapshot>("Enter", hall.Assembly.Id)).Ok);
        await DoAsync(hall.Assembly.Syndic, new SetMessage(hall.Assembly.Id, Guid.NewGuid(), $"Redis est absent, nœud {node}."));
        await Eventually.HoldsAsync(() => Task.FromResult(heard.Contains("room")), Patience, () => "The room was not told of.");

        MendRoad();
        heard.Clear();
        voter.Visitor.Address = hall.Assembly.Nodes[1 - node].Address;
        await Eventually.HoldsAsync(() => VoteAndHearAsync(voter, round, heard), Patience, () => "The other node is not heard.");
        voter.Visitor.Address = hall.Balancer.Address;
        await DoAsync(hall.Assembly.Syndic, new CancelVote(hall.Assembly.Id, Guid.NewGuid(), round.Id, "Essai"));
    }

    /// <summary>A vote on another node: the devices of the voter are told.</summary>
    private async Task<bool> VoteAndHearAsync(Voter voter, RoundHead round, ConcurrentQueue<string> heard)
    {
        var vote = new VoteRequest(hall.Assembly.Id, round.Id, Guid.CreateVersion7(), 1, [new BallotChoice(voter.CoOwnerId, "pour")]);
        Assert.True((await voter.Visitor.VoteAsync(vote)).Ok);
        await Task.Delay(200);
        return heard.Contains("personal");
    }

    private void BreakRoad(bool silent)
    {
        if (silent)
        {
            hall.Services.RoadToRedis.Stall();
            return;
        }

        hall.Services.RoadToRedis.Refuse();
        hall.Services.RoadToRedis.Cut();
    }

    private void MendRoad()
    {
        hall.Services.RoadToRedis.Welcome();
        hall.Services.RoadToRedis.Flow();
    }

    private async Task ConsolesCountAsync(int voted)
    {
        foreach (var chair in (Visitor[])[hall.Assembly.Syndic, hall.SecondChair])
        {
            int? shown = null;
            await Eventually.HoldsAsync(
                async () => (shown = (await chair.ConsoleAsync(hall.Assembly.Id)).Item?.Progress?.Voted) == voted,
                Patience,
                () => $"The console of {chair.Address} counts {shown} of {voted}.");
        }
    }

    private async Task CloseAsync(RoundHead round, IReadOnlyList<Click> clicks)
    {
        await DoAsync(hall.Assembly.Syndic, new CloseVote(hall.Assembly.Id, Guid.NewGuid(), round.Id));
        await hall.Services.Recount.HoldsAsync(round.Id, clicks, clicks.Select(click => click.VoteId));
        await DoAsync(hall.SecondChair, new Proclaim(hall.Assembly.Id, Guid.NewGuid(), round.Id));
    }

    /// <summary>Null for who did not have to move.</summary>
    private static async Task<TimeSpan?> BackAsync(Seat seat, int entries, Stopwatch clock)
    {
        while (clock.Elapsed < Patience)
        {
            if (seat.Entries > entries)
            {
                return clock.Elapsed;
            }

            if (clock.Elapsed > TimeSpan.FromSeconds(15) && seat.IsUp)
            {
                return null;
            }

            await Task.Delay(20);
        }

        return null;
    }

    private static async Task DoAsync<T>(Visitor chair, T command) where T : ConsoleCommand
    {
        var answer = await CrowdedAssembly.InsistAsync(chair, command);
        Assert.True(answer.Ok, answer.Refusal?.Text);
    }
}
