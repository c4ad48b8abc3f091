using AgLive.Domain.Rolls;
using CsCheck;

namespace AgLive.Domain.Tests.Rolls;

public sealed class WholeSharesTests
{
    [Fact]
    public void Of_WholeShares_AreLeftAsTheyAre()
    {
        var whole = WholeShares.Of([300m, 200.00m, 0m]).Value;

        Assert.Equal(1, whole.Factor);
        Assert.Equal([300, 200, 0], whole.Shares);
    }

    [Fact]
    public void Of_Decimals_AreScaledTogether()
    {
        var whole = WholeShares.Of([10.5m, 100m, 0.25m]).Value;

        Assert.Equal(100, whole.Factor);
        Assert.Equal([1050, 10_000, 25], whole.Shares);
    }

    [Theory]
    [InlineData("1|-1", "[1]")]
    [InlineData("0.0000001", "[0]")]
    [InlineData("20000000000000000000", "[0]")]
    [InlineData("0.1|5000000000000000000", "[1]")]
    [InlineData("5000000000000000000|0.1", "[0]")]
    public void Of_Impossible_NamesTheFirst(string shares, string field)
    {
        var refusal = WholeShares.Of([.. shares.Split('|').Select(share => decimal.Parse(share, null))]).Refusal;

        Assert.Equal((RefusalCode.BadRequest, field), (refusal!.Code, refusal.Field));
    }

    [Fact]
    public void Of_TheLargestWholeNumber_IsPossible() => Assert.Equal([long.MaxValue, 1], WholeShares.Of([long.MaxValue, 1m]).Value.Shares);

    [Fact]
    public void Of_AnyShares_KeepTheirProportions() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 6]).Array[1, 8].Sample(parts =>
    {
        decimal[] shares = [.. parts.Select(part => (decimal)part.Item1 / (decimal)Math.Pow(10, part.Item2))];
        var whole = WholeShares.Of(shares).Value;
        return whole.Shares.Zip(shares).All(pair => pair.First == pair.Second * whole.Factor);
    });
}
