using AgLive.Domain;
using AgLive.Domain.Competitions;
using AgLive.Domain.Policies;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Voting;

/// <summary>Whether the second vote of arts. 25-1 and 26-1 may open; the console and the command ask the same question.</summary>
public static class SecondVotes
{
    /// <param name="agenda">All resolutions of the assembly.</param>
    /// <param name="rounds">All rounds of the assembly.</param>
    /// <param name="first">The first vote it would follow.</param>
    /// <param name="policy">The rules of count of the assembly.</param>
    /// <returns>Null when it may open.</returns>
    public static Refusal? WhyNot(
        IReadOnlyCollection<Resolution> agenda, IReadOnlyCollection<VotingRound> rounds, VotingRound first, AssemblyPolicy policy)
    {
        if (first.State == RoundState.Cancelled || first.IsSecondVote)
        {
            return new Refusal(RefusalCode.NoSecondVote);
        }

        if (first.State == RoundState.Open)
        {
            return new Refusal(RefusalCode.RoundNotClosed);
        }

        if (FrozenRolls.DecisionOf(first)!.SecondVote is null)
        {
            return new Refusal(RefusalCode.NoSecondVote);
        }

        if (first.ProclaimedAt is null)
        {
            return new Refusal(RefusalCode.VoteStillOpen);
        }

        return rounds.Any(round => round.ResolutionId == first.ResolutionId && round is { IsSecondVote: true, State: RoundState.Closed })
            ? new Refusal(RefusalCode.AlreadyDecided)
            : Competing(agenda, rounds, first, policy);
    }

    /// <summary>Décret 1967 art. 19.</summary>
    private static Refusal? Competing(
        IReadOnlyCollection<Resolution> agenda, IReadOnlyCollection<VotingRound> rounds, VotingRound first, AssemblyPolicy policy)
    {
        var resolution = agenda.Single(item => item.Id == first.ResolutionId);
        if (resolution.CompetitionGroup.Length == 0)
        {
            return null;
        }

        return Competition.WhyNoSecondVote(Competitors.Of(agenda, rounds, resolution), resolution.Id.ToString(), policy) switch
        {
            SecondVoteBar.None => null,
            SecondVoteBar.FirstVotesMissing => new Refusal(RefusalCode.CompetitionFirstVotes),
            _ => new Refusal(RefusalCode.NoSecondVote),
        };
    }
}
