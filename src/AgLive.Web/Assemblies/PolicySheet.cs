using AgLive.Domain.Policies;

namespace AgLive.Web.Assemblies;

/// <summary>The page « Règles de comptage » of an assembly.</summary>
/// <param name="Summary">As in the list of assemblies; its manager is who may change the rules.</param>
/// <param name="Policy">The rules; null when what is stored cannot be read.</param>
/// <param name="Mark">Stands for the rules as they were read: a change made from older ones is refused.</param>
/// <param name="FrozenAt">When the session opened; null while the rules may change.</param>
/// <param name="Agenda">What of each point of the agenda tells which rules can touch it.</param>
/// <param name="Changes">The latest first.</param>
public sealed record PolicySheet(
    AssemblySummary Summary,
    AssemblyPolicy? Policy,
    string Mark,
    DateTimeOffset? FrozenAt,
    IReadOnlyList<PolicyPoint> Agenda,
    IReadOnlyList<PolicyChange> Changes)
{
    /// <summary>The session is not open yet and the person is its syndic.</summary>
    public bool MayChange => FrozenAt is null && Summary.ManagesIt;
}

/// <param name="Number">« 10.1 ».</param>
public sealed record PolicyPoint(string Number, ResolutionTraits Traits);

/// <summary>One line of the history of the rules.</summary>
/// <param name="By">Name of the account that changed it.</param>
/// <param name="Sentence">« Plafond de 10 % des pouvoirs : « Les voix après réduction » devient « Toutes les quotes-parts ». »</param>
public sealed record PolicyChange(DateTimeOffset At, string By, string Sentence);

/// <summary>All the rules of an assembly, as its syndic wants them.</summary>
/// <param name="CommandId">Written in the form when it was shown: a second click is the same change.</param>
/// <param name="Mark">That of the sheet the form was filled from.</param>
public sealed record ChangePolicy(Guid AssemblyId, Guid CommandId, string Mark, AssemblyPolicy Policy);
