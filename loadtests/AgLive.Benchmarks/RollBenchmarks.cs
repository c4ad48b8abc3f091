using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using BenchmarkDotNet.Attributes;

namespace AgLive.Benchmarks;

/// <summary>What surrounds a count: the roll frozen at the opening, what the missing may change, an amended resolution.</summary>
[MemoryDiagnoser]
public class RollBenchmarks
{
    private MadeUpVote vote = new(1);

    [Params(100, 10_000, 1_000_000)]
    public int Owners { get; set; }

    [GlobalSetup]
    public void MakeUp() => vote = new MadeUpVote(Owners);

    [Benchmark]
    public VotingRoll Freeze() => VotingRoll.Freeze(vote.Members, AssemblyPolicy.Default).Value;

    [Benchmark]
    public bool CanChangeOutcome() => Majority.CanChangeOutcome(vote.Roll, MajorityRule.Article26, vote.Ballots, vote.Missing);

    [Benchmark]
    public Reachability Reach() => Reachability.Of(vote.Roll, MajorityRule.Article26, vote.Ballots);

    [Benchmark]
    public object SetAsideFavourableForms() => AmendedResolution.SetAsideFavourableForms(vote.Roll, vote.Ballots);
}
