using System.Buffers.Binary;
using System.Security.Cryptography;
using AgLive.Domain.Policies;
using AgLive.Domain.PostalForms;
using AgLive.Domain.Voting;

namespace AgLive.Server.Data.Postal;

/// <summary>The boxes of a form.</summary>
[Flags]
public enum Ticks
{
    None = 0,
    Pour = 1,
    Contre = 2,
    Abstention = 4,
}

/// <summary>What a form says of one resolution.</summary>
/// <param name="TextVersion">Of the text that was read.</param>
/// <param name="Second">Null on a form of one line.</param>
public sealed record PostalAnswer(Guid ResolutionId, int TextVersion, Ticks First, Ticks? Second)
{
    public bool IsBlank => First == Ticks.None && Second is null or Ticks.None;

    /// <summary>As the Domain reads it.</summary>
    public FormAnswer Read(AssemblyPolicy policy) =>
        new(FormLine.Read(Choices(First), policy), Second is { } second ? FormLine.Read(Choices(second), policy) : null);

    private static List<Choice> Choices(Ticks ticks) =>
        [.. Boxes.Where(box => ticks.HasFlag(box.Tick)).Select(box => box.Choice)];

    private static readonly (Ticks Tick, Choice Choice)[] Boxes =
        [(Ticks.Pour, Choice.Pour), (Ticks.Contre, Choice.Contre), (Ticks.Abstention, Choice.Abstention)];
}

/// <summary>
/// The answers of a form, one for each resolution of the agenda, answered or not: as bytes they are always as long for one
/// agenda, and begin with 32 random ones, so that neither their length nor their hash tells a choice.
/// </summary>
public sealed class PostalAnswers
{
    private const byte Format = 1;
    private const int Salt = 32;
    private const int Head = 1 + Salt + 2;
    private const int Line = 16 + 4 + 1 + 1;
    private const byte NoSecondLine = 0xFF;

    private readonly byte[] salt;

    private PostalAnswers(byte[] salt, IReadOnlyList<PostalAnswer> lines) => (this.salt, Lines) = (salt, lines);

    /// <summary>In the order of the agenda as it was.</summary>
    public IReadOnlyList<PostalAnswer> Lines { get; }

    /// <summary>SHA-256, hexadecimal: what is journaled as the form is signed.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    public static PostalAnswers Of(IReadOnlyList<PostalAnswer> lines) => new(RandomNumberGenerator.GetBytes(Salt), lines);

    /// <summary>The answer to a resolution; null when the form does not carry it.</summary>
    public PostalAnswer? For(Guid resolutionId) => Lines.FirstOrDefault(line => line.ResolutionId == resolutionId);

    public byte[] ToBytes()
    {
        var bytes = new byte[Head + (Lines.Count * Line)];
        bytes[0] = Format;
        salt.CopyTo(bytes, 1);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(1 + Salt), checked((ushort)Lines.Count));
        for (var i = 0; i < Lines.Count; i++)
        {
            var line = Lines[i];
            var at = bytes.AsSpan(Head + (i * Line), Line);
            line.ResolutionId.TryWriteBytes(at);
            BinaryPrimitives.WriteInt32BigEndian(at[16..], line.TextVersion);
            at[20] = (byte)line.First;
            at[21] = line.Second is { } second ? (byte)second : NoSecondLine;
        }

        return bytes;
    }

    /// <exception cref="InvalidDataException">Not the answers of a form.</exception>
    public static PostalAnswers Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Head || bytes[0] != Format)
        {
            throw new InvalidDataException("Not the answers of a form.");
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(bytes[(1 + Salt)..]);
        if (bytes.Length != Head + (count * Line))
        {
            throw new InvalidDataException("The answers of a form are cut short.");
        }

        var lines = new List<PostalAnswer>(count);
        for (var i = 0; i < count; i++)
        {
            var at = bytes.Slice(Head + (i * Line), Line);
            lines.Add(new PostalAnswer(
                new Guid(at[..16]),
                BinaryPrimitives.ReadInt32BigEndian(at[16..]),
                (Ticks)at[20],
                at[21] == NoSecondLine ? null : (Ticks)at[21]));
        }

        return new PostalAnswers(bytes.Slice(1, Salt).ToArray(), lines);
    }
}
