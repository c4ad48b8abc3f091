using AgLive.Domain.Rolls;
using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Domain.Majorities;

/// <summary>A result as the president of the session says it aloud: nothing in brackets, every figure that decided.</summary>
internal static partial class MajorityText
{
    public static string Result(
        VotingRoll roll, MajorityRule rule, Measure measure, Tally tally, bool adopted, bool opensSecondVote)
    {
        var majority = Noun(roll, rule);
        return Said((adopted, opensSecondVote) switch
        {
            (true, _) => $"La résolution est adoptée à {majority} : {Figures(roll, measure, tally)}.",
            (_, true) => $"La résolution n'est pas adoptée à {majority} : {Figures(roll, measure, tally)}.",
            _ when tally.Participants == 0 => "La résolution est rejetée : personne n'a pris part au vote.",
            _ => Rejected(roll, rule, measure, tally, majority) + NoOtherVote(roll, rule, tally),
        });
    }

    public static string Opening(VotingRoll roll, MajorityRule second, Tally tally)
    {
        var third = $"Le tiers des voix est atteint : {Pour(tally)}, il en fallait {Number(Thresholds.ThirdOf(tally.TotalVoix))}.";
        return Spaced(second == MajorityRule.Article25_1
            ? $"{third} L'assemblée procède immédiatement à un second vote, à la majorité simple (art. 25-1)."
            : $"{third} La moitié des {Base261(roll)} aussi : {Number(tally.Pour.Heads)} sur {Number(Heads261(roll, tally))}. "
                + "L'assemblée procède immédiatement à un second vote, à la majorité absolue (art. 26-1).");
    }

    /// <summary>« 5 231 voix pour sur 10 000, il en fallait 5 001 ».</summary>
    private static string Figures(VotingRoll roll, Measure measure, Tally tally) => measure switch
    {
        Measure.PourOverContre => $"{Pour(tally)}, {Contre(tally)}",
        Measure.HeadsAndTwoThirds => DoubleFigures(roll, tally),
        Measure.Everybody => $"tous les copropriétaires ont voté pour, soit {Voix(tally.Pour.Voix)} sur {Number(tally.TotalVoix)}",
        _ => $"{Pour(tally)} sur {Number(tally.TotalVoix)}, il en fallait {Number(Measures.Threshold(roll, measure)!.Voix)}",
    };

    private static string DoubleFigures(VotingRoll roll, Tally tally)
    {
        var needed = Measures.Threshold(roll, Measure.HeadsAndTwoThirds)!;
        var heads = tally.Pour.Heads == 0 ? "aucun copropriétaire" : CoOwners(tally.Pour.Heads);
        return $"{heads} pour sur {Number(tally.MemberCount)}, il en fallait {Number(needed.Members!.Value)} ; "
            + $"{Pour(tally)} sur {Number(tally.TotalVoix)}, il en fallait {Number(needed.Voix)}";
    }

    private static string Rejected(VotingRoll roll, MajorityRule rule, Measure measure, Tally tally, string majority) => measure switch
    {
        Measure.PourOverContre when tally.Expressed == 0 =>
            $"La résolution est rejetée : aucune voix n'est exprimée, ni pour ni contre. {Upper(majority)} n'est pas atteinte.",
        Measure.PourOverContre =>
            $"La résolution est rejetée : {Pour(tally)}, {Contre(tally)}. "
            + $"{(tally.Pour.Voix == tally.Contre.Voix ? $"À égalité, {majority}" : Upper(majority))} n'est pas atteinte.",
        Measure.HeadsAndTwoThirds =>
            $"La résolution est rejetée, faute de {majority} : {DoubleFigures(roll, tally)}.{OneOfTwo(tally)}",
        Measure.Everybody =>
            $"La résolution est rejetée : {Pour(tally)} sur {Number(tally.TotalVoix)}, il manque "
            + $"{Voix(tally.TotalVoix - tally.Pour.Voix)} à {majority}.",
        _ => $"La résolution est rejetée : {Figures(roll, measure, tally)} à {majority}.",
    };

    /// <summary>Which of the two tests of art. 26 holds, when one does.</summary>
    private static string OneOfTwo(Tally tally)
    {
        var tests = Comparisons.Deciding(Measure.HeadsAndTwoThirds, tally);
        return (tests[0].Holds, tests[1].Holds) switch
        {
            (true, false) => " Les copropriétaires sont assez nombreux, mais leurs voix ne suffisent pas.",
            (false, true) => " Les voix suffisent, mais les copropriétaires ne sont pas assez nombreux.",
            _ => string.Empty,
        };
    }

    /// <summary>Why a vote that could have led to another one does not.</summary>
    private static string NoOtherVote(VotingRoll roll, MajorityRule rule, Tally tally) => rule switch
    {
        _ when roll.IsTwoOwnerRegime => string.Empty,
        MajorityRule.Article26_1 => " L'article 19-1 du décret ne permet pas d'autre vote.",
        not (MajorityRule.Article25 or MajorityRule.Article26) => string.Empty,
        _ when !Thresholds.ReachesThird(tally) =>
            $" Le tiers des voix, {Number(Thresholds.ThirdOf(tally.TotalVoix))}, n'est pas atteint : il n'y a pas de second vote.",
        _ => $" Moins de la moitié des {Base261(roll)} ont voté pour, {Number(tally.Pour.Heads)} sur "
            + $"{Number(Heads261(roll, tally))} : il n'y a pas de second vote.",
    };

    /// <summary>A majority after « à », « faute de » or alone.</summary>
    private static string Noun(VotingRoll roll, MajorityRule rule) => rule switch
    {
        MajorityRule.Article26 => "la double majorité de l'article 26",
        MajorityRule.Unanimity => "l'unanimité",
        MajorityRule.Article24 or MajorityRule.Article25_1 when roll.IsTwoOwnerRegime =>
            "la majorité de l'article 41-16 pour un syndicat de deux copropriétaires",
        _ when roll.IsTwoOwnerRegime =>
            "la majorité des deux tiers de l'article 41-16 pour un syndicat de deux copropriétaires",
        MajorityRule.Article24 => "la majorité simple de l'article 24",
        MajorityRule.Article25 => "la majorité absolue de l'article 25",
        MajorityRule.Article25_1 => "la majorité simple du second vote de l'article 25-1",
        MajorityRule.Article26_1 => "la majorité absolue du second vote de l'article 26-1",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such majority."),
    };

    private static string Pour(Tally tally) => tally.Pour.Voix == 0 ? "aucune voix pour" : $"{Voix(tally.Pour.Voix)} pour";

    private static string Contre(Tally tally) =>
        tally.Contre.Voix == 0 ? "aucune voix contre" : $"{Voix(tally.Contre.Voix)} contre";

    private static string Base261(VotingRoll roll) => roll.Policy.Bridge261BaseIsParticipants
        ? "copropriétaires présents, représentés ou votant par correspondance"
        : "copropriétaires";

    private static int Heads261(VotingRoll roll, Tally tally) =>
        roll.Policy.Bridge261BaseIsParticipants ? tally.Participants : tally.MemberCount;

    private static string Said(string sentence) =>
        Spaced(sentence).Replace("article ", "article\u00A0", StringComparison.Ordinal);

    private static string Upper(string majority) => char.ToUpperInvariant(majority[0]) + majority[1..];
}
