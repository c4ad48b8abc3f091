using AgLive.Domain.Policies;
using AgLive.Domain.Proxies;
using AgLive.Domain.Rolls;
using CsCheck;

namespace AgLive.Domain.Tests.Proxies;

public sealed class ProxyLimitTests
{
    private static readonly Gen<Grantor> AnyGrantor = Gen.Select(
        Gen.Long[0, 60], Gen.OneOf<string?>("A", "B", null), Gen.Bool, (voix, secondary, there) => new Grantor(voix, secondary, there));

    private static readonly Gen<ProxyHolding> AnyHolding = Gen.Select(
        Gen.Long[0, 60], AnyGrantor.Array[0, 7], Gen.Int[0, 19], Gen.Int[0, 19], Gen.Bool,
        (own, grantors, tie, debtor, principal) => new ProxyHolding(
            own, grantors, tie < 7 ? (HolderTie)tie : HolderTie.None, debtor == 0, principal));

    [Theory]
    [InlineData("F01", 100, new long[] { 100, 100, 100 }, 1000, true)]
    [InlineData("F03", 20, new long[] { 20, 20, 20, 20 }, 1000, true)]
    [InlineData("F04", 20, new long[] { 20, 20, 20, 21 }, 1000, false)]
    [InlineData("F05", 0, new long[] { 25, 25, 25, 25 }, 1000, true)]
    [InlineData("F06", 0, new long[] { 25, 25, 25, 26 }, 1000, false)]
    [InlineData("F06b", 0, new long[] { 10, 10, 10, 10, 10, 10, 10, 10, 10, 10 }, 1000, true)]
    [InlineData("own voix count", 61, new long[] { 10, 10, 10, 10 }, 1000, false)]
    [InlineData("9 % and a fraction is not rounded", 0, new long[] { 25, 25, 25, 25 }, 999, false)]
    [InlineData("no proxy", 900, new long[0], 1000, true)]
    public void Check_ThreeAreFree_MoreWithinTenPercent(string id, long own, long[] grantors, long total, bool allowed)
    {
        Assert.NotEmpty(id);
        var answer = ProxyLimit.Check(Holding(own, grantors), total);

        Assert.Equal(allowed ? null : RefusalCode.ProxyLimit, answer.Refusal?.Code);
    }

    [Fact]
    public void Check_Refused_ShowsTheAddition()
    {
        var refusal = ProxyLimit.Check(Holding(1200, [20, 20, 20, 21]), 12_345).Refusal!;

        Assert.Equal(
            "1\u202F200\u00A0voix à lui, plus celles de 4 mandants (20 + 20 + 20 + 21), soit 1\u202F281\u202F; le plafond est de "
            + "1\u202F234\u00A0voix sur 12\u202F345",
            refusal.Detail);
    }

    [Theory]
    [InlineData(HolderTie.Syndic)]
    [InlineData(HolderTie.SyndicPartner)]
    [InlineData(HolderTie.SyndicFamily)]
    [InlineData(HolderTie.Staff)]
    [InlineData(HolderTie.StaffPartner)]
    [InlineData(HolderTie.StaffFamily)]
    public void Check_TiedToTheSyndic_IsRefusedEvenForOneProxy(HolderTie tie)
    {
        Assert.Equal(RefusalCode.ProxyHolderBarred, ProxyLimit.Check(Holding(0, [1]) with { Tie = tie }, 1000).Refusal?.Code);
        Assert.True(ProxyLimit.Check(Holding(0, []) with { Tie = tie }, 1000).IsDone);

        // The code of the refusal says it already; who hears « le syndic » named twice would look for a second reason.
        Assert.Null(ProxyLimit.Check(Holding(0, [1]) with { Tie = tie }, 1000).Refusal!.Detail);
        Assert.Equal("le syndic, ses proches et ses préposés n'en reçoivent pas (loi art.\u00A022)", (Holding(0, [1]) with { Tie = tie }).Bar);
    }

    [Fact]
    public void CeilingBase_AllShares_HasEveryoneLeftOut()
    {
        RollMember[] members =
        [
            Room.Member("s", 150) with { IsSyndicate = true }, Room.Member("d", 100) with { IsExcludedDebtor = true },
            Room.Member("a", 300), Room.Member("b", 250), Room.Member("c", 200),
        ];

        Assert.Equal(1000, ProxyLimit.CeilingBase(VotingRoll.Freeze(members, new AssemblyPolicy { ProxyCeilingBase = ProxyCeilingBase.AllShares }).Value));
        Assert.Equal(750, ProxyLimit.CeilingBase(VotingRoll.Freeze(members, AssemblyPolicy.Default).Value));
    }

    [Fact]
    public void Check_SeizureDebtor_HoldsNoneForThatResolution()
    {
        var refusal = ProxyLimit.Check(Holding(10, [1]) with { IsSeizureDebtor = true }, 1000).Refusal;

        Assert.Equal(RefusalCode.ProxyHolderBarred, refusal?.Code);
        Assert.Contains("19-2", refusal!.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "A", "A", true)]
    [InlineData(false, "A", "A", false)]
    [InlineData(true, "A", "B", false)]
    [InlineData(true, "A", null, false)]
    [InlineData(true, null, null, false)]
    public void Check_PrincipalSyndicate_AllOfOneSecondaryAreFree(bool principal, string? first, string? last, bool allowed)
    {
        Grantor[] grantors = [new(100, first), new(100, first), new(100, first), new(100, last)];

        Assert.Equal(allowed, ProxyLimit.Check(new ProxyHolding(0, grantors, IsPrincipalAssembly: principal), 1000).IsDone);
    }

    [Fact]
    public void Check_GrantorWhoAttends_IsNotHeldFor()
    {
        Grantor[] grantors = [new(100), new(100), new(100), new(100, IsThere: true)];

        Assert.True(ProxyLimit.Check(new ProxyHolding(0, grantors), 1000).IsDone);
        Assert.True(ProxyLimit.Check(new ProxyHolding(0, [grantors[3]], HolderTie.Syndic), 1000).IsDone);
    }

    [Theory]
    [InlineData(ProxyCeilingBase.AfterReduction, 820)]
    [InlineData(ProxyCeilingBase.AllShares, 1050)]
    public void CeilingBase_FollowsThePolicy(ProxyCeilingBase measured, long expected)
    {
        RollMember[] members =
        [
            Room.Member("m", 590), Room.Member("a", 210), Room.Member("b", 200),
            new(new CoOwnerId("s"), 50, Participation.Absent, IsSyndicate: true),
        ];

        var roll = VotingRoll.Freeze(members, new AssemblyPolicy { ProxyCeilingBase = measured }).Value;

        Assert.Equal(expected, ProxyLimit.CeilingBase(roll));
    }

    [Fact]
    public void Check_WeightsBeyond64Bits_DoNotOverflow()
    {
        long[] grantors = [long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue];

        Assert.Equal(RefusalCode.ProxyLimit, ProxyLimit.Check(Holding(long.MaxValue, grantors), long.MaxValue).Refusal?.Code);
    }

    [Fact]
    public void Check_NegativeVoix_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ProxyLimit.Check(Holding(-1, []), 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProxyLimit.Check(Holding(0, [-1]), 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProxyLimit.Check(Holding(0, []), -1));
    }

    [Fact]
    public void Check_OneProxyLess_NeverTurnsAllowedIntoRefused() => Gen.Select(AnyHolding, Gen.Long[0, 1000]).Sample(
        (holding, total) => ProxyLimit.Check(holding, total).Refusal is not null
            || Enumerable.Range(0, holding.Grantors.Count).All(left => ProxyLimit.Check(
                holding with { Grantors = [.. holding.Grantors.Where((_, i) => i != left)] }, total).IsDone));

    [Fact]
    public void Check_Allowed_IsThreeOrTenPercentOrOneSecondary() => Gen.Select(AnyHolding, Gen.Long[0, 1000]).Sample(
        (holding, total) =>
        {
            var held = holding.Grantors.Where(grantor => !grantor.IsThere).ToList();
            var free = held.Count <= 3
                || (decimal)(holding.OwnVoix + held.Sum(grantor => grantor.Voix)) <= total / 10m
                || (holding.IsPrincipalAssembly && held.All(grantor => grantor.SecondarySyndicate == held[0].SecondarySyndicate)
                    && held[0].SecondarySyndicate is not null);
            var barred = held.Count > 0 && (holding.Tie != HolderTie.None || holding.IsSeizureDebtor);
            return ProxyLimit.Check(holding, total).IsDone == (free && !barred);
        });

    [Theory]
    [InlineData(true, true, BlankProxyReceiver.CouncilPresident, true)]
    [InlineData(true, false, BlankProxyReceiver.CouncilPresident, true)]
    [InlineData(false, true, BlankProxyReceiver.CouncilMember, true)]
    [InlineData(false, false, BlankProxyReceiver.SessionPresident, false)]
    public void BlankProxies_FollowTheOrderOfTheDecree(bool president, bool member, BlankProxyReceiver expected, bool electsChair)
    {
        Assert.Equal(expected, ProxyHolders.ReceiverOfBlankProxies(president, member));
        Assert.Equal(electsChair, ProxyHolders.MayElectSessionPresident(expected));
    }

    private static ProxyHolding Holding(long own, long[] grantors) => new(own, [.. grantors.Select(voix => new Grantor(voix))]);
}
