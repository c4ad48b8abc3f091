using System.Text.Json;
using AgLive.Domain.Explanations;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Minutes;

/// <summary>Reads the record of an assembly, one query a table, whatever the number of its votes.</summary>
public static class MinutesReader
{
    private static readonly string[] Told =
        [JournalKinds.VoteClosed, JournalKinds.SessionSuspended, JournalKinds.SessionResumed, JournalKinds.SessionEnded];

    public static async Task<MinutesRecord> ReadAsync(AgLiveDb db, AssemblyView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(view);
        var id = view.Assembly.Id;
        var journal = await db.JournalEntries.AsNoTracking()
            .Where(line => line.AssemblyId == id && Told.Contains(line.Kind))
            .OrderBy(line => line.Sequence)
            .ToListAsync(cancellation);
        return new MinutesRecord(
            view,
            await RoundsAsync(db, view, Roots(journal), cancellation),
            await db.Incidents.AsNoTracking().Where(one => one.AssemblyId == id).OrderBy(one => one.StartedAt).ThenBy(one => one.Id).ToListAsync(cancellation),
            await db.Reserves.AsNoTracking().Where(one => one.AssemblyId == id).OrderBy(one => one.At).ToListAsync(cancellation),
            Suspensions(journal),
            journal.LastOrDefault(line => line.Kind == JournalKinds.SessionEnded)?.Hash ?? "");
    }

    private static async Task<IReadOnlyList<RecordedRound>> RoundsAsync(
        AgLiveDb db, AssemblyView view, Dictionary<Guid, string> roots, CancellationToken cancellation)
    {
        List<VotingRound> closed = [.. view.Rounds.Where(round => round.State == RoundState.Closed)];
        List<Guid> ids = [.. closed.Select(round => round.Id)];
        var rows = (await db.RollRows.AsNoTracking().Where(row => ids.Contains(row.RoundId)).ToListAsync(cancellation)).ToLookup(row => row.RoundId);
        var ballots = (await db.Ballots.AsNoTracking()
            .Where(ballot => ids.Contains(ballot.RoundId))
            .Select(ballot => new { ballot.RoundId, ballot.CoOwnerId, ballot.Choice })
            .ToListAsync(cancellation)).ToLookup(ballot => ballot.RoundId, ballot => (ballot.CoOwnerId, ballot.Choice));
        var byHand = (await ByHandAsync(db, ids, cancellation)).ToLookup(trail => trail.RoundId);
        List<RecordedRound> recorded = [];
        foreach (var round in closed)
        {
            var decision = FrozenRolls.DecisionOf(round)!;
            List<RollRow> roll = [.. rows[round.Id]];
            var vote = HeldVotes.In(view, round, roll, ballots[round.Id], await FirstVotes.ByFormAsync(db, round, cancellation));
            recorded.Add(new RecordedRound(
                round, roll, decision, Explanation.Of(vote, decision), [.. byHand[round.Id]], roots.GetValueOrDefault(round.Id, "")));
        }

        return recorded;
    }

    /// <summary>Of the ballots that stand: one that was replaced since, or taken back, is told no more.</summary>
    private static Task<List<BallotEvent>> ByHandAsync(AgLiveDb db, List<Guid> rounds, CancellationToken cancellation) => (
        from trail in db.BallotEvents.AsNoTracking()
        join ballot in db.Ballots
            on new { trail.VoteId, trail.RoundId, trail.CoOwnerId } equals new { ballot.VoteId, ballot.RoundId, ballot.CoOwnerId }
        where trail.ByHand && ballot.Choice != Choice.Withdrawn && rounds.Contains(trail.RoundId)
        orderby trail.RecordedAt
        select trail).ToListAsync(cancellation);

    private static Dictionary<Guid, string> Roots(IEnumerable<JournalEntry> journal) => journal
        .Where(line => line.Kind == JournalKinds.VoteClosed)
        .Select(line => JsonSerializer.Deserialize<ClosedLine>(line.Payload, JsonSerializerOptions.Web)!)
        .Where(line => line.BallotsRoot is not null)
        .ToDictionary(line => line.RoundId, line => line.BallotsRoot!);

    private static List<Suspension> Suspensions(IEnumerable<JournalEntry> journal)
    {
        List<Suspension> all = [];
        foreach (var line in journal)
        {
            switch (line.Kind)
            {
                case JournalKinds.SessionSuspended when all is [] or [.., { To: not null }]:
                    all.Add(new Suspension(line.At, null, JsonSerializer.Deserialize<SuspendedLine>(line.Payload, JsonSerializerOptions.Web)?.Reason ?? ""));
                    break;
                case JournalKinds.SessionResumed when all is [.., { To: null } last]:
                    all[^1] = last with { To = line.At };
                    break;
            }
        }

        return all;
    }

    private sealed record ClosedLine(Guid RoundId, string? BallotsRoot);

    private sealed record SuspendedLine(string? Reason);
}
