using System.Globalization;
using System.Text.RegularExpressions;
using AgLive.Web.Projector;
using QRCoder;

namespace AgLive.Web.Tests.Projector;

public sealed partial class QrPictureTests
{
    [Fact]
    public void Path_PaintsEveryDarkModule_AndNoOther()
    {
        var address = new Uri("https://ag.example.org/assemblees/0f4c3f34-95d1-4c3e-8d11-2f6f9a3b1c00/salle");
        using var code = QRCodeGenerator.GenerateQrCode(address.ToString(), QRCodeGenerator.ECCLevel.M);
        var picture = QrPicture.Of(address);

        Assert.Equal(code.ModuleMatrix.Count, picture.Size);
        var painted = new bool[picture.Size, picture.Size];
        foreach (Match run in Runs().Matches(picture.Path))
        {
            int Number(int group) => int.Parse(run.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
            for (var i = 0; i < Number(3); i++)
            {
                painted[Number(2), Number(1) + i] = true;
            }
        }

        for (var y = 0; y < picture.Size; y++)
        {
            for (var x = 0; x < picture.Size; x++)
            {
                Assert.Equal(code.ModuleMatrix[y][x], painted[y, x]);
            }
        }
    }

    [Fact]
    public void Fit_CutsAtAWord_AndSaysSo()
    {
        var text = string.Join(' ', Enumerable.Repeat("travaux", 400));
        var (shown, isCut) = ScreenTexts.Fit(text, voting: false);
        Assert.True(isCut);
        Assert.EndsWith("travaux…", shown, StringComparison.Ordinal);
        Assert.True(shown.Length < 1_200);
        Assert.True(ScreenTexts.Fit(text, voting: true).Text.Length < shown.Length);
        Assert.Equal(("Court.", false), ScreenTexts.Fit("Court.", voting: true));
    }

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\d+z")]
    private static partial Regex Runs();
}
