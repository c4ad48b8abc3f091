namespace AgLive.Web.Wire;

/// <summary>The session is suspended. A vote that is open stays open meanwhile; none opens or closes.</summary>
/// <param name="ResumesAt">When it is to go on, as announced; null when nobody said.</param>
/// <param name="Reason">In the operator's words; empty when none.</param>
public sealed record SuspensionHead(DateTimeOffset Since, DateTimeOffset? ResumesAt, string Reason);

/// <summary>The message of the operator, on every screen until it is replaced or taken away.</summary>
public sealed record MessageHead(string Text, DateTimeOffset At);

/// <summary>What a device says of itself with « Je n'arrive pas à voter »; noted with the facts, believed for nothing else.</summary>
/// <param name="Link">« up », « silent », « reconnecting », « offline » or « joining »: what its screen shows.</param>
/// <param name="SilentSeconds">Since it last heard the server.</param>
/// <param name="Attempts">How often it tried to send the vote that waits; 0 when none does.</param>
/// <param name="VoteWaiting">A vote was clicked and has no answer yet.</param>
public sealed record DeviceReport(string? Link, int SilentSeconds, int Attempts, bool VoteWaiting);
