namespace AgLive.Web.Wire;

/// <summary>
/// The commands of the console. Each carries an id made by the client: sending it again gives the first answer.
/// Each is done by one transaction, journaled in it, and answered with the epoch it made.
/// </summary>
public abstract record ConsoleCommand(Guid AssemblyId, Guid CommandId);

/// <summary>Opens the session: the roll of keys and the policies are frozen from here.</summary>
public sealed record OpenSession(Guid AssemblyId, Guid CommandId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Opens the lobby now, before its hour.</summary>
public sealed record OpenLobby(Guid AssemblyId, Guid CommandId) : ConsoleCommand(AssemblyId, CommandId);

public sealed record EndSession(Guid AssemblyId, Guid CommandId) : ConsoleCommand(AssemblyId, CommandId);

/// <param name="VideoUrl">https address, or empty to remove it.</param>
public sealed record SetVideoLink(Guid AssemblyId, Guid CommandId, string VideoUrl) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Names the candidate of an election before its vote opens; the text is completed and its version rises.</summary>
/// <param name="CoOwnerId">Null when the candidate is not an owner (the syndic as secretary).</param>
public sealed record SetCandidate(Guid AssemblyId, Guid CommandId, Guid ResolutionId, Guid? CoOwnerId, string Name) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Says whose seizure a resolution authorises, before its vote opens: he neither votes nor holds proxies for it (loi 1965 art. 19-2).</summary>
/// <param name="CoOwnerId">Null when the resolution seizes nobody.</param>
public sealed record SetDebtor(Guid AssemblyId, Guid CommandId, Guid ResolutionId, Guid? CoOwnerId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Names the common representative of an indivision (loi 1965 art. 23).</summary>
public sealed record SetRepresentative(Guid AssemblyId, Guid CommandId, Guid CoOwnerId, string Name) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Puts the point in discussion without opening a vote (also for points of information).</summary>
public sealed record ShowItem(Guid AssemblyId, Guid CommandId, Guid ResolutionId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Opens the first vote, or a new one after a cancelled one.</summary>
public sealed record OpenVote(Guid AssemblyId, Guid CommandId, Guid ResolutionId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>
/// Closes now. Beside it, <see cref="AnnounceClose"/> gives the voters a last moment. Refused with ConsentMissing while the
/// président de séance has to agree.
/// </summary>
public sealed record CloseVote(Guid AssemblyId, Guid CommandId, Guid RoundId) : ConsoleCommand(AssemblyId, CommandId);

public sealed record CancelVote(Guid AssemblyId, Guid CommandId, Guid RoundId, string Motive) : ConsoleCommand(AssemblyId, CommandId);

public sealed record Proclaim(Guid AssemblyId, Guid CommandId, Guid RoundId) : ConsoleCommand(AssemblyId, CommandId);

/// <param name="RoundId">The round whose decision opens the second vote (loi 1965 arts. 25-1, 26-1).</param>
public sealed record OpenSecondVote(Guid AssemblyId, Guid CommandId, Guid RoundId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Records a presence by hand (signed on paper, seen in the video).</summary>
/// <param name="Mode">« room » or « remote ».</param>
public sealed record RecordPresence(Guid AssemblyId, Guid CommandId, Guid CoOwnerId, string Mode, string Motive, string Witness) : ConsoleCommand(AssemblyId, CommandId);

public sealed record RecordDeparture(Guid AssemblyId, Guid CommandId, Guid CoOwnerId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Records a written proxy.</summary>
/// <param name="HolderId">The holder when he is a co-owner; else null and HolderName is asked.</param>
/// <param name="HolderPresent">For a holder who is not an owner: he is in the room, so the grantor is represented now.</param>
public sealed record RecordProxy(Guid AssemblyId, Guid CommandId, Guid GrantorId, Guid? HolderId, string HolderName, bool HolderPresent) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>A holder who is not a co-owner has arrived: the grantor of the mandate in force is represented.</summary>
public sealed record RecordHolderArrival(Guid AssemblyId, Guid CommandId, Guid GrantorId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>
/// Records whom the person named by the law chose as holder of a blank mandate (décret 1967 art. 15-1): the président du
/// conseil syndical when he is there, else the member given when he is, else the président de séance.
/// </summary>
/// <param name="HolderId">The holder when he is a co-owner; else null and HolderName is asked.</param>
/// <param name="HolderPresent">For a holder who is not an owner: he is in the room.</param>
/// <param name="CouncilPresidentId">Who presides the council; null when it has none.</param>
/// <param name="CouncilMemberId">A member of the council who is there; null when none is.</param>
public sealed record DistributeProxy(
    Guid AssemblyId,
    Guid CommandId,
    Guid GrantorId,
    Guid? HolderId,
    string HolderName,
    bool HolderPresent,
    Guid? CouncilPresidentId,
    Guid? CouncilMemberId) : ConsoleCommand(AssemblyId, CommandId);

/// <summary>Enters one owner's vote by hand, while the vote is open; marked so for ever.</summary>
/// <param name="Choice">« pour », « contre », « abstention ».</param>
public sealed record RecordVote(Guid AssemblyId, Guid CommandId, Guid RoundId, Guid CoOwnerId, string Choice, string Motive, string Witness) : ConsoleCommand(AssemblyId, CommandId);

/// <param name="Epoch">The epoch the command made; the caller's next snapshot is at least this old.</param>
public sealed record CommandDone(Guid CommandId, long Epoch);
