namespace AgLive.Web.Wire;

/// <summary>
/// Suspends the session, or changes the hour and the motive of a suspension. A vote that is open stays open and its ballots are
/// still received; it is not closed before the session goes on, and an announced close is taken back.
/// </summary>
/// <param name="ResumeTime">« 19:15 » on the clocks of the building, within the next 12 hours; empty when nobody knows.</param>
/// <param name="Reason">Read by everybody; may be empty.</param>
public sealed record SuspendSession(Guid AssemblyId, Guid CommandId, string ResumeTime, string Reason) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>The suspended session goes on.</summary>
public sealed record ResumeSession(Guid AssemblyId, Guid CommandId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Shows a message on every screen in place of the one before.</summary>
/// <param name="Text">At most 300 characters; empty to take it away.</param>
public sealed record SetMessage(Guid AssemblyId, Guid CommandId, string Text) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>« Prendre la main »: from now on the caller conducts the session.</summary>
/// <param name="FromAccountId">Who conducted it as the caller saw it; StateChanged when it is somebody else by now. Null: nobody.</param>
public sealed record TakeOver(Guid AssemblyId, Guid CommandId, Guid? FromAccountId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Writes an incident into the journal of incidents. While a vote is open it is tied to that vote.</summary>
/// <param name="CoOwnerId">Who is hindered; null for an incident of the whole room.</param>
/// <param name="Facts">What happened, at most 500 characters.</param>
public sealed record NoteIncident(Guid AssemblyId, Guid CommandId, Guid? CoOwnerId, string Facts) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>What the president decided on an incident, whether it is over, and whether it goes into the minutes.</summary>
/// <param name="InMinutes">Null leaves it as it is.</param>
/// <param name="Decision">At most 500 characters; asked before an incident that prevented a vote is left out of the minutes.</param>
public sealed record SettleIncident(
    Guid AssemblyId, Guid CommandId, Guid IncidentId, string Decision, bool? InMinutes, bool Over) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>What the president decided on all the incidents that prevented a vote and wait for his decision.</summary>
/// <param name="Decision">1 to 500 characters.</param>
public sealed record SettleIncidents(Guid AssemblyId, Guid CommandId, string Decision) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Writes, changes or takes away the reserve of an opposant on a decision (décret 1967 art. 17).</summary>
/// <param name="Text">At most 2 000 characters; empty to take it away.</param>
public sealed record RecordReserve(
    Guid AssemblyId, Guid CommandId, Guid ResolutionId, Guid CoOwnerId, string Text) : ConsoleCommand(AssemblyId, CommandId);
