using System.Security.Cryptography;
using System.Text;

namespace AgLive.Server.Data.Ballots;

/// <summary>
/// The Merkle tree of a closed round (RFC 6962 § 2.1): its root stands in the journal and in the minutes, and a voter proves that
/// his receipt is under it without seeing anybody else's. A leaf is SHA-256 of a byte 0 and of the UTF-8 text
/// « aglive.ballot.1 », line feed, the receipt's hash, line feed; a node is SHA-256 of a byte 1 and of its two children.
/// Leaves stand in the order of co-owner ids, votes taken back included.
/// </summary>
public static class BallotTree
{
    private const string Domain = "aglive.ballot.1";

    /// <summary>64 hexadecimal digits, small letters; that of no ballot at all is SHA-256 of nothing.</summary>
    public static string Root(IEnumerable<StoredBallot> ballots) => Hex(Hash(Leaves(Ordered(ballots))));

    /// <summary>The way from a ballot to the root; null when the owner has none here.</summary>
    public static BallotProof? ProofOf(IReadOnlyCollection<StoredBallot> ballots, Guid coOwnerId)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        var ordered = Ordered(ballots);
        var index = ordered.FindIndex(ballot => ballot.CoOwnerId == coOwnerId);
        return index < 0 ? null : new BallotProof(index, ordered.Count, [.. Path(index, Leaves(ordered)).Select(Hex)]);
    }

    /// <summary>The root a receipt leads to by a way; null when the way cannot be one (RFC 9162 § 2.1.3.2).</summary>
    public static string? RootBy(string receipt, BallotProof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (proof.Index < 0 || proof.Index >= proof.Size || proof.Path.Any(step => !IsHash(step)))
        {
            return null;
        }

        var (place, last, hash) = (proof.Index, proof.Size - 1, Leaf(receipt));
        foreach (var step in proof.Path.Select(Convert.FromHexString))
        {
            if (last == 0)
            {
                return null;
            }

            if (place % 2 == 1 || place == last)
            {
                hash = Node(step, hash);
                while (place % 2 == 0 && place != 0)
                {
                    (place, last) = (place / 2, last / 2);
                }
            }
            else
            {
                hash = Node(hash, step);
            }

            (place, last) = (place / 2, last / 2);
        }

        return last == 0 ? Hex(hash) : null;
    }

    private static bool IsHash(string step) => step.Length == 64 && step.All(char.IsAsciiHexDigitLower);

    private static List<StoredBallot> Ordered(IEnumerable<StoredBallot> ballots) => [.. ballots.OrderBy(ballot => ballot.CoOwnerId)];

    private static byte[][] Leaves(List<StoredBallot> ordered) => [.. ordered.Select(ballot => Leaf(BallotHash.Of(ballot)))];

    private static byte[] Leaf(string receipt) => SHA256.HashData([0, .. Encoding.UTF8.GetBytes($"{Domain}\n{receipt}\n")]);

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static byte[] Hash(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length < 2)
        {
            return leaves.Length == 0 ? SHA256.HashData([]) : leaves[0];
        }

        var half = Half(leaves.Length);
        return Node(Hash(leaves[..half]), Hash(leaves[half..]));
    }

    private static IEnumerable<byte[]> Path(int index, byte[][] leaves)
    {
        if (leaves.Length < 2)
        {
            return [];
        }

        var half = Half(leaves.Length);
        return index < half
            ? Path(index, leaves[..half]).Append(Hash(leaves.AsSpan(half)))
            : Path(index - half, leaves[half..]).Append(Hash(leaves.AsSpan(0, half)));
    }

    /// <summary>The largest power of two smaller than the number of leaves.</summary>
    private static int Half(int count) => 1 << (31 - int.LeadingZeroCount(count - 1));

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}

/// <summary>The way from one ballot to the root of its round.</summary>
/// <param name="Index">The place of the ballot, from 0.</param>
/// <param name="Size">How many ballots the round has.</param>
/// <param name="Path">Hashes to meet on the way up, hexadecimal, the lowest first.</param>
public sealed record BallotProof(int Index, int Size, IReadOnlyList<string> Path);
