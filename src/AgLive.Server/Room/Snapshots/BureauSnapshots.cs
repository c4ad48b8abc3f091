using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room.Snapshots;

/// <summary>What the président de séance and the scrutineers see: the console's own facts, what may be done taken out.</summary>
public sealed class BureauSnapshots(
    ConsoleSnapshots consoles, RoundRolls rolls, IBallotBox box, IDbContextFactory<AgLiveDb> databases)
{
    public async Task<BureauSnapshot> OfAsync(AssemblyView view, string role, Guid? resolutionId, CancellationToken cancellation)
    {
        var facts = await consoles.OfAsync(view, resolutionId, cancellation);
        var round = view.Rounds.FirstOrDefault(known => known.Id == facts.Item?.RoundId);
        return new BureauSnapshot(
            role,
            facts with { Item = facts.Item is { } item ? ReadOnly(item) : null },
            round is null ? [] : await VotersAsync(view, round, cancellation),
            await ClosesAsync(view, cancellation),
            await IncidentsAsync(view, cancellation));
    }

    private static ConsoleItem ReadOnly(ConsoleItem item) => item with
    {
        Acts = [],
        Progress = item.Progress is { } progress
            ? progress with { Missing = [.. progress.Missing.Select(voter => voter with { Phone = null, CanNudge = false })] }
            : null,
    };

    private async Task<IReadOnlyList<BureauVoter>> VotersAsync(AssemblyView view, VotingRound round, CancellationToken cancellation)
    {
        var rows = await rolls.RowsAsync(view, round, cancellation);
        var ballots = (await box.CurrentAsync(round.Id, cancellation))
            .Where(ballot => ballot.Choice != Choice.Withdrawn)
            .ToDictionary(ballot => ballot.CoOwnerId);
        return [.. rows
            .Where(row => row.Voix > 0 && (row.Participation != Participation.Absent || ballots.ContainsKey(row.CoOwnerId)))
            .Select(row => Voter(view, row, ballots.GetValueOrDefault(row.CoOwnerId)))
            .OrderBy(voter => voter.VotedAt is not null)
            .ThenByDescending(voter => voter.Voix)
            .ThenBy(voter => voter.Name, StringComparer.Ordinal)];
    }

    private static BureauVoter Voter(AssemblyView view, RollRow row, StoredBallot? ballot) => new(
        view.Registry.Owners.TryGetValue(row.CoOwnerId, out var shares) ? shares.Owner.DisplayName : "",
        row.Voix,
        Mode(row.Participation),
        ballot?.RecordedAt,
        ballot?.ByHand ?? false);

    private static string Mode(Participation participation) => participation switch
    {
        Participation.Present => "room",
        Participation.Remote => "remote",
        Participation.Represented => "represented",
        Participation.PostalForm => "postal",
        Participation.Absent => "absent",
        _ => throw new ArgumentOutOfRangeException(nameof(participation), participation, "No such participation."),
    };

    private async Task<IReadOnlyList<BureauVote>> ClosesAsync(AssemblyView view, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var counts = await db.Ballots.AsNoTracking()
            .Where(ballot => ballot.Choice != Choice.Withdrawn && db.Rounds.Any(round =>
                round.Id == ballot.RoundId && round.AssemblyId == view.Assembly.Id))
            .GroupBy(ballot => ballot.RoundId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return [.. view.Rounds.Select(round => new BureauVote(
            round.Id,
            round.ResolutionId,
            view.Resolutions.First(item => item.Id == round.ResolutionId).Number,
            RoundWords.SecondVote(round.Rule),
            RoundWords.State(round),
            round.OpenedAt,
            round.CloseConsentAt,
            round.ClosedAt,
            round.CancelMotive,
            counts.GetValueOrDefault(round.Id),
            FrozenRolls.DecisionOf(round)?.Adopted,
            round.ResultHash))];
    }

    private async Task<IReadOnlyList<BureauIncident>> IncidentsAsync(AssemblyView view, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var incidents = await db.Incidents.AsNoTracking()
            .Where(incident => incident.AssemblyId == view.Assembly.Id)
            .ToListAsync(cancellation);
        return [.. incidents.OrderBy(incident => incident.StartedAt).Select(incident => new BureauIncident(
            incident.StartedAt,
            incident.EndedAt,
            incident.CoOwnerId is { } id && view.Registry.Owners.TryGetValue(id, out var shares) ? shares.Owner.DisplayName : null,
            incident.Facts,
            incident.Decision,
            incident.PreventedVote,
            incident.InMinutes))];
    }
}
