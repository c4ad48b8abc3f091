using AgLive.Domain;
using AgLive.Server.Data;
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
        await live.StartAsync(command.AssemblyId, done.IsDone ? start?.Round?.Id : null, cancellation, start?.HasForms == true);
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

        var forms = await new PostalBallots(work).FormsAsync(cancellation);
        var bureau = await work.Db.BureauMembers.Where(member => member.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        if (OpeningRules.WhyNot(work.Assembly, resolution, agenda, rounds, bureau, forms) is { } refusal)
        {
            return refusal;
        }

        var ordinal = rounds.Count(round => round.ResolutionId == resolution.Id) + 1;
        return await start.OpenAsync(resolution, resolution.Majority!.Value, isSecondVote: false, ordinal, cancellation);
    }
}
