using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Web.Assemblies;

/// <summary>What the syndic changes of a convened assembly, outside the session.</summary>
public interface IAssemblyManaging
{
    /// <summary>Refused with NotFound to strangers, NotAllowed to co-owners.</summary>
    Task<Outcome<ManageSheet>> ReadAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);

    /// <summary>
    /// Calls the assembly off: its lobby shuts, nothing happens in it any more. Idempotent by command id. Refused with
    /// MotiveMissing, AlreadyInSession, AssemblyEnded, AssemblyCancelled.
    /// </summary>
    Task<Outcome<CommandDone>> CancelAsync(Guid accountId, CancelAssembly command, CancellationToken cancellation);

    /// <summary>Moves the assembly to another date. Refused with DateRefused, and as for <see cref="CancelAsync"/>.</summary>
    Task<Outcome<CommandDone>> PostponeAsync(Guid accountId, PostponeAssembly command, CancellationToken cancellation);

    /// <summary>Sets the telephone of the videoconference; empty removes it.</summary>
    Task<Outcome<CommandDone>> SetDialInAsync(Guid accountId, SetDialIn command, CancellationToken cancellation);
}

/// <summary>The page « Gérer l'assemblée ».</summary>
/// <param name="Detail">As its people see it.</param>
/// <param name="PlanCount">Owners who said how they take part.</param>
/// <param name="ProxyCount">Proxies in force.</param>
public sealed record ManageSheet(AssemblyDetail Detail, int PlanCount, int ProxyCount);

/// <param name="Motive">Read by everybody.</param>
public sealed record CancelAssembly(Guid AssemblyId, Guid CommandId, string Motive);

/// <param name="StartsAt">The new date.</param>
/// <param name="Motive">Read by everybody.</param>
/// <param name="KeepPlans">What owners said of how they take part still stands; else each is asked again.</param>
public sealed record PostponeAssembly(Guid AssemblyId, Guid CommandId, DateTimeOffset StartsAt, string Motive, bool KeepPlans);

/// <param name="Number">« 01 99 00 12 34, code 482 193 », as people dial it; empty to remove it.</param>
public sealed record SetDialIn(Guid AssemblyId, Guid CommandId, string Number);
