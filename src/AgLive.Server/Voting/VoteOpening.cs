using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>Opens the first vote on a resolution, or a new one after a cancelled one.</summary>
public sealed class VoteOpening(AssemblyTransactions transactions, AssemblyViews views, LiveRounds live)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, OpenVote command, CancellationToken cancellation)
    {
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view)
        {
            return RefusalCode.NotFound;
        }

        RoundStart? start = null;
        var done = await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(OpenVote),
            command,
            work => OpenAsync(work, start = new RoundStart(work, view.Registry), command, cancellation),
            cancellation);
        await live.StartAsync(command.AssemblyId, done.IsDone ? start?.Round?.Id : null, cancellation);
        return done;
    }

    private static async Task<Refusal?> OpenAsync(AssemblyWork work, RoundStart start, OpenVote command, CancellationToken cancellation)
    {
        var rounds = await work.Db.Rounds.Where(round => round.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        var agenda = await work.Db.Resolutions.Where(item => item.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        if (agenda.Find(item => item.Id == command.ResolutionId) is not { } resolution)
        {
            return new Refusal(RefusalCode.NotFound);
        }

        if (resolution.Majority is not { } rule)
        {
            return new Refusal(RefusalCode.NotAVote);
        }

        if (RoundStart.RoomForVote(work, rounds) is { } busy)
        {
            return busy;
        }

        List<VotingRound> votes = [.. rounds.Where(round => round.ResolutionId == resolution.Id).OrderBy(round => round.Ordinal)];
        if (IsDecided(resolution, votes))
        {
            return new Refusal(RefusalCode.AlreadyDecided);
        }

        return await BureauFirstAsync(work, resolution, agenda, cancellation)
            ?? (Candidates.IsMissing(resolution) ? new Refusal(RefusalCode.CandidateMissing) : null)
            ?? await start.OpenAsync(resolution, rule, isSecondVote: false, votes.Count + 1, cancellation);
    }

    /// <summary>A seat of the bureau that was refused to one candidate may be put to the vote for another.</summary>
    private static bool IsDecided(Resolution resolution, List<VotingRound> votes)
    {
        if (votes.FindLast(vote => vote.State == RoundState.Closed) is not { } last)
        {
            return false;
        }

        var otherCandidate = resolution.Seat is not null && resolution.TextVersion > last.TextVersion;
        return !otherCandidate || FrozenRolls.DecisionOf(last)!.Adopted;
    }

    /// <summary>Décret 1967 art. 15: the assembly elects its president before anything else.</summary>
    private static async Task<Refusal?> BureauFirstAsync(
        AssemblyWork work, Resolution resolution, List<Resolution> agenda, CancellationToken cancellation)
    {
        if (resolution.Seat is not null || !agenda.Exists(item => item.Seat == BureauRole.President))
        {
            return null;
        }

        var elected = await work.Db.BureauMembers.AnyAsync(
            member => member.AssemblyId == work.Assembly.Id && member.Role == BureauRole.President, cancellation);
        return elected ? null : new Refusal(RefusalCode.BureauFirst);
    }
}
