using AgLive.Domain.Voting;

namespace AgLive.Server.Live;

/// <summary>The ballots and running totals of one round on a single node; every access under its own lock.</summary>
internal sealed class InProcessRound(DateTimeOffset made)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, LiveBallot> ballots = [];
    private LiveTally tally = new(0, 0, 0, 0, 0, 0);
    private bool ready;

    public DateTimeOffset Touched { get; private set; } = made;

    public void MakeReady(DateTimeOffset now)
    {
        lock (gate)
        {
            ready = true;
            Touched = now;
        }
    }

    public void Apply(IReadOnlyList<LiveBallot> incoming, DateTimeOffset now)
    {
        lock (gate)
        {
            Touched = now;
            foreach (var ballot in incoming)
            {
                var old = ballots.GetValueOrDefault(ballot.CoOwnerId);
                if (ballot.Version <= (old?.Version ?? 0))
                {
                    continue;
                }

                ballots[ballot.CoOwnerId] = ballot;
                tally = Add(Add(tally, old, -1), ballot, 1);
            }
        }
    }

    public LiveTally? Read()
    {
        lock (gate)
        {
            return ready ? tally : null;
        }
    }

    public IReadOnlyDictionary<Guid, LiveBallot>? Ballots()
    {
        lock (gate)
        {
            return ready ? new Dictionary<Guid, LiveBallot>(ballots) : null;
        }
    }

    private static LiveTally Add(LiveTally tally, LiveBallot? ballot, int sign)
    {
        if (ballot is null)
        {
            return tally;
        }

        var counted = tally with { Events = tally.Events + (sign * ballot.Version) };
        var weight = sign * ballot.Weight;
        return ballot.Choice switch
        {
            Choice.Pour => Voted(counted, sign, weight) with { Pour = counted.Pour + weight },
            Choice.Contre => Voted(counted, sign, weight) with { Contre = counted.Contre + weight },
            Choice.Abstention => Voted(counted, sign, weight) with { Abstention = counted.Abstention + weight },
            _ => counted,
        };
    }

    private static LiveTally Voted(LiveTally tally, int sign, long weight) =>
        tally with { Voted = tally.Voted + sign, VoixReceived = tally.VoixReceived + weight };
}
