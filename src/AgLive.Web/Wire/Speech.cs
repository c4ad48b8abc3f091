namespace AgLive.Web.Wire;

/// <summary>Raises a hand. One is up at a time for a person.</summary>
/// <param name="Kind">« speak », « question », « order » (motion d'ordre).</param>
/// <param name="Text">Optional, 140 characters at most.</param>
public sealed record RaiseHandRequest(Guid AssemblyId, Guid CommandId, string Kind, string Text);

/// <summary>A raised hand, as the operator and the président de séance read it.</summary>
/// <param name="Name">The owner who asks.</param>
/// <param name="Kind">« speak », « question », « order ».</param>
/// <param name="State">« waiting », « speaking ».</param>
public sealed record RaisedHand(
    Guid Id, Guid CoOwnerId, string Name, string Kind, string Text, DateTimeOffset AskedAt, string State);

/// <summary>One's own raised hand.</summary>
/// <param name="Place">1 for the next to speak; 0 once he has the floor.</param>
public sealed record OwnHand(Guid Id, string Kind, string Text, DateTimeOffset AskedAt, string State, int Place);

/// <summary>The attendance sheet signed at the door of the hall, on a device of the syndic (décret 1967 art. 14).</summary>
/// <param name="CoOwnerId">Who signs.</param>
/// <param name="CoOwnerIds">Those he signs for: himself, and the grantors of his mandates.</param>
/// <param name="Kind">« drawn » or « typed ».</param>
/// <param name="Data">The typed name, or the strokes as JSON: [[[x,y,ms],…],…].</param>
public sealed record SignInHall(
    Guid AssemblyId, Guid CommandId, Guid CoOwnerId, IReadOnlyList<Guid> CoOwnerIds, string Kind, string Data) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Gives the floor; whoever had it has spoken.</summary>
public sealed record GiveFloor(Guid AssemblyId, Guid CommandId, Guid HandId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>He has spoken.</summary>
public sealed record EndFloor(Guid AssemblyId, Guid CommandId, Guid HandId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Takes a hand out of the queue, without the floor.</summary>
public sealed record RemoveHand(Guid AssemblyId, Guid CommandId, Guid HandId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Says whether hands may be raised; those that are up stay.</summary>
public sealed record SetSpeech(Guid AssemblyId, Guid CommandId, bool IsOpen) : ConsoleCommand(AssemblyId, CommandId);
