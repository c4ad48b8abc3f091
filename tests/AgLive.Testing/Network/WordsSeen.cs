using System.Text;

namespace AgLive.Testing.Network;

/// <summary>
/// The last words that went by in one direction, to look for a message in them: HTTP as it is; after an upgrade, the frames of a
/// client with their masking undone (RFC 6455, § 5.3). A message cut in two pieces is found all the same.
/// </summary>
internal sealed class WordsSeen(bool maskedFrames)
{
    private const int Kept = 32 * 1024;

    private readonly StringBuilder text = new();
    private readonly MaskedFrames frames = new();
    private bool upgraded;

    public void See(ReadOnlySpan<byte> bytes)
    {
        if (upgraded)
        {
            frames.Read(bytes, text);
        }
        else
        {
            text.Append(Encoding.Latin1.GetString(bytes));
            upgraded = maskedFrames && text.ToString().Contains("\r\nUpgrade: websocket\r\n", StringComparison.OrdinalIgnoreCase);
        }

        if (text.Length > Kept)
        {
            text.Remove(0, text.Length - Kept);
        }
    }

    /// <summary>Found words are forgotten, with what came before them.</summary>
    public bool Contains(string words)
    {
        var all = text.ToString();
        var at = all.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        text.Remove(0, at + words.Length);
        return true;
    }
}

/// <summary>Reads frames sent by a client, whatever the pieces they come in.</summary>
internal sealed class MaskedFrames
{
    private readonly List<byte> head = new(14);
    private readonly byte[] mask = new byte[4];
    private long left;
    private int at;

    public void Read(ReadOnlySpan<byte> bytes, StringBuilder text)
    {
        foreach (var octet in bytes)
        {
            if (left > 0)
            {
                text.Append((char)(octet ^ mask[at++ % mask.Length]));
                left--;
            }
            else
            {
                head.Add(octet);
                Begin();
            }
        }
    }

    /// <summary>Two octets, an extended length of none, two or eight, four octets of mask.</summary>
    private void Begin()
    {
        if (head.Count < 2)
        {
            return;
        }

        var extended = (head[1] & 0x7F) switch { 126 => 2, 127 => 8, _ => 0 };
        if (head.Count < 2 + extended + mask.Length)
        {
            return;
        }

        left = extended == 0 ? head[1] & 0x7F : head.Skip(2).Take(extended).Aggregate(0L, (sum, octet) => (sum << 8) | octet);
        head.CopyTo(2 + extended, mask, 0, mask.Length);
        head.Clear();
        at = 0;
    }
}
