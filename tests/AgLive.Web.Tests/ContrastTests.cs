namespace AgLive.Web.Tests;

public sealed class ContrastTests
{
    // Text, ground, ratio in light, ratio in dark: the pairs that pages use, as measured when the colours were chosen.
    public static readonly TheoryData<string, string, double, double> Pairs = new()
    {
        { "ink", "paper", 14.5, 16.0 },
        { "ink", "sheet", 16.6, 14.4 },
        { "ink-2", "paper", 6.9, 9.9 },
        { "ink-2", "inset", 7.4, 8.0 },
        { "accent", "paper", 7.5, 10.5 },
        { "accent", "sheet", 8.6, 9.4 },
        { "on-accent", "accent", 8.6, 9.7 },
        { "on-band-2", "band", 10.5, 7.3 },
        { "flag", "band", 11.5, 7.6 },
        { "on-flag", "flag", 11.5, 11.5 },
        { "ink", "flag-soft", 15.1, 11.1 },
        { "pour", "sheet", 7.9, 8.5 },
        { "contre", "sheet", 6.3, 8.4 },
        { "abst", "sheet", 7.3, 9.1 },
        { "ink", "pour-soft", 13.8, 12.0 },
        { "ink", "contre-soft", 14.1, 11.9 },
        { "ink", "abst-soft", 13.9, 11.1 },
        { "contre-soft", "contre", 5.4, 6.9 },
        { "abst-soft", "abst", 6.1, 7.0 },
        { "edge", "sheet", 4.3, 5.3 },
        { "edge", "paper", 3.8, 5.9 },
        { "error", "error-soft", 7.1, 7.5 },
        { "focus", "sheet", 16.6, 11.5 },
        { "focus-gap", "focus", 11.5, 12.8 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Contrast_OfAPairOfTokens_IsTheOneWritten(string text, string ground, double light, double dark)
    {
        Assert.Equal(light, Tokens.Contrast(Tokens.Light, text, ground), 0.05);
        Assert.Equal(dark, Tokens.Contrast(Tokens.DarkBySystem, text, ground), 0.05);
    }

    [Fact]
    public void Contrast_OfEveryPair_SufficesForItsUse() => Assert.All(Pairs, row =>
    {
        var (text, ground, _, _) = row.Data;
        var least = text is "edge" or "focus" or "focus-gap" ? 3 : 4.5;

        Assert.True(Tokens.Contrast(Tokens.Light, text, ground) >= least);
        Assert.True(Tokens.Contrast(Tokens.DarkBySystem, text, ground) >= least);
    });

    [Fact]
    public void DarkBlocks_BySystemAndByChoice_AreEqual() =>
        Assert.Equal(Tokens.DarkBySystem.OrderBy(Name), Tokens.DarkByChoice.OrderBy(Name));

    private static string Name(KeyValuePair<string, string> token) => token.Key;
}
