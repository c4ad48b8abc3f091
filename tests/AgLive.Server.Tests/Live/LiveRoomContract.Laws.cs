using AgLive.Domain.Voting;
using AgLive.Server.Live;
using CsCheck;

namespace AgLive.Server.Tests.Live;

/// <summary>Applying is idempotent and commutative, whatever happens at the same time.</summary>
public abstract partial class LiveRoomContract
{
    private static readonly Guid[] Owners = [.. Enumerable.Range(0, 12).Select(_ => Guid.NewGuid())];

    /// <summary>The events of a round as the database would number them: per owner 1, 2, 3…</summary>
    private static readonly Gen<LiveBallot[]> Recorded =
        Gen.Select(Gen.Int[0, Owners.Length - 1], Gen.Enum<Choice>(), Gen.Long[0, 1_000_000_000]).Array[0, 60].Select(votes =>
            votes.GroupBy(vote => vote.Item1)
                .SelectMany(owner => owner.Select((vote, i) => new LiveBallot(Owners[vote.Item1], i + 1, vote.Item2, vote.Item3)))
                .ToArray());

    [Fact]
    public async Task Apply_AnyOrderWithDuplicates_GivesTheFold() =>
        await Gen.Select(Recorded, Gen.Int).SampleAsync(
            async (ballots, seed) =>
            {
                var round = Guid.NewGuid();
                var random = new Random(seed);
                var delivered = ballots.Concat(ballots.Where(_ => random.Next(3) == 0)).ToArray();
                random.Shuffle(delivered);
                await Room.StartAsync(Assembly, round, None);
                foreach (var part in delivered.Chunk(1 + random.Next(7)))
                {
                    await Room.ApplyAsync(Assembly, round, part, None);
                }

                Assert.Equal(Fold(ballots), await Room.ReadAsync(Assembly, round, None));
                Assert.Equal(Current(ballots), await Room.BallotsAsync(Assembly, round, None));
            },
            iter: 60,
            threads: 1);

    [Fact]
    public async Task Apply_AHundredAtOnce_CountsEach()
    {
        await Room.StartAsync(Assembly, Round, None);
        var ballots = Enumerable.Range(1, 100).Select(i => new LiveBallot(Guid.NewGuid(), 1, (Choice)(1 + (i % 3)), i)).ToArray();

        await Task.WhenAll(ballots.Select(ballot => Task.Run(() => ApplyAsync(ballot))));

        Assert.Equal(Fold(ballots), await Room.ReadAsync(Assembly, Round, None));
    }

    [Fact]
    public async Task Apply_AHundredVersionsOfOneOwnerAtOnce_KeepsTheLast()
    {
        var owner = Guid.NewGuid();
        await Room.StartAsync(Assembly, Round, None);
        var ballots = Enumerable.Range(1, 100).Select(i => new LiveBallot(owner, i, (Choice)(i % 4), 40)).ToArray();

        await Task.WhenAll(ballots.Select(ballot => Task.Run(() => ApplyAsync(ballot))));

        Assert.Equal(Fold(ballots), await Room.ReadAsync(Assembly, Round, None));
    }

    [Fact]
    public async Task StartsAndStops_RacingApplies_LeaveARoundThatCanBeRebuilt()
    {
        var ballots = Enumerable.Range(0, 50).Select(i => new LiveBallot(Guid.NewGuid(), 1, Choice.Pour, i)).ToArray();

        await Task.WhenAll(ballots.SelectMany(ballot => new[]
        {
            Task.Run(() => ApplyAsync(ballot)),
            Task.Run(() => Room.StartAsync(Assembly, Round, None)),
            Task.Run(() => Room.StopAsync(Assembly, Round, None)),
        }));
        await ApplyAsync(ballots);
        await Room.StartAsync(Assembly, Round, None);

        Assert.Equal(Fold(ballots), await Room.ReadAsync(Assembly, Round, None));
    }

    [Fact]
    public async Task Lost_ReadsAsLost_ThenRebuilds()
    {
        LiveBallot[] ballots = [new(Guid.NewGuid(), 2, Choice.Pour, 30), new(Guid.NewGuid(), 1, Choice.Abstention, 20)];
        await Room.StartAsync(Assembly, Round, None);
        await ApplyAsync(ballots);
        await LoseAllAsync();
        Assert.Null(await Room.ReadAsync(Assembly, Round, None));

        // A vote may arrive before anyone noticed: not shown as if it were all.
        await ApplyAsync(ballots[0]);
        Assert.Null(await Room.ReadAsync(Assembly, Round, None));

        await ApplyAsync(ballots);
        await Room.StartAsync(Assembly, Round, None);
        Assert.Equal(Fold(ballots), await Room.ReadAsync(Assembly, Round, None));
    }

    [Fact]
    public async Task Rebuild_WhileVotesGoOn_ConvergesToTheRecord()
    {
        var database = new List<LiveBallot>();
        var recording = new Lock();
        var random = new Random(20260612);
        await Room.StartAsync(Assembly, Round, None);

        async Task VoteAsync(Guid owner, Choice choice)
        {
            LiveBallot ballot;
            lock (recording)
            {
                ballot = new LiveBallot(owner, 1 + database.Count(b => b.CoOwnerId == owner), choice, 25);
                database.Add(ballot);
            }

            await ApplyAsync(ballot);
        }

        async Task RebuildAsync()
        {
            LiveBallot[] current;
            lock (recording)
            {
                current = [.. Current(database).Values];
            }

            await ApplyAsync(current);
            await Room.StartAsync(Assembly, Round, None);
        }

        var votes = Enumerable.Range(0, 300).Select(_ => (Owner: Owners[random.Next(Owners.Length)], Choice: (Choice)random.Next(4))).ToList();
        var voting = Task.WhenAll(votes.Chunk(75).Select(part => Task.Run(async () =>
        {
            foreach (var (owner, choice) in part)
            {
                await VoteAsync(owner, choice);
            }
        })));
        for (var i = 0; i < 5; i++)
        {
            await LoseAllAsync();
            await RebuildAsync();
        }

        await voting;
        await RebuildAsync();
        Assert.Equal(Fold(database), await Room.ReadAsync(Assembly, Round, None));
    }

    private static Dictionary<Guid, LiveBallot> Current(IEnumerable<LiveBallot> ballots) =>
        ballots.GroupBy(ballot => ballot.CoOwnerId).ToDictionary(owner => owner.Key, owner => owner.MaxBy(ballot => ballot.Version)!);

    private static LiveTally Fold(IEnumerable<LiveBallot> ballots)
    {
        var current = Current(ballots).Values;
        long Sum(Choice choice) => current.Where(ballot => ballot.Choice == choice).Sum(ballot => ballot.Weight);
        return new LiveTally(
            current.Sum(ballot => (long)ballot.Version),
            current.Count(ballot => ballot.Choice != Choice.Withdrawn),
            Sum(Choice.Pour) + Sum(Choice.Contre) + Sum(Choice.Abstention),
            Sum(Choice.Pour),
            Sum(Choice.Contre),
            Sum(Choice.Abstention));
    }
}
