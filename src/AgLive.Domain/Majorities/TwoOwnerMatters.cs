using AgLive.Domain.Rolls;

namespace AgLive.Domain.Majorities;

/// <summary>Which rule a matter falls under in a syndicate of two (loi arts. 41-13 to 41-16).</summary>
public static class TwoOwnerMatters
{
    /// <summary>
    /// Appointing the syndic, a matter of art. 25 (25 c), is decided in a syndicate of two as those of art. 24: by more
    /// than half of the voix (art. 41-16).
    /// </summary>
    public static MajorityRule ForAppointingTheSyndic(VotingRoll roll)
    {
        ArgumentNullException.ThrowIfNull(roll);
        return roll.IsTwoOwnerRegime ? MajorityRule.Article24 : MajorityRule.Article25;
    }
}
