using System.Collections.Concurrent;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Live;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Conducting;

/// <summary>What changed in the lines of an assembly.</summary>
/// <param name="Back">Incidents whose voter is back, or has left the sheet.</param>
public sealed record LineChanges(Guid AssemblyId, IReadOnlyList<LostLine> Lost, IReadOnlyList<Guid> Back);

/// <summary>
/// Looks for voters at a distance whose line was lost while a vote is open and who have not voted: a phone asleep after its
/// vote is no incident (décret 1967 art. 17 speaks of a vote prevented). One node looks at a time; which one does not matter,
/// since <see cref="LineJournal"/> writes each loss once.
/// </summary>
public sealed class LineWatch(
    IDbContextFactory<AgLiveDb> databases, AssemblyViews views, LineStates lines, ILiveRoom room, TimeProvider time)
{
    /// <summary>How long after a close a loss before it is still found.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(6);
    private static readonly string Node = Guid.NewGuid().ToString("N");

    /// <summary>Accounts heard of while a vote was open, and when: who never had a device (a plain form) cannot lose it.</summary>
    private readonly ConcurrentDictionary<(Guid Assembly, Guid Account), LivePresence> heard = new();

    public async Task<IReadOnlyList<LineChanges>> FindAsync(CancellationToken cancellation)
    {
        if (!await LeadsAsync(cancellation))
        {
            return [];
        }

        var changes = new List<LineChanges>();
        foreach (var assemblyId in await WatchedAsync(cancellation))
        {
            if (await lines.DevicesAsync(assemblyId, cancellation) is { } devices
                && await views.GetAsync(assemblyId, cancellation) is { } view)
            {
                changes.Add(await FindAsync(view, Remember(assemblyId, devices), cancellation));
            }
        }

        return [.. changes.Where(change => change.Lost.Count + change.Back.Count > 0)];
    }

    private async Task<bool> LeadsAsync(CancellationToken cancellation)
    {
        try
        {
            return await room.TryLeadAsync("lines", Node, Lease, cancellation);
        }
        catch (LiveRoomAwayException)
        {
            return false;
        }
    }

    /// <summary>Assemblies with a vote open or just closed, or with somebody who is not back.</summary>
    private async Task<List<Guid>> WatchedAsync(CancellationToken cancellation)
    {
        var recent = time.GetUtcNow() - Afterwards;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var voting = db.Rounds.Where(round => round.State == RoundState.Open).Select(round => round.AssemblyId)
            .Union(db.Rounds.Where(round => round.State == RoundState.Closed && round.ClosedAt > recent).Select(round => round.AssemblyId));
        var waiting = db.Incidents
            .Where(incident => incident.Kind == IncidentKind.ConnectionLost && incident.EndedAt == null
                && db.Assemblies.Any(assembly => assembly.Id == incident.AssemblyId && assembly.State == AssemblyState.InSession))
            .Select(incident => incident.AssemblyId);
        return await voting.Union(waiting).ToListAsync(cancellation);
    }

    /// <summary>The devices of now, with those heard before that are gone without a word.</summary>
    private Dictionary<Guid, LivePresence> Remember(Guid assemblyId, IReadOnlyDictionary<Guid, LivePresence> devices)
    {
        foreach (var (account, device) in devices)
        {
            heard[(assemblyId, account)] = device;
        }

        var old = time.GetUtcNow() - LiveKeys.LostLife;
        foreach (var forgotten in heard.Where(known => known.Value.At < old))
        {
            heard.TryRemove(forgotten);
        }

        return heard.Where(known => known.Key.Assembly == assemblyId).ToDictionary(known => known.Key.Account, known => known.Value);
    }

    private async Task<LineChanges> FindAsync(AssemblyView view, Dictionary<Guid, LivePresence> devices, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = await db.Incidents.AsNoTracking()
            .Where(incident => incident.AssemblyId == view.Assembly.Id && incident.Kind == IncidentKind.ConnectionLost)
            .ToListAsync(cancellation);
        var lost = LostLines.Of(view, devices, now)
            .Where(line => !known.Exists(incident => incident.RoundId == line.RoundId && incident.CoOwnerId == line.CoOwnerId
                && (incident.EndedAt is null || incident.EndedAt > line.Since)))
            .ToList();
        var voted = lost.Count == 0 ? [] : await VotedAsync(db, lost, cancellation);
        return new LineChanges(
            view.Assembly.Id,
            [.. lost.Where(line => !voted.Contains(line.CoOwnerId))],
            [.. known.Where(incident => incident.EndedAt is null && LostLines.IsBack(view, incident, devices, now)).Select(incident => incident.Id)]);
    }

    private static async Task<HashSet<Guid>> VotedAsync(AgLiveDb db, List<LostLine> lost, CancellationToken cancellation)
    {
        var round = lost[0].RoundId;
        return await db.Ballots.Where(ballot => ballot.RoundId == round && ballot.Choice != Choice.Withdrawn)
            .Select(ballot => ballot.CoOwnerId)
            .ToHashSetAsync(cancellation);
    }
}
