using AgLive.Web.Texts;
using AgLive.Web.Wire;

namespace AgLive.Web.Tests.Texts;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("Le même texte.", "Le même texte.", "=Le même texte.")]
    [InlineData("", "Tout nouveau", "+Tout nouveau")]
    [InlineData("Tout ôté", "", "-Tout ôté")]
    [InlineData("un devis de 10 000 €", "un devis de 12 000 €", "=un devis de |-10|+12|= 000 €")]
    [InlineData("la porte rouge", "la grande porte rouge", "=la |+grande |=porte rouge")]
    [InlineData("le mur du fond", "la haie du fond", "-le mur|+la haie|= du fond")]
    [InlineData("voté, payé", "voté ; payé", "=voté|-,|+ ;|= payé")]
    [InlineData("L'ete", "L'été", "=L'|-ete|+été")]
    public void Of_SmallTexts_IsWhatOneWouldMark(string before, string after, string expected) => Assert.Equal(
        expected, string.Join('|', WordDiff.Of(before, after).Select(piece => $"{Sign(piece)}{piece.Text}")));

    /// <summary>Whatever the texts, both can be read back, and no two pieces of one kind follow each other.</summary>
    [Fact]
    public void Of_AnyTexts_HoldsBoth()
    {
        var random = new Random(20_261_126);
        string[] alphabet = ["a", "b", "c", " ", "  ", "\n", ".", "é", "e\u0301", "\u200F", "א", "😀", "10", "\uD800"];
        for (var turn = 0; turn < 2_000; turn++)
        {
            var (before, after) = (Text(), Text());
            var pieces = WordDiff.Of(before, after);
            Assert.Equal(before.Replace('\uD800', '\uFFFD'), Read(pieces, "removed"));
            Assert.Equal(after.Replace('\uD800', '\uFFFD'), Read(pieces, "added"));
            Assert.DoesNotContain(pieces, piece => piece.Text.Length == 0);
            Assert.DoesNotContain(pieces.Zip(pieces.Skip(1)), two => two.First.Kind == two.Second.Kind || two is { First.Kind: "added", Second.Kind: "removed" });
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(0, 14)).Select(_ => alphabet[random.Next(alphabet.Length)]));
    }

    [Fact]
    public void Of_TenThousandLoneSignsOnEachSide_ComesToAnEnd()
    {
        var random = new Random(7);
        string Signs() => string.Concat(Enumerable.Range(0, 10_000).Select(_ => ".,;:!?()"[random.Next(8)]));
        var (before, after) = (Signs(), Signs());

        var pieces = WordDiff.Of(before, after);

        Assert.Equal((before, after), (Read(pieces, "removed"), Read(pieces, "added")));
    }

    private static string Read(IEnumerable<TextPiece> pieces, string kind) =>
        string.Concat(pieces.Where(piece => piece.Kind == "same" || piece.Kind == kind).Select(piece => piece.Text));

    private static char Sign(TextPiece piece) => piece.Kind switch { "same" => '=', "added" => '+', _ => '-' };
}
