using System.Text.RegularExpressions;

namespace AgLive.Server.Registry.Import;

/// <summary>« 24 », « art. 25 », « Article 26 », « unanimité », « à l'unanimité ».</summary>
internal static partial class MajorityText
{
    /// <summary>The majority, or null when the text names none.</summary>
    public static ImportedMajority? Read(string text)
    {
        var match = Form().Match(ColumnNames.Normalise(text));
        return match switch
        {
            { Success: false } => null,
            _ when match.Groups["all"].Success => ImportedMajority.Unanimity,
            _ => match.Groups["article"].Value switch
            {
                "24" => ImportedMajority.Article24,
                "25" => ImportedMajority.Article25,
                _ => ImportedMajority.Article26,
            },
        };
    }

    /// <summary>« 25-1 » and « 26-1 » are second votes, opened in session, never written on an agenda.</summary>
    public static bool IsSecondVote(string text) => SecondVote().IsMatch(ColumnNames.Normalise(text));

    [GeneratedRegex("^(majorite_)?(de_)?(l_)?(art_?|article_)?(?<article>24|25|26)$|^(a_l_)?(?<all>unanimite)$")]
    private static partial Regex Form();

    [GeneratedRegex("^(art_?|article_)?2[56]_1$")]
    private static partial Regex SecondVote();
}
