using AgLive.Server.Hosting.Branding;

namespace AgLive.Server.Tests.Hosting;

public sealed class AgencyPaletteTests
{
    private static readonly Rgb LightSheet = Rgb.Parse("#ffffff");
    private static readonly Rgb DarkPaper = Rgb.Parse("#0e1513");

    // Colours agencies do give: pale, dark, pure, grey, and the ends.
    public static TheoryData<string> Given =>
    [
        "#1d5546", "#0057b8", "#e30613", "#ff7f00", "#ffd500", "#00a651", "#7f3f98", "#00ffff", "#ff00ff",
        "#808080", "#000000", "#ffffff", "#f0f8ff", "#0b1f18", "#c0ffee", "#123",
    ];

    [Theory]
    [MemberData(nameof(Given))]
    public void From_AnyColour_CanBeRead(string given)
    {
        var palette = AgencyPalette.From(Rgb.Parse(given));

        Assert.True(palette.Light.Accent.ContrastWith(AgencyPalette.Paper) >= 4.5);
        Assert.True(palette.Light.Accent.ContrastWith(LightSheet) >= 4.5);
        Assert.True(palette.Light.OnAccent.ContrastWith(palette.Light.Accent) >= 4.5);
        Assert.True(AgencyPalette.Ink.ContrastWith(palette.Light.AccentSoft) >= 7);

        Assert.True(palette.Dark.Accent.ContrastWith(AgencyPalette.DarkInset) >= 4.5);
        Assert.True(palette.Dark.Accent.ContrastWith(DarkPaper) >= 4.5);
        Assert.True(palette.Dark.OnAccent.ContrastWith(palette.Dark.Accent) >= 4.5);
        Assert.True(AgencyPalette.DarkInk.ContrastWith(palette.Dark.AccentSoft) >= 7);
    }

    [Fact]
    public void From_ColourThatCanBeReadAlready_IsKeptInLight()
    {
        var given = Rgb.Parse("#1d5546");
        Assert.Equal(given, AgencyPalette.From(given).Light.Accent);
    }

    [Fact]
    public void From_ColourTooPale_KeepsItsHue()
    {
        var given = Rgb.Parse("#ffd500");
        var accent = AgencyPalette.From(given).Light.Accent;
        Assert.Equal(Oklch.From(given).Hue, Oklch.From(accent).Hue, tolerance: 0.05);
    }

    [Theory]
    [InlineData("#000000", 21.0)]
    [InlineData("#767676", 4.54)]
    [InlineData("#ffffff", 1.0)]
    public void ContrastWith_White_IsThatOfWcag(string colour, double expected) =>
        Assert.Equal(expected, Rgb.Parse(colour).ContrastWith(Rgb.Parse("#ffffff")), tolerance: 0.01);

    [Fact]
    public void Oklch_ThereAndBack_IsTheSameColour()
    {
        foreach (var text in new[] { "#1d5546", "#a34100", "#1b4f9c", "#ffd23f", "#000000", "#ffffff" })
        {
            Assert.Equal(Rgb.Parse(text), Oklch.From(Rgb.Parse(text)).ToRgb());
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("vert")]
    [InlineData("#12345")]
    [InlineData("#1d5546; } body { display: none")]
    public void Css_NoColour_ChangesNothing(string? given) => Assert.DoesNotContain("--ag-", AgencyStyle.Css(given));

    [Fact]
    public void Css_SetsOnlyTheThreeTokensOfTheAgency()
    {
        var css = AgencyStyle.Css("#ff7f00");
        var tokens = css.Split("--ag-")[1..].Select(token => token[..token.IndexOf(':', StringComparison.Ordinal)]).ToHashSet();
        Assert.Equal(["accent", "accent-soft", "on-accent"], tokens.Order());
        Assert.Contains("prefers-color-scheme: dark", css);
        Assert.Contains("[data-bs-theme=\"dark\"]", css);
    }
}
