namespace AgLive.Web.Wire;

/// <summary>What the operator needs to conduct the session, beside the votes.</summary>
/// <param name="Operator">Who conducts; null before the session and until somebody acts.</param>
/// <param name="MayConduct">The caller conducts, or nobody does yet: his commands are not refused for that reason.</param>
/// <param name="Incidents">The latest first.</param>
/// <param name="Reserves">In the order of the agenda.</param>
/// <param name="Opponents">Who may dictate a reserve on the point under the hand; empty while it is not decided and proclaimed.</param>
/// <param name="EndChecks">What to look at before the session ends; empty before it opens and once it has ended.</param>
public sealed record SessionDesk(
    OperatorHead? Operator,
    bool MayConduct,
    IReadOnlyList<IncidentLine> Incidents,
    IReadOnlyList<ReserveLine> Reserves,
    IReadOnlyList<Opponent> Opponents,
    IReadOnlyList<EndCheck> EndChecks);

/// <param name="IsCaller">It is the caller himself.</param>
public sealed record OperatorHead(Guid AccountId, string Name, DateTimeOffset Since, bool IsCaller);

/// <param name="Kind">« connectionLost » (written by the program), « cannotVote » (a voter called), « noted » (by the operator).</param>
/// <param name="Name">Who was hindered; « Toute la salle » when nobody in particular.</param>
/// <param name="Phone">Of whoever was hindered; null when not known.</param>
/// <param name="Number">Of the resolution whose vote was open; null when none was.</param>
/// <param name="EndedAt">Null while it lasts.</param>
/// <param name="PreventedVote">No ballot of his was recorded when the vote closed; null while nobody knows.</param>
/// <param name="Waiting">Neither over nor decided: the operator is awaited.</param>
public sealed record IncidentLine(
    Guid Id,
    string Kind,
    Guid? CoOwnerId,
    string Name,
    string? Phone,
    Guid? RoundId,
    string? Number,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string Facts,
    string Decision,
    bool? PreventedVote,
    bool InMinutes,
    bool Waiting);

/// <param name="Number">Of the resolution.</param>
public sealed record ReserveLine(Guid ResolutionId, string Number, Guid CoOwnerId, string Name, string Text, DateTimeOffset At);

/// <param name="Voix">With which he opposed.</param>
public sealed record Opponent(Guid CoOwnerId, string Name, long Voix);

/// <summary>One line of what remains before the end.</summary>
/// <param name="Kind">« votes », « suspension », « points », « incidents », « mandates », « bureau ».</param>
/// <param name="State">« done », « warning » (the session may end all the same) or « blocking ».</param>
/// <param name="Points">Points of the agenda it is about.</param>
public sealed record EndCheck(string Kind, string State, string Sentence, IReadOnlyList<EndPoint> Points);

/// <summary>A point of the agenda still to be settled.</summary>
public sealed record EndPoint(Guid ResolutionId, string Number, string Title);
