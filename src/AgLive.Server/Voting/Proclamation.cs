using AgLive.Domain;
using AgLive.Domain.Competitions;
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
            retained = Competitors.Retained(agenda, rounds, resolution),
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

/// <summary>Resolutions that exclude each other (décret 1967 art. 19).</summary>
public static class Competitors
{
    /// <summary>The number of the one retained among those that passed; null outside a competition or when none or a tie.</summary>
    public static string? Retained(
        IReadOnlyCollection<Resolution> agenda, IReadOnlyCollection<VotingRound> rounds, Resolution resolution)
    {
        if (resolution.CompetitionGroup.Length == 0)
        {
            return null;
        }

        var contenders = agenda
            .Where(item => item.CompetitionGroup == resolution.CompetitionGroup)
            .Select(item => (item.Number, Last: rounds
                .Where(round => round.ResolutionId == item.Id && round is { State: RoundState.Closed, ProclaimedAt: not null })
                .MaxBy(round => round.Ordinal)))
            .Where(item => item.Last is not null)
            .Select(item => (item.Number, Decision: FrozenRolls.DecisionOf(item.Last!)!))
            .Where(item => item.Decision.Adopted)
            .Select(item => new Contender(item.Number, item.Decision.Tally.Pour.Voix));
        return Competition.Retained([.. contenders]);
    }
}
