using AgLive.Domain;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Room;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Conducting;

/// <summary>
/// « Je n'arrive pas à voter »: an incident with the facts, since one that kept somebody from voting belongs in the minutes
/// (décret 1967 art. 17). One for each owner whose vote the caller cannot cast.
/// </summary>
public sealed class HelpCalling(AssemblyTransactions transactions, AssemblyViews views, LineStates lines)
{
    /// <summary>
    /// A call while one of the same person still waits adds nothing, and is no error. What the device says is no argument of the
    /// command: sent again by another way it differs.
    /// </summary>
    public async Task<Outcome<CommandDone>> RunAsync(
        Guid accountId, Guid assemblyId, Guid commandId, (CallWay Way, DeviceReport? Device) call, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { } view
            || !view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var own)
            || own.Count == 0)
        {
            return RefusalCode.NotFound;
        }

        var devices = await lines.DevicesAsync(assemblyId, cancellation);
        var line = devices is null ? null : LineStates.Of(view.Registry, own[0], devices);
        return await transactions.RunAsync(
            assemblyId, commandId, accountId, "Help", new { assemblyId }, work => NoteAsync(work, own, line, call, cancellation), cancellation);
    }

    private static async Task<Refusal?> NoteAsync(
        AssemblyWork work, IReadOnlyList<Guid> own, LineState? line, (CallWay Way, DeviceReport? Device) call, CancellationToken cancellation)
    {
        if (WhyNot(work) is { } refusal)
        {
            return refusal;
        }

        var round = await work.Db.Rounds
            .Where(known => known.AssemblyId == work.Assembly.Id && known.ResolutionId == work.Assembly.CurrentResolutionId)
            .OrderByDescending(known => known.Ordinal)
            .FirstOrDefaultAsync(cancellation);
        var mine = round is null ? [] : await BallotsToCastAsync(work, round, own, cancellation);
        var left = mine.Where(right => !right.Voted).Select(right => right.CoOwnerId).ToList();
        var owners = left.Count > 0 ? left : [own[0]];
        var tied = round is { State: RoundState.Open } ? round.Id : (Guid?)null;
        if (await IsWaitingAsync(work, owners, tied, cancellation))
        {
            return null;
        }

        var number = round is null
            ? ""
            : await work.Db.Resolutions.Where(item => item.Id == round.ResolutionId).Select(item => item.Number).SingleAsync(cancellation);
        var facts = HelpFacts.Of(round, number, mine.Count > 0, left.Count == 0, line, call, work.Now);
        work.Db.Incidents.AddRange(owners.Select(owner => new Incident
        {
            Id = Guid.CreateVersion7(work.Now),
            AssemblyId = work.Assembly.Id,
            Kind = IncidentKind.CannotVote,
            RoundId = tied,
            CoOwnerId = owner,
            StartedAt = work.Now,
            Facts = facts,
            AccountId = work.AccountId,
        }));
        work.Journal(JournalKinds.VoterInDifficulty, new { coOwnerIds = owners, roundId = round?.Id, roundState = round?.State.ToString(), facts });
        return null;
    }

    private static Refusal? WhyNot(AssemblyWork work) => work.Assembly.State switch
    {
        AssemblyState.Ended => new Refusal(RefusalCode.AssemblyEnded),
        AssemblyState.Convened when work.Now < work.Assembly.LobbyOpensAt => new Refusal(RefusalCode.LobbyClosed),
        _ => null,
    };

    /// <summary>The ballots of the round that the person casts, and whether each is recorded.</summary>
    private static async Task<List<(Guid CoOwnerId, bool Voted)>> BallotsToCastAsync(
        AssemblyWork work, VotingRound round, IReadOnlyList<Guid> own, CancellationToken cancellation)
    {
        var ids = await work.Db.RollRows
            .Where(row => row.RoundId == round.Id && row.Voix > 0 && row.VoterId != null && own.Contains(row.VoterId.Value))
            .OrderBy(row => row.CoOwnerId)
            .Select(row => row.CoOwnerId)
            .ToListAsync(cancellation);
        var voted = await work.Db.Ballots
            .Where(ballot => ballot.RoundId == round.Id && ids.Contains(ballot.CoOwnerId) && ballot.Choice != Choice.Withdrawn)
            .Select(ballot => ballot.CoOwnerId)
            .ToHashSetAsync(cancellation);
        return [.. ids.Select(id => (id, voted.Contains(id)))];
    }

    private static async Task<bool> IsWaitingAsync(AssemblyWork work, List<Guid> owners, Guid? roundId, CancellationToken cancellation)
    {
        var waiting = await work.Db.Incidents
            .Where(incident => incident.AssemblyId == work.Assembly.Id && incident.Kind == IncidentKind.CannotVote
                && incident.RoundId == roundId && incident.EndedAt == null && incident.CoOwnerId != null && owners.Contains(incident.CoOwnerId.Value))
            .Select(incident => incident.CoOwnerId!.Value)
            .ToListAsync(cancellation);
        return owners.TrueForAll(waiting.Contains);
    }
}
