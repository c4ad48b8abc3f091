using AgLive.Server.Data.Journals;
using AgLive.Server.Tests.Room;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Voting;

/// <summary>Three owners, the first of them president, and resolution 7 put to the vote.</summary>
internal sealed class ClosingMeeting(Hall hall, HallDevice syndic, Dictionary<string, HallDevice> devices, Guid round) : IAsyncDisposable
{
    public Hall Hall => hall;

    public HallDevice Syndic => syndic;

    public Dictionary<string, HallDevice> Devices => devices;

    public Guid Round => round;

    public Guid Id => hall.World.AssemblyId;

    public static async Task<ClosingMeeting> OpenAsync(
        int grace, Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc", "Caron"], services, settings);
        await syndic.RunAsync(new SetCloseRules(hall.World.AssemblyId, Guid.NewGuid(), grace, NeedsPresident: false));
        return new ClosingMeeting(hall, syndic, devices, await syndic.OpenVoteAsync("7"));
    }

    public Task<CommandDone> AnnounceAsync() => syndic.RunAsync(new AnnounceClose(Id, Guid.NewGuid(), round));

    public VoteRequest Vote(string name, string choice) =>
        new(Id, round, Guid.CreateVersion7(), 1, [new BallotChoice(hall.World.Owners[name], choice)]);

    /// <summary>The announced instant has come.</summary>
    public async Task BecomeDueAsync()
    {
        await using var db = await hall.DatabaseAsync();
        await db.Rounds.Where(known => known.Id == round).ExecuteUpdateAsync(
            set => set.SetProperty(known => known.ClosesAt, TimeProvider.System.GetUtcNow().AddMinutes(-1)));
    }

    /// <summary>How many times the round was closed, by its journal.</summary>
    public async Task<int> ClosesAsync(Hall node)
    {
        await using var db = await node.DatabaseAsync();
        var closed = await db.JournalEntries.Where(line => line.AssemblyId == Id && line.Kind == JournalKinds.VoteClosed).ToListAsync();
        return closed.Count(line => line.Payload.Contains(round.ToString(), StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await syndic.DisposeAsync();
        foreach (var device in devices.Values)
        {
            await device.DisposeAsync();
        }

        await hall.DisposeAsync();
    }
}
