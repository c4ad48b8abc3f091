using System.Globalization;
using System.Text;

namespace AgLive.Server.Data.Ballots;

/// <summary>
/// The hash of a recorded ballot, given to the voter as his receipt: SHA-256, hexadecimal in small letters, of vote id, round id,
/// co-owner id (36 characters, small letters), choice (small letters), weight, version, instant in microseconds since 1970-01-01 UTC;
/// in UTF-8, each followed by a line feed.
/// </summary>
public static class BallotHash
{
    public static string Of(StoredBallot ballot) => CanonicalJson.Sha256(string.Create(
        CultureInfo.InvariantCulture,
        $"{ballot.VoteId:D}\n{ballot.RoundId:D}\n{ballot.CoOwnerId:D}\n{Word(ballot)}\n{ballot.Weight}\n{ballot.Version}\n{Instants.ToUnixMicroseconds(ballot.RecordedAt)}\n"));

    /// <summary>« 7F3A-22C1 »: the first eight digits of the hash, as read out on the telephone.</summary>
    public static string ReceiptNumber(string hash) => $"{hash[..4]}-{hash[4..8]}".ToUpperInvariant();

    private static string Word(StoredBallot ballot) => ballot.Choice.ToString().ToLowerInvariant();
}

/// <summary>
/// The hash of a result: SHA-256, hexadecimal in small letters, of the hashes of the current ballots in the order of co-owner ids,
/// then the decision as stored; in UTF-8, each followed by a line feed.
/// </summary>
public static class ResultHash
{
    public static string Of(IEnumerable<StoredBallot> ballots, string decisionJson)
    {
        var text = new StringBuilder();
        foreach (var ballot in ballots.OrderBy(ballot => ballot.CoOwnerId))
        {
            text.Append(BallotHash.Of(ballot)).Append('\n');
        }

        return CanonicalJson.Sha256(text.Append(decisionJson).Append('\n').ToString());
    }
}
