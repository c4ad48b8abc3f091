using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Web.Assemblies;

/// <summary>The rules of count of an assembly: read by all its people, changed by its syndic until the session opens.</summary>
public interface IPolicyPage
{
    /// <summary>Refused with NotFound to whoever has nothing to do with the assembly.</summary>
    Task<Outcome<PolicySheet>> ReadAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);

    /// <summary>
    /// Writes the rules and journals each reading that changes, in one transaction. Idempotent by command id. Refused with
    /// NotFound, NotAllowed (a co-owner), PolicyFrozen (the session has opened), StateChanged (somebody else changed them
    /// since they were read).
    /// </summary>
    Task<Outcome<CommandDone>> ChangeAsync(Guid accountId, ChangePolicy change, CancellationToken cancellation);
}
