using AgLive.Domain.Voting;
using AgLive.Web.Receipts;

namespace AgLive.Server.Data.Ballots;

/// <summary>A proof in itself: the ballot gives the hash, the hash leads to the root. Needs no database.</summary>
public static class ReceiptCheck
{
    public static ReceiptFile FileOf(Guid assemblyId, string resolution, StoredBallot ballot, BallotProof proof, string root) => new(
        ReceiptFile.Known,
        assemblyId,
        resolution,
        ballot.RoundId,
        ballot.CoOwnerId,
        ballot.VoteId,
        Word(ballot.Choice),
        ballot.Weight,
        ballot.Version,
        Instants.ToUnixMicroseconds(ballot.RecordedAt),
        BallotHash.Of(ballot),
        proof.Index,
        proof.Size,
        proof.Path,
        root);

    public static ReceiptVerdict Of(string json)
    {
        if (Read(json) is not { } file || BallotOf(file) is not { } ballot)
        {
            return new(ReceiptFinding.Unreadable, null);
        }

        if (BallotHash.Of(ballot) != file.Hash)
        {
            return new(ReceiptFinding.BallotChanged, file);
        }

        var root = BallotTree.RootBy(file.Hash, new BallotProof(file.Index, file.Size, file.Path));
        return new(root is not null && root == file.Root ? ReceiptFinding.Sound : ReceiptFinding.NotUnderRoot, file);
    }

    private static ReceiptFile? Read(string json)
    {
        if (json.Length > ReceiptFile.MaxLength)
        {
            return null;
        }

        try
        {
            return CanonicalJson.Read<ReceiptFile>(json) is
            {
                Format: ReceiptFile.Known, Hash: not null, Root: not null, Path: not null, Choice: not null,
            } file && file.Path.All(step => step is not null)
                ? file
                : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static StoredBallot? BallotOf(ReceiptFile file)
    {
        const long FarthestFuture = 253_402_300_799_999_999;
        return file.RecordedAt is >= 0 and <= FarthestFuture
            && Enum.TryParse<Choice>(file.Choice, ignoreCase: true, out var choice)
            && string.Equals(file.Choice, Word(choice), StringComparison.Ordinal)
                ? new StoredBallot(
                    file.VoteId, file.RoundId, file.CoOwnerId, choice, file.Weight, file.Version, ByHand: false, Instants.FromUnixMicroseconds(file.RecordedAt))
                : null;
    }

    private static string Word(Choice choice) => choice.ToString().ToLowerInvariant();
}
