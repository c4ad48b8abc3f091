using AgLive.Domain;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using AgLive.Server.Room.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room;

/// <summary>
/// Walks once, when the node starts, the ways a vote will take: queries are prepared and code compiled before two hundred people
/// wait for them. It reads the next assembly, offers the ballot box a vote for a round that does not exist, and a command that
/// refuses itself: nothing is written. Its failure is logged and changes nothing.
/// </summary>
public sealed class WarmUp(
    IDbContextFactory<AgLiveDb> databases,
    AssemblyViews views,
    AssemblyTransactions transactions,
    IBallotBox box,
    ConsoleSnapshots consoles,
    SessionDesks desks,
    FullSnapshots voters,
    ILogger<WarmUp> logger) : BackgroundService
{
    private const int Turns = 10;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            if (await NextAsync(stoppingToken) is { } assemblyId && await views.GetAsync(assemblyId, stoppingToken) is { } view)
            {
                await ReadAsync(view, stoppingToken);
                await TryWritesAsync(view, stoppingToken);
            }
        }
#pragma warning disable CA1031 // A node that could not warm up is a slow node, not a broken one.
        catch (Exception error)
#pragma warning restore CA1031
        {
            if (!stoppingToken.IsCancellationRequested)
            {
                RoomLog.WarmUpFailed(logger, error);
            }
        }
    }

    private async Task<Guid?> NextAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Assemblies
            .Where(assembly => assembly.State == AssemblyState.Convened || assembly.State == AssemblyState.InSession)
            .OrderBy(assembly => assembly.StartsAt)
            .Select(assembly => (Guid?)assembly.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    private async Task ReadAsync(AssemblyView view, CancellationToken cancellation)
    {
        var point = view.Resolutions.FirstOrDefault(item => item.Majority is not null)?.Id;
        foreach (var account in view.Registry.CoOwnersByAccount.Keys.Take(Turns))
        {
            await consoles.OfAsync(view, point, cancellation);
            await desks.OfAsync(view, account, point, cancellation);
            await voters.OfAsync(view, account, cancellation);
        }
    }

    private async Task TryWritesAsync(AssemblyView view, CancellationToken cancellation)
    {
        foreach (var coOwner in view.Registry.Owners.Keys.Take(Turns))
        {
            var vote = new VoteWrite(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, Guid.Empty, [coOwner], [new ChoiceWrite(coOwner, Choice.Abstention)]);
            await box.RecordAsync([vote], cancellation);
        }

        await transactions.RunAsync(
            view.Assembly.Id,
            Guid.CreateVersion7(),
            Guid.Empty,
            nameof(WarmUp),
            new { },
            _ => Task.FromResult<Refusal?>(new Refusal(RefusalCode.NotFound)),
            cancellation);
    }
}
