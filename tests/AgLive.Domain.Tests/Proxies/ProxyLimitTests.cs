using AgLive.Domain.Proxies;

namespace AgLive.Domain.Tests.Proxies;

public sealed class ProxyLimitTests
{
    [Fact]
    public void Check_HolderBarred_IsRefusedEvenForOneProxy()
    {
        Assert.Equal(RefusalCode.ProxyHolderBarred, ProxyLimit.Check(0, [1], 1000, holderBarred: true).Refusal?.Code);
        Assert.True(ProxyLimit.Check(0, [], 1000, holderBarred: true).IsDone);
    }

    [Fact]
    public void Check_FourthProxy_CountsTheHoldersOwnVoix()
    {
        Assert.True(ProxyLimit.Check(60, [10, 10, 10, 10], 1000, holderBarred: false).IsDone);
        Assert.Equal(RefusalCode.ProxyLimit, ProxyLimit.Check(61, [10, 10, 10, 10], 1000, holderBarred: false).Refusal?.Code);
    }

    [Fact]
    public void Check_WeightsBeyond64Bits_DoNotOverflow()
    {
        long[] grantors = [long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue];

        Assert.Equal(RefusalCode.ProxyLimit, ProxyLimit.Check(long.MaxValue, grantors, long.MaxValue, false).Refusal?.Code);
    }

    [Fact]
    public void Acceptable_OneTooHeavy_TakesThoseThatFit()
    {
        Assert.Equal(2, ProxyLimit.Acceptable(10, [10, 10, 10], [70, 30, 30], 1000));
        Assert.Equal(3, ProxyLimit.Acceptable(900, [], [20, 20, 20, 20], 1000));
    }

    [Theory]
    [InlineData(true, true, BlankProxyReceiver.CouncilPresident)]
    [InlineData(false, true, BlankProxyReceiver.CouncilMember)]
    [InlineData(false, false, BlankProxyReceiver.SessionPresident)]
    public void BlankProxies_FollowTheOrderOfTheDecree(bool president, bool member, BlankProxyReceiver expected) =>
        Assert.Equal(expected, ProxyHolders.ReceiverOfBlankProxies(president, member));
}
