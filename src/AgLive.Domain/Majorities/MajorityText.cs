using AgLive.Domain.Rolls;
using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Domain.Majorities;

/// <summary>What a majority and its result say in French. A sentence is kept with its decision, so it is made here.</summary>
internal static partial class MajorityText
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
            Measure.Everybody => $"Il faut l'accord de tous les copropriétaires, présents ou non : {voix} sur {sur}.",
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such test."),
        });
    }

    private static bool DerogatesTo4116(VotingRoll roll, MajorityRule rule) =>
        roll.IsTwoOwnerRegime && rule is not (MajorityRule.Article26 or MajorityRule.Unanimity);

    /// <summary>Nothing is said of a minimum where there is none.</summary>
    private static (string Voix, string Members) Minimum(VotingRoll roll, Measure measure)
    {
        var minimum = Measures.Threshold(roll, measure);
        return (Voix(minimum?.Voix ?? 0), CoOwners(minimum?.Members ?? 0));
    }
}
