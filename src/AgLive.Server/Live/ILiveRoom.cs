using AgLive.Domain.Voting;

namespace AgLive.Server.Live;

/// <summary>
/// The live state of assemblies: who has voted, who is connected, what changed. Two implementations, Redis (Lua) and
/// in-process, one contract suite. Every byte can be thrown away and rebuilt from the database: nothing here is proof.
/// A failure of the room throws <see cref="LiveRoomAwayException"/> and must never cost or delay a vote by more than 250 ms.
/// </summary>
public interface ILiveRoom
{
    /// <summary>Makes the round ready with no ballot; idempotent: a round already ready keeps its ballots.</summary>
    Task StartAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation);

    /// <summary>
    /// Applies recorded ballots, last writer wins by <see cref="LiveBallot.Version"/>: idempotent, commutative, so replays,
    /// duplicates and a rebuild running beside live votes converge.
    /// </summary>
    Task ApplyAsync(Guid assemblyId, Guid roundId, IReadOnlyList<LiveBallot> ballots, CancellationToken cancellation);

    /// <summary>The tally; null when the room has lost the round (emptied, restarted): rebuild with Apply, then Start.</summary>
    Task<LiveTally?> ReadAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation);

    /// <summary>The version of the ballot each owner has in the room; for « who has not voted ». Null when lost.</summary>
    Task<IReadOnlyDictionary<Guid, LiveBallot>?> BallotsAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation);

    /// <summary>Forgets a round that is closed or cancelled; idempotent.</summary>
    Task StopAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation);

    /// <summary>Shuts (or opens) the gate of a round on every node before the close takes the lock. Advice, not proof.</summary>
    Task SetGateAsync(Guid assemblyId, Guid roundId, bool closing, CancellationToken cancellation);

    Task<bool> IsClosingAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation);

    /// <summary>
    /// A device of an account is there (again), or is lost. Expires by itself after 60 s without a touch; the word of a loss
    /// after 6 hours.
    /// </summary>
    Task TouchAsync(Guid assemblyId, LivePresence presence, CancellationToken cancellation);

    /// <summary>A device has gone; a late word of an old connection must not erase a newer one.</summary>
    Task ForgetAsync(Guid assemblyId, Guid accountId, string connectionId, CancellationToken cancellation);

    /// <summary>Devices of one account that are online and were touched within 60 s.</summary>
    Task<int> DevicesAsync(Guid assemblyId, Guid accountId, CancellationToken cancellation);

    Task<IReadOnlyList<LivePresence>> PresenceAsync(Guid assemblyId, CancellationToken cancellation);

    /// <summary>Tells every node that something changed. At most once, unordered: readers look at the database, not at the message.</summary>
    Task AnnounceAsync(RoomChange change, CancellationToken cancellation);

    /// <summary>Hears announcements of all nodes, this one included, until disposed.</summary>
    IDisposable Listen(Action<RoomChange> onChange);

    /// <summary>True for one node at a time for about <paramref name="lease"/>; two for a moment is harmless.</summary>
    Task<bool> TryLeadAsync(string task, string nodeId, TimeSpan lease, CancellationToken cancellation);
}

public sealed record LiveBallot(Guid CoOwnerId, int Version, Choice Choice, long Weight);

/// <param name="Events">Sum of the versions: equals the number of recorded events once all are applied; never goes back while ready.</param>
/// <param name="Voted">Owners with a ballot that is not withdrawn.</param>
public sealed record LiveTally(long Events, int Voted, long VoixReceived, long Pour, long Contre, long Abstention);

/// <param name="SeenRoundId">The round whose ballot the device last displayed.</param>
/// <param name="Online">False once the socket was lost; kept so that the console can say since when.</param>
public sealed record LivePresence(Guid AccountId, string ConnectionId, Guid? SeenRoundId, bool Online, DateTimeOffset At);

/// <param name="Structural">True when a new epoch was committed; false when only ballots or presence moved.</param>
public sealed record RoomChange(Guid AssemblyId, bool Structural);

public sealed class LiveRoomAwayException(string message, Exception? inner) : Exception(message, inner);
