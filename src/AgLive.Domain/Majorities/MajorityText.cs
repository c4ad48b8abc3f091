using AgLive.Domain.Rolls;
using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Domain.Majorities;

/// <summary>What a majority and its result say in French. A sentence is kept with its decision, so it is made here.</summary>
internal static class MajorityText
{
    public static string Name(MajorityRule rule) => Spaced(rule switch
    {
        MajorityRule.Article24 => "Majorité simple (art. 24)",
        MajorityRule.Article25 => "Majorité absolue (art. 25)",
        MajorityRule.Article26 => "Double majorité (art. 26)",
        MajorityRule.Unanimity => "Unanimité",
        MajorityRule.Article25_1 => "Second vote (art. 25-1)",
        MajorityRule.Article26_1 => "Second vote (art. 26-1)",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such majority."),
    });

    public static string ShortArticle(MajorityRule rule) => Spaced(rule switch
    {
        MajorityRule.Article24 => "art. 24",
        MajorityRule.Article25 => "art. 25",
        MajorityRule.Article26 => "art. 26",
        MajorityRule.Unanimity => "art. 26",
        MajorityRule.Article25_1 => "art. 25-1",
        MajorityRule.Article26_1 => "art. 26-1",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such majority."),
    });

    public static string Article(VotingRoll roll, MajorityRule rule) =>
        Spaced($"loi du 10 juillet 1965, {(DerogatesTo4116(roll, rule) ? "art. 41-16" : ShortArticle(rule))}");

    public static string Explain(VotingRoll roll, Measure measure)
    {
        var (voix, members) = Minimum(roll, measure);
        var sur = Number(roll.TotalVoix);
        return Spaced(measure switch
        {
            Measure.PourOverContre =>
                "Il faut plus de voix pour que de voix contre. Les abstentions et les absents ne comptent pas.",
            Measure.MoreThanHalf =>
                $"Il faut plus de la moitié des voix de tous les copropriétaires, présents ou non : au moins {voix} sur {sur}.",
            Measure.TwoThirds =>
                $"Il faut les deux tiers des voix des deux copropriétaires, présents ou non : au moins {voix} sur {sur}.",
            Measure.HeadsAndTwoThirds =>
                $"Il faut plus de la moitié des copropriétaires, présents ou non : au moins {members} sur "
                + $"{Number(roll.MemberCount)} ; et les deux tiers des voix de tous : au moins {voix} sur {sur}.",
            Measure.All => $"Il faut l'accord de tous les copropriétaires, présents ou non : {voix} sur {sur}.",
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such test."),
        });
    }

    public static string Result(
        VotingRoll roll, MajorityRule rule, Measure measure, Tally tally, bool adopted, bool opensSecondVote)
    {
        var head = adopted ? "Résolution adoptée :" : "Résolution rejetée :";
        if (tally.Participants == 0)
        {
            return Spaced($"{head} personne n'a pris part au vote.");
        }

        var body = measure switch
        {
            Measure.PourOverContre => SimpleResult(rule, tally, adopted),
            Measure.HeadsAndTwoThirds => DoubleResult(roll, rule, tally, adopted),
            _ => $"{Voix(tally.Pour.Voix)} pour. Il en fallait au moins {Number(Measures.Threshold(roll, measure)!.Voix)} sur "
                + $"{Number(tally.TotalVoix)} : {Verdict(roll, rule, adopted)}.",
        };
        return Spaced($"{head} {body}{(adopted || opensSecondVote ? string.Empty : NoSecondVote(roll, rule, tally))}");
    }

    public static string Opening(VotingRoll roll, MajorityRule second, Tally tally)
    {
        var third = $"Le tiers des voix est atteint : {Voix(tally.Pour.Voix)} pour, il en fallait au moins "
            + $"{Number(Thresholds.ThirdOf(tally.TotalVoix))} sur {Number(tally.TotalVoix)}.";
        var half = roll.Policy.Bridge261BaseIsParticipants ? tally.Participants : tally.MemberCount;
        return Spaced(second == MajorityRule.Article25_1
            ? $"{third} Un second vote a lieu tout de suite, à la majorité simple (art. 25-1)."
            : $"{third} La moitié des copropriétaires aussi : {Number(tally.Pour.Heads)} sur {Number(half)}. "
                + "Un second vote a lieu tout de suite, à la majorité absolue (art. 26-1).");
    }

    /// <summary>Why a first vote that could have opened a second one does not.</summary>
    private static string NoSecondVote(VotingRoll roll, MajorityRule rule, Tally tally)
    {
        if (roll.IsTwoOwnerRegime || rule is not (MajorityRule.Article25 or MajorityRule.Article26))
        {
            return string.Empty;
        }

        if (!Thresholds.ReachesThird(tally))
        {
            return " Le tiers des voix n'est pas atteint non plus : pas de second vote.";
        }

        var voters = roll.Policy.Bridge261BaseIsParticipants ? "participants" : "copropriétaires";
        return $" Moins de la moitié des {voters} ont voté pour : pas de second vote.";
    }

    private static string SimpleResult(MajorityRule rule, Tally tally, bool adopted)
    {
        if (tally.Expressed == 0)
        {
            return $"aucune voix n'est exprimée ({ShortArticle(rule)}).";
        }

        var tie = tally.Pour.Voix == tally.Contre.Voix ? "À égalité, la" : "La";
        return $"{Voix(tally.Pour.Voix)} pour, {Voix(tally.Contre.Voix)} contre. {tie} majorité simple "
            + $"({ShortArticle(rule)}) {(adopted ? "est" : "n'est pas")} atteinte.";
    }

    private static string DoubleResult(VotingRoll roll, MajorityRule rule, Tally tally, bool adopted)
    {
        var (voix, members) = Minimum(roll, Measure.HeadsAndTwoThirds);
        return $"{CoOwners(tally.Pour.Heads)} pour, avec {Voix(tally.Pour.Voix)}. Il fallait au moins {members} sur "
            + $"{Number(tally.MemberCount)} et {voix} sur {Number(tally.TotalVoix)} : {Verdict(roll, rule, adopted)}.";
    }

    private static string Verdict(VotingRoll roll, MajorityRule rule, bool adopted)
    {
        var majority = rule switch
        {
            _ when DerogatesTo4116(roll, rule) => "la majorité à deux copropriétaires (art. 41-16)",
            MajorityRule.Article26 => "la double majorité (art. 26)",
            MajorityRule.Unanimity => "l'unanimité",
            _ => $"la majorité absolue ({ShortArticle(rule)})",
        };
        return $"{majority} {(adopted ? "est" : "n'est pas")} atteinte";
    }

    private static bool DerogatesTo4116(VotingRoll roll, MajorityRule rule) =>
        roll.IsTwoOwnerRegime && rule is not (MajorityRule.Article26 or MajorityRule.Unanimity);

    private static (string Voix, string Members) Minimum(VotingRoll roll, Measure measure) =>
        Measures.Threshold(roll, measure) is { } minimum
            ? (Voix(minimum.Voix), CoOwners(minimum.Members ?? 0))
            : (string.Empty, string.Empty);
}
