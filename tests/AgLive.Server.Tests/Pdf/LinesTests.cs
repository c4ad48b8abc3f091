using AgLive.Server.Pdf.Kit;
using Type = AgLive.Server.Pdf.Kit.Type;

namespace AgLive.Server.Tests.Pdf;

/// <summary>How words become lines of a document.</summary>
public sealed class LinesTests
{
    private const string Budget = "L'assemblée adopte le budget, arrêté à 191 000,00 € TTC (art. 14-1 ; n° 7 % %) : « oui » ! 12 345 678 voix pour.";

    [Theory]
    [InlineData("191 000,00 €")]
    [InlineData("12 345 678")]
    [InlineData("art. 14-1 ;")]
    [InlineData("n° 7 %")]
    [InlineData("« oui » !")]
    public void Amount_AndWhatBelongsToIt_StaysOnOneLine(string held)
    {
        AtkinsonFonts.Use();
        using var ruler = new Ruler();
        for (var width = 90; width < 400; width += 3)
        {
            var lines = Lines.Of(Budget, Type.Body, width, ruler);
            Assert.Contains(lines, line => line.Contains(held, StringComparison.Ordinal));
            Assert.Equal(Budget, string.Join(' ', lines));
        }
    }

    [Fact]
    public void WordWiderThanTheColumn_IsCut_AndNoneOfItIsLost()
    {
        AtkinsonFonts.Use();
        using var ruler = new Ruler();
        var word = string.Concat(Enumerable.Repeat("anticonstitutionnel😀", 500));
        var lines = Lines.Of(word, Type.Body, 200, ruler);
        Assert.Equal(word, string.Concat(lines));
        Assert.All(lines, line => Assert.True(ruler.WidthOf(line, Type.Body) <= 200, line));
        Assert.All(lines, line => Assert.DoesNotContain('\uFFFD', string.Concat(line.EnumerateRunes())));
    }
}
