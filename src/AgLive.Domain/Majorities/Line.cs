using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Majorities;

/// <summary>
/// The line of the tally a member stands on: each on one, and only one. The minutes name those of contre, abstention and
/// défaillant (décret 1967 art. 17; loi 1965 art. 17-1 A for whoever votes by form).
/// </summary>
public enum Line : byte
{
    Pour,
    Contre,
    Abstention,
    NotVoting,
    Defaulting,
}

internal static class Lines
{
    /// <summary>How many there are.</summary>
    public const int Count = 5;

    /// <summary>Where a member stands, by his ballot or, without one, by how he takes part.</summary>
    public static Line Of(RollEntry entry, Choice choice, AssemblyPolicy policy) => choice switch
    {
        Choice.Pour => Line.Pour,
        Choice.Contre => Line.Contre,
        Choice.Abstention => Line.Abstention,
        Choice.Withdrawn => OfSilent(entry.Participation, policy),
        _ => throw new ArgumentException($"No such choice: {choice}.", nameof(choice)),
    };

    private static Line OfSilent(Participation participation, AssemblyPolicy policy) => participation switch
    {
        Participation.Absent or Participation.PostalForm => Line.Defaulting,
        Participation.Present when policy.SilentPresentIsExpressed => Line.Pour,
        _ => Line.NotVoting,
    };
}
