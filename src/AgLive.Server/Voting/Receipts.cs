using AgLive.Domain;
using AgLive.Server.Data.Ballots;
using AgLive.Web.Wire;

namespace AgLive.Server.Voting;

/// <summary>What is given to a voter as proof of a committed ballot.</summary>
public static class Receipts
{
    public static Outcome<VoteRecorded> Of(VoteVerdict verdict) => verdict.Refusal is { } code
        ? code
        : new VoteRecorded(
            verdict.VoteId,
            verdict.Ballots.Max(ballot => ballot.RecordedAt),
            verdict.Duplicate,
            [.. verdict.Ballots.Select(ballot => new RecordedBallot(
                ballot.CoOwnerId, ChoiceWords.Of(ballot.Choice), ballot.Weight, Of(ballot)))]);

    public static BallotReceipt Of(StoredBallot ballot)
    {
        var hash = BallotHash.Of(ballot);
        return new BallotReceipt(BallotHash.ReceiptNumber(hash), ballot.RecordedAt, ballot.Version, hash);
    }
}
