using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AgLive.Server.Verifying.Votes;

/// <summary>Receipts and their tree, from docs/EVIDENCE.md alone: nothing of it is shared with the server that made them.</summary>
internal static class ReceiptHash
{
    /// <summary>« A ballot and its receipt ».</summary>
    public static string Of(Guid voteId, Guid roundId, Guid coOwnerId, string choice, long weight, int version, long recordedAt) =>
        Hex(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{voteId:D}\n{roundId:D}\n{coOwnerId:D}\n{choice}\n{weight}\n{version}\n{recordedAt}\n"))));

    /// <summary>« The tree of a round »: the root over receipts in the order of co-owner ids (RFC 6962 § 2.1).</summary>
    public static string Root(IReadOnlyList<string> receipts) => Hex(Tree([.. receipts.Select(Leaf)]));

    /// <summary>The root a receipt leads to by its path (RFC 9162 § 2.1.3.2); null when the path cannot be one.</summary>
    public static string? RootBy(string receipt, long index, long size, IReadOnlyList<string> path)
    {
        if (index < 0 || index >= size)
        {
            return null;
        }

        var (node, last, hash) = (index, size - 1, Leaf(receipt));
        foreach (var step in path)
        {
            if (last == 0 || step.Length != 64 || !step.All(char.IsAsciiHexDigitLower))
            {
                return null;
            }

            var other = Convert.FromHexString(step);
            if ((node & 1) == 1 || node == last)
            {
                hash = Node(other, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = Node(hash, other);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 ? Hex(hash) : null;
    }

    /// <summary>Level by level: a node that has no neighbour goes up as it is, which is the tree of the RFC.</summary>
    private static byte[] Tree(List<byte[]> level)
    {
        if (level.Count == 0)
        {
            return SHA256.HashData([]);
        }

        while (level.Count > 1)
        {
            level = [.. level.Chunk(2).Select(pair => pair is [var left, var right] ? Node(left, right) : pair[0])];
        }

        return level[0];
    }

    private static byte[] Leaf(string receipt) => SHA256.HashData([0, .. Encoding.UTF8.GetBytes($"aglive.ballot.1\n{receipt}\n")]);

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
