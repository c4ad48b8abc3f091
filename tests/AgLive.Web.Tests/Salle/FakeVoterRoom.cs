using AgLive.Domain;
using AgLive.Web.Room;
using AgLive.Web.Wire;

namespace AgLive.Web.Tests.Salle;

/// <summary>Notes what the page asked, and answers what the test set.</summary>
public sealed class FakeVoterRoom(FullSnapshot full) : IVoterRoom
{
    public List<VoteRequest> Votes { get; } = [];

    public List<SignRequest> Signatures { get; } = [];

    public List<Guid> Departures { get; } = [];

    public List<Guid> Calls { get; } = [];

    /// <summary>The rounds whose close was agreed to.</summary>
    public List<Guid> Consents { get; } = [];

    /// <summary>What every act is refused with; null when acts are done.</summary>
    public RefusalCode? Refuses { get; set; }

    /// <summary>True when nothing of this assembly is the caller's.</summary>
    public bool Hidden { get; set; }

    public bool Duplicate { get; set; }

    public Task<Outcome<FullSnapshot>> SnapshotAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        Task.FromResult<Outcome<FullSnapshot>>(Hidden || accountId != RoomSite.Account ? RefusalCode.NotFound : full);

    public Task<Outcome<VoteRecorded>> VoteAsync(Guid accountId, VoteRequest request, CancellationToken cancellation)
    {
        Votes.Add(request);
        return Task.FromResult<Outcome<VoteRecorded>>(
            Refuses is { } code ? code : new VoteRecorded(request.VoteId, DateTimeOffset.UnixEpoch, Duplicate, []));
    }

    public Task<Outcome<CommandDone>> SignAsync(Guid accountId, SignRequest request, CancellationToken cancellation)
    {
        Signatures.Add(request);
        return Done(request.CommandId);
    }

    public Task<Outcome<CommandDone>> LeaveAsync(Guid accountId, Guid assemblyId, Guid commandId, CancellationToken cancellation)
    {
        Departures.Add(commandId);
        return Done(commandId);
    }

    public Task<Outcome<CommandDone>> CallForHelpAsync(
        Guid accountId, Guid assemblyId, Guid commandId, CallWay way, DeviceReport? device, CancellationToken cancellation)
    {
        Assert.Equal(CallWay.Form, way);
        Calls.Add(commandId);
        return Done(commandId);
    }

    public Task<Outcome<CommandDone>> ConsentAsync(
        Guid accountId, Guid assemblyId, Guid commandId, Guid roundId, CancellationToken cancellation)
    {
        Consents.Add(roundId);
        return Done(commandId);
    }

    private Task<Outcome<CommandDone>> Done(Guid commandId) =>
        Task.FromResult<Outcome<CommandDone>>(Refuses is { } code ? code : new CommandDone(commandId, 8));
}
