using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>Publishes a result. An adopted election gives its seat.</summary>
public sealed class Proclamation(AssemblyTransactions transactions, LiveRounds live)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, Proclaim command, CancellationToken cancellation)
    {
        var done = await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(Proclaim),
            command,
            work => ProclaimAsync(work, command.RoundId, cancellation),
            cancellation);
        if (done.IsDone)
        {
            await live.StopAsync(command.AssemblyId, command.RoundId, cancellation);
        }

        return done;
    }

    private static async Task<Refusal?> ProclaimAsync(AssemblyWork work, Guid roundId, CancellationToken cancellation)
    {
        var rounds = await work.Db.Rounds.Where(round => round.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        if (rounds.Find(known => known.Id == roundId) is not { } round)
        {
            return new Refusal(RefusalCode.RoundUnknown);
        }

        if (round.State == RoundState.Open)
        {
            return new Refusal(RefusalCode.RoundNotClosed);
        }

        if (round.State == RoundState.Cancelled || round.ProclaimedAt is not null)
        {
            return new Refusal(RefusalCode.NothingToProclaim);
        }

        if (work.Assembly.SuspendedAt is not null)
        {
            return new Refusal(RefusalCode.SessionSuspended);
        }

        var policy = StoredPolicy.Of(work.Assembly);
        if (policy.Refusal is { } unreadable)
        {
            return unreadable;
        }

        round.ProclaimedAt = work.Now;
        var agenda = await work.Db.Resolutions.Where(item => item.AssemblyId == work.Assembly.Id).ToListAsync(cancellation);
        var resolution = agenda.Single(item => item.Id == round.ResolutionId);
        var decision = FrozenRolls.DecisionOf(round)!;
        work.Journal(JournalKinds.Proclaimed, new
        {
            roundId,
            resolutionId = resolution.Id,
            number = resolution.Number,
            adopted = decision.Adopted,
            sentence = decision.Sentence,
            secondVote = decision.SecondVote?.Sentence,
            retained = Competitors.Retained(agenda, rounds, resolution, policy.Value),
        });
        if (decision.Adopted && resolution.Seat is { } seat)
        {
            Appoint(work, resolution, seat);
        }

        return null;
    }

    private static void Appoint(AssemblyWork work, Resolution resolution, BureauRole seat)
    {
        var member = new BureauMember
        {
            Id = Guid.CreateVersion7(work.Now),
            AssemblyId = work.Assembly.Id,
            Role = seat,
            CoOwnerId = resolution.CandidateCoOwnerId,
            Name = Candidates.NameOf(resolution),
            AppointedAt = work.Now,
        };
        work.Db.BureauMembers.Add(member);
        work.Journal(JournalKinds.BureauAppointed, new { role = seat.ToString(), member.CoOwnerId, member.Name, resolutionId = resolution.Id });
    }
}
