using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using PdfSharp.Pdf.Signatures;

namespace AgLive.Server.Pdf.Sealing;

/// <summary>
/// Signs the bytes of a document (CMS, detached, SHA-256) and leaves room in it for a time stamp that may come later: the
/// seal itself waits for nobody.
/// </summary>
/// <param name="room">Bytes kept for a time stamp; 0 where none is asked for.</param>
internal sealed class SealSigner(X509Certificate2 certificate, DateTimeOffset now, int room) : IDigitalSigner
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>A signature of other bytes may be some bytes longer.</summary>
    private const int Slack = 64;

    public string CertificateName => certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    public Task<int> GetSignatureSizeAsync() => Task.FromResult(Sign([0]).Length + Slack + room);

    public Task<byte[]> GetSignatureAsync(Stream stream) => Task.FromResult(Sign(ReadAll(stream)));

    /// <summary>The library's stream neither seeks nor copies itself: it is read to its end.</summary>
    private static byte[] ReadAll(Stream stream)
    {
        var content = new byte[stream.Length];
        stream.Position = 0;
        var read = 0;
        while (read < content.Length && stream.Read(content, read, content.Length - read) is > 0 and var some)
        {
            read += some;
        }

        return read == content.Length
            ? content
            : throw new InvalidOperationException($"{read} bytes of {content.Length} could be read to be signed.");
    }

    private byte[] Sign(byte[] content)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.ExcludeRoot,
        };
        signer.SignedAttributes.Add(new Pkcs9SigningTime(now.UtcDateTime));
        cms.ComputeSignature(signer);
        return cms.Encode();
    }
}
