using AgLive.Domain;
using AgLive.Server.Attendance;
using AgLive.Server.Conducting;
using AgLive.Server.Data;
using AgLive.Server.Room.Relay;
using AgLive.Server.Room.Snapshots;
using AgLive.Server.Voting;
using AgLive.Web.Room;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <summary>The voter's room: hub, JSON endpoints and pages all come here.</summary>
public sealed class VoterRoomPort(
    AssemblyViews views,
    FullSnapshots snapshots,
    VoterActs acts,
    AfterCommand after,
    RoomBroadcaster broadcaster,
    ReadingGate gate,
    Guard guard) : IVoterRoom
{
    public Task<Outcome<FullSnapshot>> SnapshotAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        guard.RunAsync<FullSnapshot>(() => gate.RunAsync<Outcome<FullSnapshot>>(
            async () =>
            {
                var view = await views.GetAsync(assemblyId, cancellation);
                return Access.ToRoom(view, accountId) is { } code ? code : await snapshots.OfAsync(view!, accountId, cancellation);
            },
            cancellation));

    public Task<Outcome<CommandDone>> SignAsync(Guid accountId, SignRequest request, CancellationToken cancellation) =>
        CommandAsync(accountId, request?.AssemblyId, request?.CommandId, () => acts.Signing.RunAsync(accountId, request!, cancellation), cancellation);

    public Task<Outcome<VoteRecorded>> VoteAsync(Guid accountId, VoteRequest request, CancellationToken cancellation) =>
        guard.RunAsync<VoteRecorded>(async () =>
        {
            if (request is null)
            {
                return RefusalCode.BadRequest;
            }

            var recorded = await acts.Casting.RunAsync(accountId, request, cancellation);
            if (recorded is { IsDone: true, Value.Duplicate: false })
            {
                // The person's other devices show it too; the answer does not wait for them.
                _ = broadcaster.PokeAsync([accountId]);
            }

            return recorded;
        });

    public Task<Outcome<CommandDone>> LeaveAsync(Guid accountId, Guid assemblyId, Guid commandId, CancellationToken cancellation) =>
        CommandAsync(accountId, assemblyId, commandId, () => acts.Departing.LeaveAsync(accountId, assemblyId, commandId, cancellation), cancellation);

    public Task<Outcome<CommandDone>> CallForHelpAsync(
        Guid accountId, Guid assemblyId, Guid commandId, CallWay way, DeviceReport? device, CancellationToken cancellation) => CommandAsync(
            accountId, assemblyId, commandId, () => acts.Help.RunAsync(accountId, assemblyId, commandId, (way, device), cancellation), cancellation);

    public Task<Outcome<CommandDone>> ConsentAsync(
        Guid accountId, Guid assemblyId, Guid commandId, Guid roundId, CancellationToken cancellation) => CommandAsync(
            accountId, assemblyId, commandId, () => acts.Consenting.RunAsync(accountId, assemblyId, commandId, roundId, cancellation), cancellation);

    private Task<Outcome<CommandDone>> CommandAsync(
        Guid accountId, Guid? assemblyId, Guid? commandId, Func<Task<Outcome<CommandDone>>> command, CancellationToken cancellation) =>
        guard.RunAsync<CommandDone>(async () =>
        {
            if (assemblyId is not { } id || commandId is null || commandId == Guid.Empty)
            {
                return RefusalCode.BadRequest;
            }

            var view = await views.GetAsync(id, cancellation);
            return Access.ToRoom(view, accountId) is { } code ? code : await after.RunAsync(id, command);
        });
}

/// <summary>What a voter can do.</summary>
public sealed record VoterActs(CastBallots Casting, SheetSigning Signing, Departing Departing, HelpCalling Help, CloseConsenting Consenting);
