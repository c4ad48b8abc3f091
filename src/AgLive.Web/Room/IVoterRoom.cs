using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Web.Room;

/// <summary>The voter's room, as its page calls it; the hub and the JSON endpoints call the same use cases.</summary>
public interface IVoterRoom
{
    /// <summary>Everything the page shows. Refused with NotFound to whoever has nothing to do with the assembly.</summary>
    Task<Outcome<FullSnapshot>> SnapshotAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);

    /// <summary>Idempotent by command id.</summary>
    Task<Outcome<CommandDone>> SignAsync(Guid accountId, SignRequest request, CancellationToken cancellation);

    /// <summary>Recorded means committed. Idempotent by vote id.</summary>
    Task<Outcome<VoteRecorded>> VoteAsync(Guid accountId, VoteRequest request, CancellationToken cancellation);

    /// <summary>« Quitter la séance »: votes cast stay. Idempotent by command id.</summary>
    Task<Outcome<CommandDone>> LeaveAsync(Guid accountId, Guid assemblyId, Guid commandId, CancellationToken cancellation);

    /// <summary>« Je n'arrive pas à voter »: an incident with the facts, at once on the console. Idempotent by command id.</summary>
    /// <param name="way">How the call came.</param>
    /// <param name="device">What the device says of itself; null when it says nothing.</param>
    Task<Outcome<CommandDone>> CallForHelpAsync(
        Guid accountId, Guid assemblyId, Guid commandId, CallWay way, DeviceReport? device, CancellationToken cancellation);

    /// <summary>« Autoriser la clôture »: the président de séance agrees to the close of an open vote. Idempotent by command id.</summary>
    Task<Outcome<CommandDone>> ConsentAsync(Guid accountId, Guid assemblyId, Guid commandId, Guid roundId, CancellationToken cancellation);
}

/// <summary>The way a voter's call for help came to the server.</summary>
public enum CallWay
{
    /// <summary>The live line.</summary>
    Hub,

    /// <summary>Plain HTTP, the live line being away.</summary>
    Http,

    /// <summary>The form of the page without script.</summary>
    Form,
}
