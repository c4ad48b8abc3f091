using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace AgLive.Server.Verifying;

/// <summary>The digital signatures of a PDF (ISO 32000-1 § 12.8): a byte range, and a CMS message in the gap it leaves.</summary>
/// <param name="Signer">The certificate of a signature that holds; null of one that does not.</param>
internal sealed partial record PdfSeal(X509Certificate2? Signer)
{
    public static IEnumerable<PdfSeal> Find(byte[] pdf)
    {
        foreach (Match range in ByteRange().Matches(Encoding.Latin1.GetString(pdf)))
        {
            var at = range.Groups.Values.Skip(1).Select(number => long.Parse(number.Value, CultureInfo.InvariantCulture)).ToArray();
            yield return new PdfSeal(SignerOf(pdf, at[0], at[1], at[2], at[3]));
        }
    }

    private static X509Certificate2? SignerOf(byte[] pdf, long first, long firstLength, long second, long secondLength)
    {
        if (first != 0 || firstLength < 0 || second <= firstLength || second + secondLength > pdf.Length)
        {
            return null;
        }

        var gap = Encoding.Latin1.GetString(pdf, (int)firstLength, (int)(second - firstLength)).Trim('<', '>', ' ', '\r', '\n');
        try
        {
            byte[] signed = [.. pdf.AsSpan(0, (int)firstLength), .. pdf.AsSpan((int)second, (int)secondLength)];
            return SealCheck.SignerOf(signed, Convert.FromHexString(gap));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]")]
    private static partial Regex ByteRange();
}
