using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Signatures;

namespace AgLive.Server.Pdf.Sealing;

/// <summary>
/// Closes a document with a digital seal: a later change is seen by any reader. It says that the document left this server
/// as it is; the signatures of people are in its content. Where a time stamping authority is set, the seal is stamped: at
/// once when it answers within seconds, else later, on demand. Its absence never holds a document back.
/// </summary>
public sealed class DocumentSeal : IDisposable
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    private readonly Lazy<SealCertificate> certificate;
    private readonly Uri? authority;
    private readonly TimeProvider time;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public DocumentSeal(SealOptions options, string folder, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        this.time = time;
        certificate = new(() => SealCertificate.Load(options, folder, time.GetUtcNow()));
        authority = options.TimeStamp.Length > 0 ? new Uri(options.TimeStamp) : null;
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

    /// <summary>An authority is set: seals are stamped.</summary>
    public bool IsStamped => authority is not null;

    /// <summary>Stamps a sealed document.</summary>
    /// <exception cref="TimeStampException">It was not stamped; try later.</exception>
    public Task<(byte[] Pdf, DateTimeOffset At)> StampAsync(byte[] pdf, CancellationToken cancellation) => authority is null
        ? throw new InvalidOperationException("No time stamping authority is set.")
        : TimeStamping.StampAsync(pdf, authority, http, cancellation);

    public void Dispose() => http.Dispose();

    /// <param name="stampsNow">False where the stamp is added later, by whoever keeps the document.</param>
    internal async Task<byte[]> CloseAsync(PdfDocument document, string reason, bool stampsNow)
    {
        var signer = new SealSigner(certificate.Value.Certificate, time.GetUtcNow(), IsStamped ? TimeStamping.Room : 0);
        DigitalSignatureHandler.ForDocument(
            document, signer, new DigitalSignatureOptions { Reason = reason, AppName = "AgLive", ContactInfo = "", Location = "France" });
        using var bytes = new MemoryStream();
        await document.SaveAsync(bytes, closeStream: false);
        return stampsNow && IsStamped ? await TryStampAsync(bytes.ToArray()) : bytes.ToArray();
    }

    private async Task<byte[]> TryStampAsync(byte[] pdf)
    {
        try
        {
            return (await StampAsync(pdf, CancellationToken.None)).Pdf;
        }
        catch (TimeStampException)
        {
            return pdf;
        }
    }
}
