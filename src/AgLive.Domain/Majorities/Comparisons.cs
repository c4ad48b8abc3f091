using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.Majorities;

/// <summary>What the law compares, for each measure and for the opening of a second vote.</summary>
internal static class Comparisons
{
    private const string AllVoix = "voix de tous les copropriétaires";

    /// <summary>Adopted when all of them hold; never empty.</summary>
    public static Inequality[] Deciding(Measure measure, Figures figures) => measure switch
    {
        Measure.PourOverContre => [PourOverContre(figures)],
        Measure.MoreThanHalf => [HalfOfVoix(figures)],
        Measure.TwoThirds => [TwoThirdsOfVoix(figures)],
        Measure.HeadsAndTwoThirds => [HalfOfMembers(figures), TwoThirdsOfVoix(figures)],
        Measure.Everybody => [EveryVoix(figures)],
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such test."),
    };

    public static Inequality[] Deciding(Measure measure, Tally tally) => Deciding(measure, Figures.Of(tally));

    /// <summary>
    /// What opens the second vote of a rule when all hold; empty where the law knows none. Art. 41-16 decides by
    /// itself: it sends nothing back to arts. 25-1 and 26-1.
    /// </summary>
    public static Inequality[] OpeningSecondVote(VotingRoll roll, MajorityRule rule, Figures figures) => rule switch
    {
        _ when roll.IsTwoOwnerRegime => [],
        MajorityRule.Article25 => [ThirdOfVoix(figures)],
        MajorityRule.Article26 => [HalfOfBase(roll.Policy, figures), ThirdOfVoix(figures)],
        _ => [],
    };

    public static Inequality ThirdOfVoix(Figures figures) => new(
        new Multiple(3, figures.Pour, "voix pour"),
        Sign.AtLeast,
        new Multiple(1, figures.TotalVoix, AllVoix),
        "le tiers des voix est atteint",
        "le tiers des voix n'est pas atteint");

    private static Inequality PourOverContre(Figures figures) => new(
        new Multiple(1, figures.Pour, "voix pour"),
        Sign.Above,
        new Multiple(1, figures.Contre, "voix contre"),
        "les voix pour l'emportent",
        "les voix pour ne l'emportent pas");

    private static Inequality HalfOfVoix(Figures figures) => new(
        new Multiple(2, figures.Pour, "voix pour"),
        Sign.Above,
        new Multiple(1, figures.TotalVoix, AllVoix),
        "la moitié des voix est dépassée",
        "la moitié des voix n'est pas dépassée");

    private static Inequality HalfOfMembers(Figures figures) => new(
        new Multiple(2, figures.HeadsPour, "copropriétaires pour"),
        Sign.Above,
        new Multiple(1, figures.MemberCount, "copropriétaires"),
        "la moitié des copropriétaires est dépassée",
        "la moitié des copropriétaires n'est pas dépassée");

    private static Inequality TwoThirdsOfVoix(Figures figures) => new(
        new Multiple(3, figures.Pour, "voix pour"),
        Sign.AtLeast,
        new Multiple(2, figures.TotalVoix, AllVoix),
        "les deux tiers des voix sont atteints",
        "les deux tiers des voix ne sont pas atteints");

    private static Inequality HalfOfBase(AssemblyPolicy policy, Figures figures) => new(
        new Multiple(2, figures.HeadsPour, "copropriétaires pour"),
        Sign.AtLeast,
        policy.Bridge261BaseIsParticipants
            ? new Multiple(1, figures.Participants, "copropriétaires présents, représentés ou votant par correspondance")
            : new Multiple(1, figures.MemberCount, "copropriétaires"),
        "la moitié est atteinte",
        "la moitié n'est pas atteinte");

    private static Inequality EveryVoix(Figures figures) => new(
        new Multiple(1, figures.Pour, "voix pour"),
        Sign.Equal,
        new Multiple(1, figures.TotalVoix, AllVoix),
        "toutes les voix sont réunies");
}
