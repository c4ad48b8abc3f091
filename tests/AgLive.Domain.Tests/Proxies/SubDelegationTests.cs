using AgLive.Domain.Proxies;

namespace AgLive.Domain.Tests.Proxies;

public sealed class SubDelegationTests
{
    [Theory]
    [InlineData("F12", 100, new long[] { 20, 20 }, new long[] { 20, 20 }, "TR")]
    [InlineData("each that fits, in order", 10, new long[] { 10, 10, 10 }, new long[] { 70, 30, 30 }, "RTT")]
    [InlineData("three are free", 900, new long[0], new long[] { 20, 20, 20, 20 }, "TTTR")]
    [InlineData("none", 10, new long[] { 10 }, new long[0], "")]
    public void Take_SubstituteIsBoundByHisOwnLimit(string id, long own, long[] held, long[] offered, string expected)
    {
        Assert.NotEmpty(id);
        var substitute = new ProxyHolding(own, [.. held.Select(voix => new Grantor(voix))]);

        var answers = SubDelegation.Take(substitute, [.. offered.Select(voix => new HandedOn(new Grantor(voix)))], 1000);

        Assert.Equal(expected, Written(answers));
    }

    [Fact]
    public void Take_ProxyThatForbidsIt_IsNotHandedOn()
    {
        HandedOn[] offered = [new(new Grantor(1), ForbidsSubstitute: true), new(new Grantor(1))];

        Assert.Equal("FT", Written(SubDelegation.Take(new ProxyHolding(0, []), offered, 1000)));
        Assert.Equal("FR", Written(SubDelegation.Take(new ProxyHolding(0, [], HolderTie.Staff), offered, 1000)));
    }

    private static string Written(IEnumerable<SubDelegated> answers) => string.Concat(answers.Select(answer => answer.ToString()[0]));
}
