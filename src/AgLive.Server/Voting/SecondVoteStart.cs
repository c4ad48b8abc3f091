using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>Opens the immediate second vote of arts. 25-1 and 26-1: a new round, a new roll, new ballots.</summary>
public sealed class SecondVoteStart(AssemblyTransactions transactions, AssemblyViews views, LiveRounds live)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, OpenSecondVote command, CancellationToken cancellation)
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
            nameof(OpenSecondVote),
            command,
            work => OpenAsync(work, start = new RoundStart(work, view.Registry), command, cancellation),
            cancellation);
        await live.StartAsync(command.AssemblyId, done.IsDone ? start?.Round?.Id : null, cancellation, start?.HasForms == true);
        return done;
    }

    private static async Task<Refusal?> OpenAsync(
        AssemblyWork work, RoundStart start, OpenSecondVote command, CancellationToken cancellation)
    {
        var rounds = await work.Db.Rounds.Where(round => round.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        var agenda = await work.Db.Resolutions.Where(item => item.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        if (rounds.Find(round => round.Id == command.RoundId) is not { } first)
        {
            return new Refusal(RefusalCode.RoundUnknown);
        }

        var policy = StoredPolicy.Of(work.Assembly);
        var refusal = policy.Refusal ?? SecondVotes.WhyNot(agenda, rounds, first, policy.Value) ?? OpeningRules.RoomForVote(work.Assembly, rounds);
        if (refusal is not null)
        {
            return refusal;
        }

        var rule = FrozenRolls.DecisionOf(first)!.SecondVote!.Rule;
        var resolution = agenda.Single(item => item.Id == first.ResolutionId);
        var ordinal = rounds.Count(round => round.ResolutionId == resolution.Id) + 1;
        return await start.OpenAsync(resolution, rule, isSecondVote: true, ordinal, cancellation);
    }
}
