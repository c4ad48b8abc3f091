using AgLive.Domain;

namespace AgLive.Web.Rehearsals;

/// <summary>The rehearsal of a convened assembly (AG-17): the same room and console, with resolutions that decide nothing.</summary>
public interface IRehearsals
{
    /// <summary>Refused with NotFound to whoever neither votes in the assembly nor conducts it.</summary>
    Task<Outcome<RehearsalView>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);

    /// <summary>
    /// Opens a rehearsal, or finds the one that is open. Refused with NotFound or NotAllowed to whoever does not conduct the
    /// assembly, with AlreadyInSession or AssemblyEnded once the day has come.
    /// </summary>
    /// <returns>The rehearsal: an assembly of its own, in no list.</returns>
    Task<Outcome<Guid>> OpenAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);

    /// <summary>
    /// Ends a rehearsal and opens a fresh one: sheet, votes and journal begin anew. Idempotent by command id; two consoles that
    /// begin the same one anew find the same fresh one.
    /// </summary>
    Task<Outcome<Guid>> ResetAsync(Guid accountId, ResetRehearsal command, CancellationToken cancellation);
}

/// <param name="Current">The rehearsal that is open; null when none is.</param>
public sealed record RehearsalView(
    Guid AssemblyId,
    string Condominium,
    DateTimeOffset StartsAt,
    string ZoneId,
    bool Manages,
    bool Votes,
    bool CanOpen,
    OpenRehearsal? Current);

/// <param name="Present">Owners on its sheet now.</param>
public sealed record OpenRehearsal(Guid Id, DateTimeOffset Since, bool InSession, int Present);

/// <param name="AssemblyId">The real assembly.</param>
/// <param name="RehearsalId">The rehearsal to end.</param>
public sealed record ResetRehearsal(Guid AssemblyId, Guid RehearsalId, Guid CommandId);
