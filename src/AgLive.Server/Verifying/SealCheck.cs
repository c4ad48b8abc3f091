using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace AgLive.Server.Verifying;

/// <summary>
/// The manifest is signed by the certificate of the archive. Whose certificate it is the archive cannot say: its fingerprint is
/// shown, and compared with the one that was asked for.
/// </summary>
internal static class SealCheck
{
    private const string CertificatePath = "certificat.pem";

    /// <param name="wanted">SHA-256 of the certificate it must be, hexadecimal; null when nobody said.</param>
    /// <returns>The certificate; null when it cannot be read.</returns>
    public static X509Certificate2? Run(Archive archive, string? wanted, Report report)
    {
        var since = report.Count;
        if (archive.Bytes(CertificatePath) is not { } pem
            || archive.Bytes(ManifestCheck.Path) is not { } manifest
            || archive.Bytes(ManifestCheck.SignaturePath) is not { } signature)
        {
            return null;
        }

        if (Certificate(pem) is not { } certificate)
        {
            report.Disagree(CertificatePath, "ce n'est pas un certificat.");
            return null;
        }

        if (SignerOf(manifest, signature) is not { } signer)
        {
            report.Disagree(ManifestCheck.SignaturePath, "ce n'est pas la signature de manifeste.json.");
        }
        else if (!signer.RawData.AsSpan().SequenceEqual(certificate.RawData))
        {
            report.Disagree(ManifestCheck.SignaturePath, "le manifeste est signé avec un autre certificat que celui de l'archive.");
        }

        var fingerprint = Fingerprint(certificate);
        if (wanted is not null && !string.Equals(wanted, fingerprint, StringComparison.OrdinalIgnoreCase))
        {
            report.Disagree(CertificatePath, $"ce n'est pas le certificat attendu. Son empreinte est {fingerprint}.");
        }

        report.Pass(since, $"Signature du manifeste : valable, certificat « {certificate.Subject} ».");
        report.Remark(wanted is null
            ? $"Empreinte SHA-256 du certificat, à comparer à celle que le syndic a publiée : {fingerprint}."
            : $"Empreinte SHA-256 du certificat : {fingerprint}.");
        if (certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData))
        {
            report.Remark("Ce certificat est signé par lui-même : aucun tiers ne le garantit.");
        }

        return certificate;
    }

    public static string Fingerprint(X509Certificate2 certificate) =>
        Convert.ToHexStringLower(SHA256.HashData(certificate.RawData));

    /// <summary>The certificate of who signed these bytes; null when the signature is not sound.</summary>
    public static X509Certificate2? SignerOf(byte[] content, byte[] signature)
    {
        try
        {
            var message = new SignedCms(new ContentInfo(content), detached: true);
            message.Decode(signature);
            message.CheckSignature(verifySignatureOnly: true);
            return message.SignerInfos is [var only] ? only.Certificate : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static X509Certificate2? Certificate(byte[] pem)
    {
        try
        {
            return X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(pem));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
