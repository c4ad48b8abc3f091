namespace AgLive.Domain.Policies;

/// <summary>What the 10 % of art. 22 I al. 3, « voix du syndicat », are measured on.</summary>
public enum ProxyCeilingBase
{
    /// <summary>T, after the reduction of the majority owner.</summary>
    AfterReduction = 0,

    /// <summary>All quote-parts of the key, before any reduction.</summary>
    AllShares = 1,
}

/// <summary>A question where a form ticks two boxes, or none (arrêté du 2 juillet 2020).</summary>
public enum UnclearForm
{
    /// <summary>No vote on this question: défaillant for it.</summary>
    NoVote = 0,

    /// <summary>An abstention.</summary>
    Abstention = 1,
}

/// <summary>A form without a signature (arrêté du 2 juillet 2020).</summary>
public enum UnsignedForm
{
    /// <summary>Refused, with the reason recorded.</summary>
    Refuse = 0,

    /// <summary>Left to the bureau: the syndic is no judge of the forms.</summary>
    LeaveToBureau = 1,
}

/// <summary>A candidate who comes forward in the session, after the forms were sent.</summary>
public enum NewCandidate
{
    /// <summary>Who voted by form is défaillant for this candidature.</summary>
    Defaulting = 0,

    /// <summary>Who voted by form abstains on it.</summary>
    Abstention = 1,
}

/// <summary>A last day of receipt that falls on a Saturday, a Sunday or a public holiday (décret art. 9 bis).</summary>
public enum FormDeadlineRule
{
    /// <summary>Calendar days: it stands.</summary>
    Calendar = 0,

    /// <summary>Only working days count as clear days: the deadline comes earlier.</summary>
    WorkingDays = 1,
}

/// <summary>Until when forms of vote by correspondence are taken (décret art. 9 bis).</summary>
public enum FormCutoff
{
    /// <summary>
    /// Until 72 hours before the meeting, as co-owners are promised. Received after the legal limit, a form is taken, its
    /// author is told, and the president of the session admits it or sets it aside before the first vote.
    /// </summary>
    Hours72 = 0,

    /// <summary>Until the legal limit alone: three clear days.</summary>
    ClearDays = 1,
}

/// <summary>Whose calendar the legal deadlines are counted in.</summary>
public enum DeadlineZone
{
    /// <summary>The zone of the building.</summary>
    Building = 0,

    /// <summary>Paris, when the convocation says so.</summary>
    Paris = 1,
}

/// <summary>Which competitor is retained when several pass (décret art. 19).</summary>
public enum CompetingWinners
{
    /// <summary>The one with the most voix pour.</summary>
    MostPour = 0,

    /// <summary>The first of the agenda that passes.</summary>
    FirstAdopted = 1,
}

/// <summary>Who was kept from voting by a technical incident (décret art. 17).</summary>
public enum IncidentCount
{
    /// <summary>Takes part, expresses nothing: « empêché (incident technique) ».</summary>
    NotExpressed = 0,

    /// <summary>Défaillant.</summary>
    Defaulting = 1,
}

/// <summary>Undivided owners who disagree and have no common representative (loi art. 23 al. 2).</summary>
public enum IndivisionDisagreement
{
    /// <summary>Their voix are not expressed; the minutes say so.</summary>
    NoVote = 0,

    /// <summary>The one who acts without opposition votes, by tacit mandate (C. civ. art. 815-3).</summary>
    TacitMandate = 1,
}

/// <summary>The first day a meeting may be held after its convocation (décret arts. 9, 64).</summary>
public enum EarliestMeeting
{
    /// <summary>The 22nd day after the event: 21 whole days lie between.</summary>
    AfterDay21 = 0,

    /// <summary>The 21st day itself.</summary>
    OnDay21 = 1,
}
