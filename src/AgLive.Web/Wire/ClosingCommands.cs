namespace AgLive.Web.Wire;

/// <summary>
/// « Clore »: every voter sees when the vote closes, and votes are taken until then. At once when the grace is 0; when the
/// président de séance has to agree, the grace begins with his consent. Announcing twice changes nothing.
/// </summary>
public sealed record AnnounceClose(Guid AssemblyId, Guid CommandId, Guid RoundId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Puts an announced close later.</summary>
/// <param name="Seconds">1 to 120, added to the instant announced.</param>
public sealed record ExtendClose(Guid AssemblyId, Guid CommandId, Guid RoundId, int Seconds) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>« Laisser ouvert »: takes back a close announced or asked for; a consent given for it falls.</summary>
public sealed record HoldClose(Guid AssemblyId, Guid CommandId, Guid RoundId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>How votes are closed in this assembly from now on.</summary>
/// <param name="GraceSeconds">0 to 120: between « Clore » and the close; 0 closes at once.</param>
/// <param name="NeedsPresident">A close waits for the consent of the président de séance, given from his own screen.</param>
public sealed record SetCloseRules(Guid AssemblyId, Guid CommandId, int GraceSeconds, bool NeedsPresident) : ConsoleCommand(AssemblyId, CommandId);
