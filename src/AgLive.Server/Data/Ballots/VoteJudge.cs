using AgLive.Domain;
using AgLive.Domain.Rolls;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Ballots;

/// <summary>Says why a vote is not to be recorded. One judge for both engines, so that the same facts give the same answer.</summary>
internal static class VoteJudge
{
    /// <summary>A vote without choice, or with two for one owner, never reaches the tables.</summary>
    public static bool IsMalformed(VoteWrite vote) =>
        vote.Choices.Count == 0 || vote.Choices.DistinctBy(choice => choice.CoOwnerId).Count() != vote.Choices.Count;

    public static VoteVerdict Refuse(VoteWrite vote, RefusalCode code) => new(vote.VoteId, code, false, []);

    public static VoteVerdict Accept(VoteWrite vote, IEnumerable<StoredBallot> ballots) => new(vote.VoteId, null, false, InOrder(vote, ballots));

    /// <summary>The verdict the facts call for; null when nothing stands against the vote.</summary>
    public static VoteVerdict? Judge(VoteWrite vote, VoteFacts facts)
    {
        var recorded = facts.Recorded[vote.VoteId].ToList();
        if (recorded.Count > 0)
        {
            return IsSame(vote, recorded)
                ? new VoteVerdict(vote.VoteId, null, true, InOrder(vote, recorded.Select(fact => fact.Ballot)))
                : Refuse(vote, RefusalCode.IdReused);
        }

        return Objection(vote, facts) is { } code ? Refuse(vote, code) : null;
    }

    private static RefusalCode? Objection(VoteWrite vote, VoteFacts facts)
    {
        if (!facts.Rounds.TryGetValue(vote.RoundId, out var round))
        {
            return RefusalCode.RoundUnknown;
        }

        if (round.State != RoundState.Open)
        {
            return RefusalCode.RoundClosed;
        }

        if (round.TextVersion != vote.TextVersion)
        {
            return RefusalCode.TextChanged;
        }

        return vote.Choices
            .Select(choice => Objection(vote, facts.Roll.GetValueOrDefault((vote.RoundId, choice.CoOwnerId))))
            .FirstOrDefault(code => code is not null);
    }

    private static RefusalCode? Objection(VoteWrite vote, RollFact? row)
    {
        if (row is null)
        {
            return RefusalCode.NotConcerned;
        }

        if (row.Voix == 0)
        {
            return RefusalCode.LeftOut;
        }

        if (vote.ByHand is { } hand)
        {
            return row.Participation is Participation.Absent or Participation.PostalForm ? RefusalCode.NotPresent
                : hand.OnlyMissing && row.HasBallot ? RefusalCode.AlreadyVoted
                : null;
        }

        return row.VoterId switch
        {
            null => RefusalCode.NotPresent,
            { } voter when vote.VoterIds.Contains(voter) => null,
            _ => RefusalCode.NotEntitled,
        };
    }

    private static bool IsSame(VoteWrite vote, List<RecordedFact> recorded) =>
        recorded.Count == vote.Choices.Count
        && recorded.TrueForAll(fact =>
            fact.CasterAccountId == vote.CasterAccountId
            && fact.Ballot.RoundId == vote.RoundId
            && fact.Ballot.ByHand == (vote.ByHand is not null)
            && vote.Choices.Contains(new ChoiceWrite(fact.Ballot.CoOwnerId, fact.Ballot.Choice)));

    private static List<StoredBallot> InOrder(VoteWrite vote, IEnumerable<StoredBallot> ballots)
    {
        var byOwner = ballots.ToDictionary(ballot => ballot.CoOwnerId);
        return [.. vote.Choices.Select(choice => byOwner[choice.CoOwnerId])];
    }
}
