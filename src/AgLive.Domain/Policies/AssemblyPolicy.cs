namespace AgLive.Domain.Policies;

/// <summary>
/// The readings an assembly takes where the law is silent or disputed. Kept with the assembly, fixed when its session
/// opens, printed in the technical annex of the minutes. The first value of each is the reading taken by default.
/// </summary>
public sealed record AssemblyPolicy
{
    /// <summary>The readings taken unless the assembly's file says otherwise.</summary>
    public static AssemblyPolicy Default { get; } = new();

    /// <summary>Art. 22's reduction also applies inside a special key, measured on that key (loi arts. 10, 22).</summary>
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
    /// The paper custom: a member in the room who says nothing is deemed in favour. Unfit for explicit ballots
    /// (loi art. 24 I).
    /// </summary>
    public bool SilentPresentIsExpressed { get; init; }

    /// <summary>What the 10 % of art. 22 I al. 3 are measured on.</summary>
    public ProxyCeilingBase ProxyCeilingBase { get; init; }

    /// <summary>A form counts again once its author has left (décret art. 14-1); false: attending waived it.</summary>
    public bool FormRevivesAfterDeparture { get; init; } = true;

    /// <summary>
    /// The single line of a form answers both votes (loi arts. 25-1, 26-1); false: its author is défaillant at the
    /// second.
    /// </summary>
    public bool SecondVoteCarryOver { get; init; } = true;

    /// <summary>
    /// The second line of a form is blank: the first answers for both; false: its author does not vote at the second.
    /// </summary>
    public bool SecondVoteCarryOverWhenBlank { get; init; }

    /// <summary>What a form says of a question where two boxes are ticked, or none.</summary>
    public UnclearForm UnclearForm { get; init; }

    /// <summary>What becomes of a form that nobody signed.</summary>
    public UnsignedForm UnsignedForm { get; init; }

    /// <summary>What a form says of a candidate whose name it does not carry.</summary>
    public NewCandidate NewCandidate { get; init; }

    /// <summary>Whether a last day of receipt that is no working day moves (décret art. 9 bis).</summary>
    public FormDeadlineRule FormDeadlineRule { get; init; }

    /// <summary>Until when forms are taken: what was promised, or what the law says (décret art. 9 bis).</summary>
    public FormCutoff FormCutoff { get; init; }

    /// <summary>Whose midnight the legal deadlines are.</summary>
    public DeadlineZone DeadlineZone { get; init; }

    /// <summary>Which of several competing quotes or candidates that pass is retained (décret art. 19).</summary>
    public CompetingWinners CompetingWinners { get; init; }

    /// <summary>
    /// A competitor who has the first majority ends the competition; false: the others go on to their second vote.
    /// </summary>
    public bool FirstMajorityEndsCompetition { get; init; } = true;

    /// <summary>How who was kept from voting by a technical incident is counted (décret art. 17).</summary>
    public IncidentCount IncidentCount { get; init; }

    /// <summary>What is counted for undivided owners who disagree and have no common representative (loi art. 23).</summary>
    public IndivisionDisagreement IndivisionDisagreement { get; init; }

    /// <summary>Who voted pour on a resolution that is rejected is an opposant (loi art. 42 al. 2).</summary>
    public bool PourOnRejectedMayContest { get; init; } = true;

    /// <summary>The first day a meeting may be held after its convocation (décret arts. 9, 64, 64-1).</summary>
    public EarliestMeeting EarliestMeeting { get; init; }
}
