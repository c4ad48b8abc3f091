using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AgLive.Server.Verifying.Votes;

/// <summary>
/// What the forms of vote by correspondence say (loi 1965 art. 17-1 A), from the bytes that were signed: format 1, 32 random
/// bytes, the number of lines, then for each resolution its id, the version of the text that was read, the boxes of both votes.
/// </summary>
internal sealed class FormAnswers
{
    private const int Head = 1 + 32 + 2;
    private const int Line = 16 + 4 + 1 + 1;
    private const byte NoSecondLine = 0xFF;

    private readonly Dictionary<Guid, List<byte[]>> byOwner = [];

    /// <returns>False when the bytes are no answers, or not those of the hash.</returns>
    public bool TryAdd(Guid coOwnerId, string answers, string contentHash)
    {
        var bytes = new byte[answers.Length];
        if (!Convert.TryFromBase64String(answers, bytes, out var length))
        {
            return false;
        }

        bytes = bytes[..length];
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != contentHash
            || length < Head
            || bytes[0] != 1
            || length != Head + (BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(Head - 2)) * Line))
        {
            return false;
        }

        if (!byOwner.TryGetValue(coOwnerId, out var own))
        {
            byOwner[coOwnerId] = own = [];
        }

        own.Add(bytes);
        return true;
    }

    /// <summary>Whether a ballot is one that a form of its owner may have cast in this vote.</summary>
    /// <param name="isElection">A form says nothing of a candidate whose name it does not carry: another version of the text.</param>
    public bool MayHaveCast(BallotRow ballot, VoteFile vote, bool isElection) =>
        byOwner.TryGetValue(ballot.CoOwnerId, out var own) && own.Exists(form => SaysOf(form, vote, isElection) == ballot.Choice);

    /// <summary>Two boxes, none, or another candidate: an abstention where the rules of the assembly make it a vote at all.</summary>
    private static string SaysOf(byte[] form, VoteFile vote, bool isElection)
    {
        for (var at = Head; at < form.Length; at += Line)
        {
            var line = form.AsSpan(at, Line);
            if (new Guid(line[..16]) == vote.ResolutionId)
            {
                var isOther = isElection && !vote.IsAmended && BinaryPrimitives.ReadInt32BigEndian(line[16..]) != vote.TextVersion;
                var boxes = vote.IsSecondVote && line[21] is not (0 or NoSecondLine) ? line[21] : line[20];
                return isOther ? "abstention" : boxes switch { 1 => "pour", 2 => "contre", _ => "abstention" };
            }
        }

        return "";
    }
}
