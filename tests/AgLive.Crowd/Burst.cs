using System.Collections.Concurrent;
using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Crowd;

/// <summary>What the client knows of one click in the end.</summary>
public enum Fate
{
    Recorded,
    Refused,
}

/// <param name="Code">Of the refusal; null when recorded.</param>
public sealed record Click(Guid VoteId, Guid CoOwnerId, string Choice, Fate Fate, RecordedBallot? Ballot, RefusalCode? Code);

/// <summary>
/// Many clicks on one round. Each is sent again with its id until the server says recorded or refused: the rule of the wire
/// contract. Nothing is thrown away, so that every acknowledgement can be looked for in the record.
/// </summary>
public sealed class Burst(CrowdedAssembly assembly, RoundHead round, int textVersion, int seed)
{
    private static readonly string[] Choices = ["pour", "contre", "abstention", "withdrawn"];
    private readonly ConcurrentDictionary<Guid, byte> attempted = new();
    private int answered;

    public ConcurrentBag<Click> Clicks { get; } = [];

    /// <summary>Every id that ever left a client.</summary>
    public ICollection<Guid> Attempted => attempted.Keys;

    public int Answered => Volatile.Read(ref answered);

    /// <summary>Everybody votes <paramref name="times"/> times, one click after the other; all of them at once.</summary>
    public async Task RunAsync(int times, CancellationToken giveUp)
    {
        var random = new Random(seed);
        var order = assembly.Voters.ToArray();
        random.Shuffle(order);
        var plans = order.Select(voter => (Voter: voter, Choices: Enumerable.Range(0, times).Select(_ => Choices[random.Next(Choices.Length)]).ToList())).ToList();
        await Task.WhenAll(plans.Select(plan => ClickAsync(plan.Voter, plan.Choices, giveUp)));
    }

    private async Task ClickAsync(Voter voter, List<string> choices, CancellationToken giveUp)
    {
        foreach (var choice in choices)
        {
            var request = new VoteRequest(assembly.Id, round.Id, Guid.CreateVersion7(), textVersion, [new BallotChoice(voter.CoOwnerId, choice)]);
            Clicks.Add(await InsistAsync(voter, request, giveUp));
        }
    }

    private async Task<Click> InsistAsync(Voter voter, VoteRequest request, CancellationToken giveUp)
    {
        attempted.TryAdd(request.VoteId, 0);
        var choice = request.Choices[0];
        while (true)
        {
            giveUp.ThrowIfCancellationRequested();
            try
            {
                var answer = await voter.Visitor.VoteAsync(request);
                if (answer is { Ok: true, Value: { } recorded })
                {
                    Interlocked.Increment(ref answered);
                    return new Click(request.VoteId, choice.CoOwnerId, choice.Choice, Fate.Recorded, recorded.Ballots.Single(), null);
                }

                if (!CrowdedAssembly.MayComeBack(answer.Refusal))
                {
                    return new Click(request.VoteId, choice.CoOwnerId, choice.Choice, Fate.Refused, null, (RefusalCode)answer.Refusal!.Code);
                }
            }
            catch (Exception away) when (away is HttpRequestException or System.Text.Json.JsonException or TaskCanceledException)
            {
                // No answer: the outcome is unknown, the same id goes again.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), giveUp);
        }
    }
}
