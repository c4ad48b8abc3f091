namespace AgLive.Web.Wire;

/// <summary>
/// « Résolution amendée » (loi 1965 art. 17-1 A al. 2), before its vote opens: the text changes, its version rises, the one of
/// the convocation is kept, and who voted pour on it by form will be défaillant.
/// </summary>
/// <param name="TextVersion">The version the operator amends; StateChanged when it is no longer that one.</param>
/// <param name="Text">1 to 10 000 characters; that of the convocation takes the amendment back.</param>
public sealed record AmendResolution(Guid AssemblyId, Guid CommandId, Guid ResolutionId, int TextVersion, string Text) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Back to the text of the convocation, before the vote opens.</summary>
public sealed record TakeBackAmendment(Guid AssemblyId, Guid CommandId, Guid ResolutionId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Changes the order in which points are taken; numbers stay those of the convocation, and no point is added (décret 1967 art. 13).</summary>
/// <param name="BeforeId">The point it is to come before; null: the last of all.</param>
public sealed record MoveItem(Guid AssemblyId, Guid CommandId, Guid ResolutionId, Guid? BeforeId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Withdraws a point from the agenda, postpones it to another assembly, or puts it back.</summary>
/// <param name="Disposition">« withdrawn », « postponed » or « kept ».</param>
/// <param name="Motive">Read by every voter; empty to put back.</param>
public sealed record SetDisposition(Guid AssemblyId, Guid CommandId, Guid ResolutionId, string Disposition, string Motive) : ConsoleCommand(AssemblyId, CommandId);
