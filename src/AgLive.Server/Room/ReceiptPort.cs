using System.Text.Json;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Room.Snapshots;
using AgLive.Web.Receipts;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class ReceiptPort(
    AssemblyViews views, RoundRolls rolls, IBallotBox box, IDbContextFactory<AgLiveDb> databases, Guard guard) : IReceipts
{
    public Task<Outcome<ReceiptFile>> FileAsync(
        Guid accountId, Guid assemblyId, Guid roundId, Guid coOwnerId, CancellationToken cancellation) =>
        guard.RunAsync<ReceiptFile>(async () =>
        {
            var view = await views.GetAsync(assemblyId, cancellation);
            if (Access.ToRoom(view, accountId) is { } code)
            {
                return code;
            }

            if (view!.Rounds.FirstOrDefault(known => known.Id == roundId) is not { } round
                || !await IsHisAsync(view, round, accountId, coOwnerId, cancellation))
            {
                return RefusalCode.NotFound;
            }

            if (round.State != RoundState.Closed)
            {
                return round.State == RoundState.Open ? RefusalCode.RoundNotClosed : RefusalCode.NotFound;
            }

            var ballots = await box.CurrentAsync(roundId, cancellation);
            if (BallotTree.ProofOf(ballots, coOwnerId) is not { } proof)
            {
                return RefusalCode.NotFound;
            }

            var resolution = view.Resolutions.First(item => item.Id == round.ResolutionId);
            var own = ballots.Single(ballot => ballot.CoOwnerId == coOwnerId);
            return ReceiptCheck.FileOf(assemblyId, resolution.Number, own, proof, BallotTree.RootBy(BallotHash.Of(own), proof)!);
        });

    public async Task<ReceiptVerdict> CheckAsync(Guid? accountId, string json, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(json);
        var verdict = ReceiptCheck.Of(json);
        if (verdict is not { Finding: ReceiptFinding.Sound, File: { } file } || accountId is not { } account)
        {
            return verdict;
        }

        var known = await guard.RunAsync<string>(async () =>
            Access.ToRoom(await views.GetAsync(file.AssemblyId, cancellation), account) is null
            && await RootAsync(file.AssemblyId, file.RoundId, cancellation) is { } root
                ? root
                : RefusalCode.NotFound);
        return known.IsDone
            ? verdict with { Finding = known.Value == file.Root ? ReceiptFinding.InRecord : ReceiptFinding.NotInRecord }
            : verdict;
    }

    /// <summary>His own, or of somebody he could vote for when the roll was frozen.</summary>
    private async Task<bool> IsHisAsync(AssemblyView view, VotingRound round, Guid accountId, Guid coOwnerId, CancellationToken cancellation)
    {
        var own = view.Registry.CoOwnersByAccount.GetValueOrDefault(accountId, []);
        return own.Contains(coOwnerId)
            || (await rolls.RowsAsync(view, round, cancellation)).Any(row =>
                row.CoOwnerId == coOwnerId && row.VoterId is { } voter && own.Contains(voter));
    }

    /// <summary>The root as the journal has it; null for a round closed before roots were written, or that is none.</summary>
    private async Task<string?> RootAsync(Guid assemblyId, Guid roundId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lines = await db.JournalEntries.AsNoTracking()
            .Where(line => line.AssemblyId == assemblyId && line.Kind == JournalKinds.VoteClosed)
            .Select(line => line.Payload)
            .ToListAsync(cancellation);
        return lines.Select(payload => JsonSerializer.Deserialize<ClosedLine>(payload, JsonSerializerOptions.Web))
            .FirstOrDefault(line => line?.RoundId == roundId)?.BallotsRoot;
    }

    private sealed record ClosedLine(Guid RoundId, string? BallotsRoot);
}
