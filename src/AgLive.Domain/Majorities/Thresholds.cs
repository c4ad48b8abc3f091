using AgLive.Domain.Rolls;

namespace AgLive.Domain.Majorities;

/// <summary>The smallest whole numbers that pass a rule. To show only: a comparison decides, never a threshold.</summary>
/// <param name="Voix">Voix pour needed.</param>
/// <param name="Members">Members pour needed (art. 26); null elsewhere.</param>
public sealed record Threshold(long Voix, int? Members);

/// <summary>Every threshold of the law on one roll, for the minutes and the counting sheet. To show only.</summary>
/// <param name="MoreThanHalf">⌊T/2⌋ + 1 voix: art. 25 and the second vote of art. 26-1.</param>
/// <param name="Third">⌈T/3⌉ voix: opens the second vote of arts. 25-1 and 26-1.</param>
/// <param name="TwoThirds">⌈2T/3⌉ voix: art. 26.</param>
/// <param name="MoreThanHalfOfMembers">⌊N/2⌋ + 1 members: art. 26.</param>
/// <param name="HalfOfParticipants">⌈P/2⌉ members: opens the second vote of art. 26-1.</param>
public sealed record Thresholds(
    long MoreThanHalf, long Third, long TwoThirds, int MoreThanHalfOfMembers, int HalfOfParticipants)
{
    /// <param name="roll">Gives T and N.</param>
    /// <param name="participants">P of the vote in question.</param>
    public static Thresholds Of(VotingRoll roll, int participants)
    {
        ArgumentNullException.ThrowIfNull(roll);
        return new Thresholds(
            MoreThanHalfOf(roll.TotalVoix),
            ThirdOf(roll.TotalVoix),
            TwoThirdsOf(roll.TotalVoix),
            MoreThanHalfOf(roll.MemberCount),
            (participants / 2) + (participants % 2));
    }

    internal static bool ReachesThird(Tally tally) => Comparisons.ThirdOfVoix(Figures.Of(tally)).Holds;

    internal static long MoreThanHalfOf(long total) => (total / 2) + 1;

    internal static int MoreThanHalfOf(int members) => (members / 2) + 1;

    internal static long ThirdOf(long total) => (total + 2) / 3;

    internal static long TwoThirdsOf(long total) => ((2 * total) + 2) / 3;
}
