using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using CsCheck;

namespace AgLive.Domain.Tests.Oracle;

/// <summary>A made-up assembly: who is there, what they say, under which rule and readings.</summary>
internal sealed record Assembly(
    RollMember[] Members, Choice?[] Said, MajorityRule Rule, AssemblyPolicy Policy, bool IsSpecialKey, bool ReductionApplies)
{
    private static readonly Gen<long> Tantiemes = Gen.Frequency(
        (1, Gen.Const(0L)), (4, Gen.Long[1, 9]), (4, Gen.Long[1, 1000]), (2, Gen.Long[1, 1_000_000_000_000]));

    private static readonly Gen<Choice?> Saying = Gen.OneOf<Choice?>(
        null, Choice.Withdrawn, Choice.Pour, Choice.Pour, Choice.Pour, Choice.Contre, Choice.Abstention);

    private static readonly Gen<RollMember> AnyMember = Gen.Select(
        Tantiemes, Gen.Enum<Participation>(), Gen.Int[0, 19],
        (tantiemes, participation, tie) => new RollMember(
            new CoOwnerId(string.Empty), tantiemes, participation, tie == 0, tie == 1, tie == 2));

    private static readonly Gen<AssemblyPolicy> AnyPolicy = Gen.Select(
        Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[0, 9],
        (special, trigger, bridge, silent) => new AssemblyPolicy
        {
            ReductionOnSpecialKeys = special,
            ReductionTriggerIsAllShares = trigger,
            Bridge261BaseIsParticipants = bridge,
            SilentPresentIsExpressed = silent == 0,
        });

    /// <summary>Any assembly of 1 to 12 owners, impossible ones included.</summary>
    public static Gen<Assembly> Any { get; } = Of(AnyMember, AnyPolicy);

    /// <summary>Owners only, each with tantièmes, under the default readings.</summary>
    public static Gen<Assembly> Plain { get; } = Of(
        AnyMember.Select(member => member with
        {
            Tantiemes = Math.Max(1, member.Tantiemes),
            IsSyndicate = false,
            IsExcludedDebtor = false,
            IsSocialLandlord = false,
        }),
        Gen.Const(AssemblyPolicy.Default));

    public Outcome<VotingRoll> Freeze() => VotingRoll.Freeze(Members, Policy, IsSpecialKey, ReductionApplies);

    /// <summary>The ballots of those who are on the roll.</summary>
    public Dictionary<CoOwnerId, Choice> Ballots(VotingRoll roll) => Members.Zip(Said)
        .Where(voter => voter.Second is not null && roll.Contains(voter.First.Id))
        .ToDictionary(voter => voter.First.Id, voter => voter.Second!.Value);

    private static Gen<Assembly> Of(Gen<RollMember> member, Gen<AssemblyPolicy> policy) => Gen.Select(
        Gen.Select(member, Saying).Array[1, 12], Gen.Enum<MajorityRule>(), policy, Gen.Bool, Gen.Int[0, 4],
        (owners, rule, readings, isSpecialKey, reduction) => new Assembly(
            [.. owners.Select((owner, i) => owner.Item1 with { Id = new CoOwnerId($"o{i}") })],
            [.. owners.Select(owner => owner.Item2)],
            rule,
            readings,
            isSpecialKey,
            reduction > 0));
}
