using System.Text.RegularExpressions;

namespace AgLive.Web.Room;

/// <summary>Puts the unbreakable spaces of French typography into a sentence written with plain ones (look.md: U+00A0, U+202F).</summary>
internal static partial class FrenchSpaces
{
    private const string Wide = "\u00A0";
    private const string Fine = "\u202F";

    public static string Set(string text)
    {
        text = BeforeWide().Replace(text, Wide);
        text = BeforeFine().Replace(text, Fine);
        return AfterWord().Replace(text, "$1" + Wide);
    }

    [GeneratedRegex(" (?=[:»€%])|(?<=«) ")]
    private static partial Regex BeforeWide();

    [GeneratedRegex(" (?=[;!?])")]
    private static partial Regex BeforeFine();

    [GeneratedRegex(@"(n°|art\.|M\.|Mme) ")]
    private static partial Regex AfterWord();
}
