using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using CsCheck;

namespace AgLive.Domain.Tests.Oracle;

/// <summary>Where random assemblies come from: 1 to 60 owners, of up to 10^12 tantièmes each.</summary>
internal static class Assemblies
{
    private static readonly Gen<int> Size = Gen.Frequency((2, Gen.Int[1, 3]), (6, Gen.Int[2, 9]), (1, Gen.Int[10, 60]));

    private static readonly Gen<long> Tantiemes = Gen.Frequency(
        (1, Gen.Const(0L)), (4, Gen.Long[1, 9]), (4, Gen.Long[1, 1000]), (2, Gen.Long[1, 1_000_000_000_000]));

    private static readonly Gen<Choice?> Saying = Gen.OneOf<Choice?>(
        null, Choice.Withdrawn, Choice.Pour, Choice.Pour, Choice.Pour, Choice.Contre, Choice.Abstention);

    private static readonly Gen<RollMember> AnyMember = Gen.Select(
        Tantiemes, Gen.Enum<Participation>(), Gen.Int[0, 29],
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

    /// <summary>Any assembly, impossible ones included.</summary>
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

    /// <summary>Any assembly, half of them brought to the very edge of what decides one of their votes.</summary>
    public static Gen<Assembly> OnTheEdge { get; } = Gen.Select(
        Any, Gen.Enum<Edge>(), Gen.Int[-2, 2], Gen.Bool, Gen.Bool,
        (assembly, edge, offset, atSecondVote, asItIs) => asItIs ? assembly : Edges.Bring(assembly, edge, offset, atSecondVote));

    private static Gen<Assembly> Of(Gen<RollMember> member, Gen<AssemblyPolicy> policy) => Gen.Select(
        Size.SelectMany(size => Gen.Select(member, Saying, Saying).Array[size]),
        Gen.Enum<MajorityRule>(), policy, Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 2],
        (owners, rule, readings, key, reduction, amended) => new Assembly(
            [.. owners.Select((owner, i) => owner.Item1 with { Id = new CoOwnerId($"o{i}") })],
            [.. owners.Select(owner => owner.Item2)],
            [.. owners.Select(owner => owner.Item3)],
            rule,
            readings,
            IsSpecialKey: key == 0,
            ReductionApplies: reduction > 0,
            IsAmended: amended == 0));
}
