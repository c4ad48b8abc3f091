using System.Text.Json;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>
/// « Relancer »: who calls whom back, and when. One line of the journal a call, at most one call in 30 seconds for one owner,
/// whatever the console and the node; who tells the devices is not here.
/// </summary>
public sealed class Nudging(AssemblyTransactions transactions)
{
    public const int MaxOwners = 500;

    /// <summary>Between two calls for the same owner.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, NudgeVoters command, CancellationToken cancellation)
    {
        if (command.CoOwnerIds is not { Count: > 0 and <= MaxOwners } owners || owners.Distinct().Count() != owners.Count)
        {
            return new Refusal(RefusalCode.BadRequest, "coOwnerIds");
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(NudgeVoters),
            command,
            work => CallAsync(work, command, cancellation),
            cancellation);
    }

    /// <summary>The owners a line of the journal says were called.</summary>
    public static IReadOnlyList<Guid> Called(JournalEntry line)
    {
        using var payload = JsonDocument.Parse(line.Payload);
        return [.. payload.RootElement.GetProperty("coOwnerIds").EnumerateArray().Select(id => id.GetGuid())];
    }

    private static async Task<Refusal?> CallAsync(AssemblyWork work, NudgeVoters command, CancellationToken cancellation)
    {
        var round = await work.Db.Rounds.AsNoTracking().SingleOrDefaultAsync(
            known => known.Id == command.RoundId && known.AssemblyId == work.Assembly.Id, cancellation);
        if (round?.State != RoundState.Open)
        {
            return new Refusal(round is null ? RefusalCode.RoundUnknown : RefusalCode.RoundClosed);
        }

        var asked = command.CoOwnerIds.ToHashSet();
        var voters = await work.Db.RollRows.CountAsync(
            row => row.RoundId == round.Id && asked.Contains(row.CoOwnerId) && row.VoterId != null, cancellation);
        if (voters != asked.Count)
        {
            return new Refusal(RefusalCode.NotPresent, "coOwnerIds");
        }

        if (await CalledSinceAsync(work, work.Now - Rest, asked, cancellation))
        {
            return new Refusal(RefusalCode.NudgedRecently, "coOwnerIds");
        }

        work.Journal(JournalKinds.VotersNudged, new { roundId = round.Id, round.ResolutionId, command.CoOwnerIds });
        return null;
    }

    private static async Task<bool> CalledSinceAsync(
        AssemblyWork work, DateTimeOffset since, HashSet<Guid> asked, CancellationToken cancellation)
    {
        var assemblyId = work.Assembly.Id;
        var lines = await work.Db.JournalEntries.AsNoTracking()
            .Where(line => line.AssemblyId == assemblyId && line.Kind == JournalKinds.VotersNudged && line.At > since)
            .ToListAsync(cancellation);
        return lines.SelectMany(Called).Any(asked.Contains);
    }
}
