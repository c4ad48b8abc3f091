using AgLive.Domain.Rolls;
using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Domain.Majorities;

/// <summary>What is within reach, as the syndic reads it before he opens a vote.</summary>
internal static class ReachText
{
    public static string Of(VotingRoll roll, MajorityRule rule, Figures best, FirstReach first, SecondReach? second)
    {
        var head = first.IsPossible ? "Atteignable" : second is null ? "Hors d'atteinte" : "Hors d'atteinte au premier vote";
        return Spaced($"{head} : {First(roll, rule, best, first)}.{(second is null ? string.Empty : $" {Second(first, second)}")}");
    }

    private static string First(VotingRoll roll, MajorityRule rule, Figures best, FirstReach first)
    {
        var available = Available(first.VoixAvailable);
        return Measures.Of(roll, rule) switch
        {
            Measure.PourOverContre when best.Contre == 0 => first.VoixAvailable == 0 ? "aucune voix ne peut être pour" : available,
            Measure.PourOverContre => $"{available}, {Voix(best.Contre)} sont déjà contre par correspondance",
            Measure.HeadsAndTwoThirds =>
                $"il faut {CoOwners(first.MembersNeeded!.Value)} et {Voix(first.VoixNeeded)} pour ; "
                + $"{CoOwners(first.MembersAvailable)} et {Voix(first.VoixAvailable)} peuvent l'être au plus",
            Measure.Everybody => $"il faut les {Voix(first.VoixNeeded)} de tous les copropriétaires ; {available}",
            _ => $"il faut {Voix(first.VoixNeeded)} pour ; {available}",
        };
    }

    private static string Second(FirstReach first, SecondReach second)
    {
        var name = second.Rule == MajorityRule.Article25_1 ? "second vote (art. 25-1)" : "second vote (art. 26-1)";
        var opening = second.MembersToOpen is null
            ? $"{Voix(second.VoixToOpen)} pour au premier"
            : $"{CoOwners(second.MembersToOpen.Value)} et {Voix(second.VoixToOpen)} pour au premier";
        return (second.Opens, second.IsPossible) switch
        {
            (false, _) => $"Le {name} l'est aussi : il faudrait {opening}.",
            (true, false) => $"Le {name} pourrait s'ouvrir, mais {Lost(second)}.",
            _ => $"{(first.IsPossible ? "Sinon, l" : "L")}e {name} est possible avec {opening}{Won(second)}.",
        };
    }

    private static string Won(SecondReach second) => second.VoixNeeded is null
        ? ", puis plus de voix pour que de voix contre"
        : $", puis {Voix(second.VoixNeeded.Value)} pour";

    private static string Lost(SecondReach second) => second.VoixNeeded is null
        ? "les voix pour ne peuvent pas l'emporter"
        : $"il faudrait {Voix(second.VoixNeeded.Value)} pour ; {Available(second.VoixAvailable)}";

    private static string Available(long voix) =>
        voix == 0 ? "aucune ne peut être pour" : $"{Voix(voix)} au plus peuvent être pour";
}
