using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.SignalR;

namespace AgLive.Server.Room.Relay;

/// <summary>Who comes in, who is still there, who has gone. Presence of a device is not presence on the sheet.</summary>
public sealed class Reception(
    AssemblyViews views, LocalConnections connections, Presences presences, RoomBroadcaster broadcaster, Guard guard)
{
    public Task<Outcome<Done>> EnterAsync(
        string connectionId, Guid accountId, Guid assemblyId, IGroupManager groups, CancellationToken cancellation) =>
        guard.RunAsync<Done>(async () =>
        {
            if (Access.ToRoom(await views.GetAsync(assemblyId, cancellation), accountId) is { } code)
            {
                return code;
            }

            var device = new LocalConnection(connectionId, assemblyId, accountId, console: false);
            await JoinAsync(device, groups, cancellation);
            await presences.TouchAsync(device, cancellation);
            await presences.AnnounceAsync(assemblyId, structural: false);
            _ = TellOthersAsync(device, others: 1);
            return new Done();
        });

    public Task<Outcome<Done>> EnterConsoleAsync(
        string connectionId, Guid accountId, Guid assemblyId, IGroupManager groups, CancellationToken cancellation) =>
        EnterBesideAsync(connectionId, accountId, assemblyId, Access.ToConsole, groups, cancellation);

    /// <summary>The view of the bureau hears what consoles hear: that something changed, never what.</summary>
    public Task<Outcome<Done>> EnterBureauAsync(
        string connectionId, Guid accountId, Guid assemblyId, IGroupManager groups, CancellationToken cancellation) =>
        EnterBesideAsync(connectionId, accountId, assemblyId, Access.ToBureau, groups, cancellation);

    private Task<Outcome<Done>> EnterBesideAsync(
        string connectionId,
        Guid accountId,
        Guid assemblyId,
        Func<AssemblyView?, Guid, RefusalCode?> door,
        IGroupManager groups,
        CancellationToken cancellation) =>
        guard.RunAsync<Done>(async () =>
        {
            if (door(await views.GetAsync(assemblyId, cancellation), accountId) is { } code)
            {
                return code;
            }

            await JoinAsync(new LocalConnection(connectionId, assemblyId, accountId, console: true), groups, cancellation);
            return new Done();
        });

    /// <summary>Refused with NotFound to a device that has not entered.</summary>
    public async Task<Outcome<Done>> SeenAsync(string connectionId, Guid assemblyId, Guid roundId, CancellationToken cancellation)
    {
        if (connections.Voter(connectionId, assemblyId) is not { } device)
        {
            return RefusalCode.NotFound;
        }

        device.SeenRoundId = roundId;
        await presences.TouchAsync(device, cancellation);
        await presences.AnnounceAsync(assemblyId, structural: false);
        return new Done();
    }

    /// <summary>
    /// Where this node saw the assembly last: who is behind has missed a word. Refused with NotFound to a device that has not entered.
    /// </summary>
    public async Task<Outcome<RoomBeat>> HereAsync(string connectionId, Guid assemblyId, CancellationToken cancellation)
    {
        if (connections.Voter(connectionId, assemblyId) is not { } device)
        {
            return connections.HasConsole(connectionId, assemblyId) ? BeatOf(assemblyId, 1) : RefusalCode.NotFound;
        }

        await presences.TouchAsync(device, cancellation);
        var devices = await presences.DevicesAsync(assemblyId, device.AccountId, cancellation);
        return BeatOf(assemblyId, Math.Max(1, devices));
    }

    private RoomBeat BeatOf(Guid assemblyId, int devices)
    {
        var (epoch, version) = broadcaster.SeenOf(assemblyId);
        return new RoomBeat(epoch, version, devices);
    }

    public async Task GoneAsync(string connectionId)
    {
        foreach (var device in connections.Remove(connectionId).Where(device => !device.Console))
        {
            await presences.LoseAsync(device);
            await presences.AnnounceAsync(device.AssemblyId, structural: false);
            await TellOthersAsync(device, others: 0);
        }
    }

    /// <summary>A person's other devices learn that one came or went: they ask how many there are now.</summary>
    private async Task TellOthersAsync(LocalConnection device, int others)
    {
        if (await presences.DevicesAsync(device.AssemblyId, device.AccountId, CancellationToken.None) > others)
        {
            await broadcaster.PokeAsync([device.AccountId]);
        }
    }

    private Task JoinAsync(LocalConnection device, IGroupManager groups, CancellationToken cancellation)
    {
        connections.Add(device);
        broadcaster.Watch(device.AssemblyId);
        return groups.AddToGroupAsync(device.Id, RoomNames.Group(device.AssemblyId, device.Console), cancellation);
    }
}
