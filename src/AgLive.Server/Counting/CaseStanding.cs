using AgLive.Domain.Contesting;

namespace AgLive.Server.Counting;

/// <summary>The field <c>owner_status</c>: how an owner stands towards a decision, in the free words of the file.</summary>
internal static class CaseStanding
{
    /// <param name="adopted">The outcome, which the status must not contradict, and which says what an opposant voted.</param>
    public static VoteStanding Read(CaseField status, bool adopted)
    {
        var words = CaseText.Words(status.Text());
        if (words.HasWord(adopted ? "rejet" : "adopt"))
        {
            throw status.Impossible("ce statut contredit le résultat (outcome).");
        }

        var standing = OfForm(words) ?? OfAbsent(words) ?? OfVoter(words, adopted) ?? throw status.Impossible(
            "ce statut n'est pas connu (opposant, pour, contre, abstention, absent, defaillant, n'a pas pris part au vote…).");
        return words.HasWord("opposant") && standing != Opponent(adopted)
            ? throw status.Impossible("un opposant a voté contre la décision prise.")
            : standing;
    }

    /// <summary>A form that is late or set aside is no vote; an amended text sets only the favourable ones aside.</summary>
    private static VoteStanding? OfForm(IReadOnlyList<string> words) => words switch
    {
        _ when !words.HasWord("form", "correspond") => null,
        _ when words.HasWord("tardif", "tardive", "hors", "ecart") => VoteStanding.Defaulting,
        _ when !words.HasWord("amend", "modifi") => null,
        _ => Said(words) is VoteStanding.Pour ? VoteStanding.FavourableFormAmended : Said(words),
    };

    private static VoteStanding? OfAbsent(IReadOnlyList<string> words)
    {
        var left = words.Contains("parti") || words.Contains("partie") || words.HasWord("depart", "quitt");
        return words switch
        {
            _ when left && words.HasWord("mandant") => HolderLeft(words),
            _ when words.HasWord("incident", "empech") => VoteStanding.Prevented,
            _ when left || words.HasWord("defaillant", "absent") => VoteStanding.Defaulting,
            _ => null,
        };
    }

    /// <summary>A mandate that was handed on leaves the owner represented: the status must then say his vote.</summary>
    private static VoteStanding? HolderLeft(IReadOnlyList<string> words) =>
        words.HasWord("subdel") && !words.Contains("sans") && !words.Contains("non") ? null : VoteStanding.HolderLeft;

    private static VoteStanding? OfVoter(IReadOnlyList<string> words, bool adopted)
    {
        var negated = words.Contains("pas") || words.Contains("sans");
        return Said(words) switch
        {
            { } said => negated ? null : said,
            null when words.HasWord("opposant") => Opponent(adopted),
            null when negated && words.HasWord("part", "vote", "exprim") => VoteStanding.NotVoting,
            null => null,
        };
    }

    /// <summary>The vote the words say, when they say one and not two.</summary>
    private static VoteStanding? Said(IReadOnlyList<string> words)
    {
        VoteStanding?[] said =
        [
            words.Contains("pour") || words.HasWord("favorable") ? VoteStanding.Pour : null,
            words.Contains("contre") || words.HasWord("defavorable") ? VoteStanding.Contre : null,
            words.HasWord("abst") ? VoteStanding.Abstention : null,
        ];
        return said.Where(one => one is not null).ToList() is [var only] ? only : null;
    }

    private static VoteStanding Opponent(bool adopted) => adopted ? VoteStanding.Contre : VoteStanding.Pour;
}
