namespace AgLive.Domain.Rolls;

/// <summary>
/// The readings taken where the law is silent or disputed. Fixed before the session opens, printed in the
/// technical annex of the minutes.
/// </summary>
public sealed record RollPolicy
{
    /// <summary>The readings taken unless the assembly's file says otherwise.</summary>
    public static RollPolicy Default { get; } = new();

    /// <summary>Art. 22's reduction also applies inside a special key, measured on that key.</summary>
    public bool ReductionOnSpecialKeys { get; init; } = true;

    /// <summary>
    /// « Plus de la moitié » of art. 22 is measured on all quote-parts, the syndicate's and the debtor's included;
    /// false: on those that vote.
    /// </summary>
    public bool ReductionTriggerIsAllShares { get; init; } = true;

    /// <summary>
    /// Art. 26-1's half is that of the members present, represented or voting by form; false: of all members.
    /// </summary>
    public bool Bridge261BaseIsParticipants { get; init; } = true;

    /// <summary>
    /// The paper custom: a member in the room who says nothing is deemed in favour. Unfit for explicit ballots.
    /// </summary>
    public bool SilentPresentIsExpressed { get; init; }
}
