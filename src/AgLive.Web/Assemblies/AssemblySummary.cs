namespace AgLive.Web.Assemblies;

/// <summary>Where an assembly stands, for the person who looks at his pages.</summary>
public enum AssemblyStage
{
    /// <summary>Convened; the room is not open yet.</summary>
    Convened = 1,

    /// <summary>The attendance sheet may be signed; the session is not open.</summary>
    Lobby = 2,

    /// <summary>The session is open.</summary>
    InSession = 3,

    /// <summary>The session has ended.</summary>
    Ended = 4,

    /// <summary>Cancelled before it opened.</summary>
    Cancelled = 5,
}

/// <summary>Every assembly of a person.</summary>
public sealed record AssemblyList(IReadOnlyList<AssemblySummary> Assemblies)
{
    /// <summary>The room is open: the person is awaited.</summary>
    public IEnumerable<AssemblySummary> Live => Assemblies.Where(one => one.IsLive).OrderBy(one => one.StartsAt);

    /// <summary>The nearest first.</summary>
    public IEnumerable<AssemblySummary> Upcoming =>
        Assemblies.Where(one => one.State == AssemblyStage.Convened).OrderBy(one => one.StartsAt);

    /// <summary>Called off; the latest first.</summary>
    public IEnumerable<AssemblySummary> Cancelled =>
        Assemblies.Where(one => one.State == AssemblyStage.Cancelled).OrderByDescending(one => one.StartsAt);

    /// <summary>The latest first.</summary>
    public IEnumerable<AssemblySummary> Past =>
        Assemblies.Where(one => one.State == AssemblyStage.Ended).OrderByDescending(one => one.StartsAt);
}

/// <param name="Id">Id of the assembly.</param>
/// <param name="CondominiumName">« Résidence des Tilleuls ».</param>
/// <param name="Kind">« ordinaire » or « extraordinaire ».</param>
/// <param name="StartsAt">Instant of the convocation.</param>
/// <param name="ZoneId">IANA zone of the building: every time is shown in it.</param>
/// <param name="Place">Where it meets; empty when only at a distance.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ResolutionCount">Points of the agenda.</param>
/// <param name="VoteCount">Of which put to the vote.</param>
/// <param name="PostalLegalCutoff">First instant too late by law (décret 1967 art. 9 bis): midnight opening D − 3.</param>
/// <param name="Postal72hCutoff">First instant too late by the promise of 72 hours.</param>
/// <param name="PostalClosesAt">First instant at which no form is taken any more, by the rule of the assembly.</param>
/// <param name="ManagesIt">The person is its syndic: the console is open to him.</param>
/// <param name="Votes">The person votes there, for himself or by proxy.</param>
public sealed record AssemblySummary(
    Guid Id,
    string CondominiumName,
    string Kind,
    DateTimeOffset StartsAt,
    string ZoneId,
    string Place,
    AssemblyStage State,
    int ResolutionCount,
    int VoteCount,
    DateTimeOffset PostalLegalCutoff,
    DateTimeOffset Postal72hCutoff,
    DateTimeOffset PostalClosesAt,
    bool ManagesIt,
    bool Votes)
{
    /// <summary>The assembly was cancelled or moved to another date; null for most.</summary>
    public AssemblyChange? Change { get; init; }

    /// <summary>Resolutions adopted, once the session has ended; 0 before.</summary>
    public int AdoptedCount { get; init; }

    /// <summary>The room is open.</summary>
    public bool IsLive => State is AssemblyStage.Lobby or AssemblyStage.InSession;

    /// <summary>« Assemblée générale ordinaire ».</summary>
    public string Title => $"Assemblée générale {Kind}";

    /// <summary>
    /// Between the legal limit and the 72 hours a form is taken all the same: the president admits it or sets it aside before
    /// the first vote.
    /// </summary>
    public bool TakesFormsAfterLegalLimit => PostalClosesAt > PostalLegalCutoff;

    /// <summary>No form is taken any more: what is sent now counts for nothing.</summary>
    public bool PostalIsOver(DateTimeOffset now) => now >= PostalClosesAt;

    /// <summary>A form received now is no longer counted by right.</summary>
    public bool PostalIsLate(DateTimeOffset now) => now >= PostalLegalCutoff;
}
