using AgLive.Domain.Majorities;
using BenchmarkDotNet.Attributes;

namespace AgLive.Benchmarks;

/// <summary>What the close of a vote costs: the tally with its names, the verdict and its sentences, under every rule.</summary>
[MemoryDiagnoser]
public class CountBenchmarks
{
    private MadeUpVote vote = new(1);

    [Params(100, 10_000, 1_000_000)]
    public int Owners { get; set; }

    [ParamsAllValues]
    public MajorityRule Rule { get; set; }

    /// <summary>No figure for a count that does not add up.</summary>
    [GlobalSetup]
    public void MakeUp()
    {
        vote = new MadeUpVote(Owners);
        var tally = Decide().Tally;
        TallyLine[] lines = [tally.Pour, tally.Contre, tally.Abstention, tally.NotVoting, tally.Defaulting];
        if (lines.Sum(line => line.Voix) != vote.Members.Sum(member => member.Tantiemes)
            || lines.Sum(line => line.Ids.Count) != Owners)
        {
            throw new InvalidOperationException("The lines of the tally do not add up to the roll.");
        }
    }

    [Benchmark]
    public Decision Decide() => Majority.Decide(vote.Roll, Rule, vote.Ballots);
}
