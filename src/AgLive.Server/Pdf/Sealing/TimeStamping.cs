using System.Formats.Asn1;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using System.Text.RegularExpressions;

namespace AgLive.Server.Pdf.Sealing;

/// <summary>
/// Adds the stamp of a time stamping authority (RFC 3161) to the seal of a finished document: into the room the seal left, which
/// its signature does not cover, so that the document and its seal stay what they were.
/// </summary>
internal static partial class TimeStamping
{
    /// <summary>Bytes a seal leaves for a stamp with its certificates.</summary>
    public const int Room = 12 * 1024;

    private const string StampAttribute = "1.2.840.113549.1.9.16.2.14";

    /// <returns>The stamped document and the instant of its stamp.</returns>
    /// <exception cref="TimeStampException">The authority is away or its answer is none; the document has no room for a stamp.</exception>
    public static async Task<(byte[] Pdf, DateTimeOffset At)> StampAsync(byte[] pdf, Uri authority, HttpClient http, CancellationToken cancellation)
    {
        try
        {
            var (from, length) = Place(pdf);
            var cms = new SignedCms();
            cms.Decode(SignatureOf(pdf, from, length));
            var token = await AskAsync(cms.SignerInfos[0], authority, http, cancellation);
            cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(new Oid(StampAttribute), token.AsSignedCms().Encode()));
            return (Write(pdf, cms.Encode(), from, length), token.TokenInfo.Timestamp);
        }
        catch (Exception failure) when (failure is CryptographicException or HttpRequestException or TaskCanceledException or AsnContentException or FormatException)
        {
            throw new TimeStampException("No time stamp was added.", failure);
        }
    }

    private static async Task<Rfc3161TimestampToken> AskAsync(SignerInfo signer, Uri authority, HttpClient http, CancellationToken cancellation)
    {
        var request = Rfc3161TimestampRequest.CreateFromSignerInfo(
            signer, HashAlgorithmName.SHA256, requestSignerCertificates: true, nonce: RandomNumberGenerator.GetBytes(8));
        using var content = new ByteArrayContent(request.Encode());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var answer = await http.PostAsync(authority, content, cancellation);
        answer.EnsureSuccessStatusCode();
        return request.ProcessResponse(await answer.Content.ReadAsByteArrayAsync(cancellation), out _);
    }

    /// <summary>Where the signature stands, as its own byte range says: between « &lt; » and « &gt; », in hexadecimal.</summary>
    private static (int From, int Length) Place(byte[] pdf)
    {
        var range = ByteRange().Match(Encoding.Latin1.GetString(pdf));
        if (!range.Success)
        {
            throw new FormatException("No signature in the document.");
        }

        var (from, end) = (int.Parse(range.Groups[1].Value, null) + 1, int.Parse(range.Groups[2].Value, null) - 1);
        return from > 0 && end > from && end < pdf.Length && pdf[from - 1] == '<' && pdf[end] == '>'
            ? (from, end - from)
            : throw new FormatException("The byte range of the signature is none.");
    }

    /// <summary>Without the zeros behind it.</summary>
    private static byte[] SignatureOf(byte[] pdf, int from, int length)
    {
        var padded = Convert.FromHexString(Encoding.ASCII.GetString(pdf, from, length));
        AsnDecoder.ReadEncodedValue(padded, AsnEncodingRules.BER, out _, out _, out var consumed);
        return padded[..consumed];
    }

    private static byte[] Write(byte[] pdf, byte[] signature, int from, int length)
    {
        var hex = Encoding.ASCII.GetBytes(Convert.ToHexString(signature));
        if (hex.Length > length)
        {
            throw new FormatException("The stamp is larger than the room kept for it.");
        }

        var stamped = pdf.ToArray();
        stamped.AsSpan(from, length).Fill((byte)'0');
        hex.CopyTo(stamped, from);
        return stamped;
    }

    [GeneratedRegex(@"/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+\d+\s*\]")]
    private static partial Regex ByteRange();
}

/// <summary>A document keeps the seal it has, without a stamp.</summary>
public sealed class TimeStampException(string message, Exception? inner) : Exception(message, inner);
