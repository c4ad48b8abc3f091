using AgLive.Domain;
using AgLive.Domain.Competitions;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Voting;

/// <summary>Whether the second vote of arts. 25-1 and 26-1 may open; the console and the command ask the same question.</summary>
public static class SecondVotes
{
    /// <param name="agenda">All resolutions of the assembly.</param>
    /// <param name="rounds">All rounds of the assembly.</param>
    /// <param name="first">The first vote it would follow.</param>
    /// <returns>Null when it may open.</returns>
    public static Refusal? WhyNot(IReadOnlyCollection<Resolution> agenda, IReadOnlyCollection<VotingRound> rounds, VotingRound first)
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
            : Competing(agenda, rounds, first);
    }

    /// <summary>Décret 1967 art. 19.</summary>
    private static Refusal? Competing(IReadOnlyCollection<Resolution> agenda, IReadOnlyCollection<VotingRound> rounds, VotingRound first)
    {
        var group = agenda.Single(item => item.Id == first.ResolutionId).CompetitionGroup;
        if (group.Length == 0)
        {
            return null;
        }

        List<CompetitorState> competitors = [.. agenda
            .Where(item => item.CompetitionGroup == group)
            .Select(item => StateOf(item, rounds))];
        if (Competition.SecondVoteMayOpen(competitors, first.ResolutionId.ToString()))
        {
            return null;
        }

        return new Refusal(competitors.Exists(competitor => competitor.AdoptedAtFirstVote)
            ? RefusalCode.NoSecondVote
            : RefusalCode.CompetitionFirstVotes);
    }

    private static CompetitorState StateOf(Resolution item, IReadOnlyCollection<VotingRound> rounds)
    {
        var first = rounds.LastOrDefault(round =>
            round.ResolutionId == item.Id && round is { IsSecondVote: false, State: RoundState.Closed, ProclaimedAt: not null });
        var decision = first is null ? null : FrozenRolls.DecisionOf(first);
        return new CompetitorState(item.Id.ToString(), decision is not null, decision is { Adopted: true }, decision?.SecondVote is not null);
    }
}
