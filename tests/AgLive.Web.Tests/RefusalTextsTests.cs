using System.Text.RegularExpressions;
using AgLive.Domain;

namespace AgLive.Web.Tests;

public sealed partial class RefusalTextsTests
{
    public static readonly TheoryData<RefusalCode> Codes = new(Enum.GetValues<RefusalCode>());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Sentence_OfEveryCode_IsFrenchAndWellSet(RefusalCode code)
    {
        foreach (var sentence in new[] { RefusalTexts.Sentence(code), RefusalTexts.Sentence(new Refusal(code, null, "3")) })
        {
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.True(char.IsUpper(sentence[0]));
            Assert.DoesNotMatch(BadSpace(), sentence);
        }
    }

    [Fact]
    public void Sentences_OfTwoCodes_Differ() =>
        Assert.Equal(Codes.Count, Enum.GetValues<RefusalCode>().Select(RefusalTexts.Sentence).Distinct().Count());

    [Fact]
    public void Sentence_OfALock_SaysHowLong() => Assert.Equal(
        "Trop d'essais\u00A0: le compte est bloqué pour 12\u00A0minutes. Attendez, puis recommencez.",
        RefusalTexts.Sentence(new Refusal(RefusalCode.SignInLocked, null, "12")));

    [GeneratedRegex(" [:;!?»%€]|« |art\\. \\d|  ")]
    private static partial Regex BadSpace();
}
