using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Signatures;

namespace AgLive.Server.Pdf.Sealing;

/// <summary>
/// Closes a document with a digital seal: a later change is seen by any reader. It says that the document left this server
/// as it is; the signatures of people are in its content.
/// </summary>
public sealed class DocumentSeal
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    private readonly Lazy<SealCertificate> certificate;
    private readonly Uri? timeStamp;

    public DocumentSeal(SealOptions options, string folder, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        certificate = new(() => SealCertificate.Load(options, folder, time.GetUtcNow()));
        timeStamp = options.TimeStamp.Length > 0 ? new Uri(options.TimeStamp) : null;
    }

    /// <summary>What the document says of its own seal.</summary>
    public string Sentence => certificate.Value.IsSelfMade
        ? "Document scellé par le serveur avec un certificat d'essai, fait par lui-même : il montre toute modification, mais aucun tiers ne le garantit."
        : "Document scellé par le serveur : toute modification se voit dans un lecteur de PDF.";

    /// <summary>The certificate without its key, as text between two marks.</summary>
    public string CertificatePem => certificate.Value.Certificate.ExportCertificatePem();

    /// <summary>A detached CMS signature (RFC 5652) in DER, with the certificate; the same each time for an RSA key.</summary>
    public byte[] SignDetached(byte[] content)
    {
        var message = new SignedCms(new ContentInfo(content), detached: true);
        message.ComputeSignature(new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate.Value.Certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        });
        return message.Encode();
    }

    internal async Task<byte[]> CloseAsync(PdfDocument document, string reason)
    {
        var signer = new PdfSharpDefaultSigner(certificate.Value.Certificate, PdfMessageDigestType.SHA256, timeStamp);
        DigitalSignatureHandler.ForDocument(
            document, signer, new DigitalSignatureOptions { Reason = reason, AppName = "AgLive", ContactInfo = "", Location = "France" });
        using var bytes = new MemoryStream();
        await document.SaveAsync(bytes, closeStream: false);
        return bytes.ToArray();
    }
}
