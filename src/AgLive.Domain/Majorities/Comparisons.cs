using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.Majorities;

/// <summary>Builds the comparisons that decide, each with its arithmetic in words.</summary>
internal static class Comparisons
{
    private const string AllVoix = "voix de tous les copropriétaires";

    public static IReadOnlyList<Comparison> Deciding(Measure measure, Tally tally) => measure switch
    {
        Measure.PourOverContre => [PourOverContre(tally)],
        Measure.MoreThanHalf => [HalfOfVoix(tally)],
        Measure.TwoThirds => [TwoThirdsOfVoix(tally)],
        Measure.HeadsAndTwoThirds => [HalfOfMembers(tally), TwoThirdsOfVoix(tally)],
        Measure.All => [EveryVoix(tally)],
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such test."),
    };

    /// <summary>What opens the second vote of a rule; empty where the law knows none.</summary>
    public static IReadOnlyList<Comparison> OpeningSecondVote(VotingRoll roll, MajorityRule rule, Tally tally) => rule switch
    {
        MajorityRule.Article25 => [ThirdOfVoix(tally)],
        MajorityRule.Article26 => [HalfOfBase(roll.Policy, tally), ThirdOfVoix(tally)],
        _ => [],
    };

    private static Comparison PourOverContre(Tally tally) => Greater(
        new Side(1, tally.Pour.Voix, "voix pour"),
        new Side(1, tally.Contre.Voix, "voix contre"),
        "les voix pour l'emportent",
        "les voix pour ne l'emportent pas");

    private static Comparison HalfOfVoix(Tally tally) => Greater(
        new Side(2, tally.Pour.Voix, "voix pour"),
        new Side(1, tally.TotalVoix, AllVoix),
        "la moitié des voix est dépassée",
        "la moitié des voix n'est pas dépassée");

    private static Comparison HalfOfMembers(Tally tally) => Greater(
        new Side(2, tally.Pour.Heads, "copropriétaires pour"),
        new Side(1, tally.MemberCount, "copropriétaires"),
        "la moitié des copropriétaires est dépassée",
        "la moitié des copropriétaires n'est pas dépassée");

    private static Comparison TwoThirdsOfVoix(Tally tally) => AtLeast(
        new Side(3, tally.Pour.Voix, "voix pour"),
        new Side(2, tally.TotalVoix, AllVoix),
        "les deux tiers des voix sont atteints",
        "les deux tiers des voix ne sont pas atteints");

    private static Comparison ThirdOfVoix(Tally tally) => AtLeast(
        new Side(3, tally.Pour.Voix, "voix pour"),
        new Side(1, tally.TotalVoix, AllVoix),
        "le tiers des voix est atteint",
        "le tiers des voix n'est pas atteint");

    private static Comparison HalfOfBase(AssemblyPolicy policy, Tally tally) => AtLeast(
        new Side(2, tally.Pour.Heads, "copropriétaires pour"),
        policy.Bridge261BaseIsParticipants
            ? new Side(1, tally.Participants, "copropriétaires présents, représentés ou votant par correspondance")
            : new Side(1, tally.MemberCount, "copropriétaires"),
        "la moitié est atteinte",
        "la moitié n'est pas atteinte");

    private static Comparison EveryVoix(Tally tally)
    {
        var left = new Side(1, tally.Pour.Voix, "voix pour");
        var right = new Side(1, tally.TotalVoix, AllVoix);
        var missing = FrenchNumbers.Voix(tally.TotalVoix - tally.Pour.Voix);
        return Compare(left, "=", right, left.Value == right.Value, "égal", "toutes les voix sont réunies", $"il manque {missing}");
    }

    private static Comparison Greater(Side left, Side right, string whenTrue, string whenFalse) =>
        Compare(left, ">", right, left.Value > right.Value, "supérieur", whenTrue, whenFalse);

    private static Comparison AtLeast(Side left, Side right, string whenTrue, string whenFalse) =>
        Compare(left, "≥", right, left.Value >= right.Value, "supérieur ou égal", whenTrue, whenFalse);

    private static Comparison Compare(
        Side left, string sign, Side right, bool holds, string word, string whenTrue, string whenFalse)
    {
        var verb = holds ? "est" : "n'est pas";
        var sentence = $"{left.Arithmetic} ; {right.Arithmetic}. {FrenchNumbers.Number(left.Value)} {verb} {word} à "
            + $"{FrenchNumbers.Number(right.Value)} : {(holds ? whenTrue : whenFalse)}.";
        return new Comparison(
            left.Label, left.Value, sign, right.Label, right.Value, holds, FrenchNumbers.Spaced(sentence));
    }

    /// <summary>A multiple of a figure, so that no fraction is ever computed.</summary>
    private readonly record struct Side(int Factor, long Figure, string Name)
    {
        public Int128 Value => (Int128)Factor * Figure;

        public string Label => Factor == 1 ? Name : $"{Factor} × {Name}";

        public string Arithmetic => Factor == 1
            ? $"{Name} : {FrenchNumbers.Number(Figure)}"
            : $"{Factor} × {FrenchNumbers.Number(Figure)} {Name} = {FrenchNumbers.Number(Value)}";
    }
}
