using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AgLive.Server.Pdf.Sealing;

/// <summary>The certificate documents are sealed with: the one that is set, else one made here once and kept.</summary>
/// <param name="IsSelfMade">Nobody vouches for it: documents say so.</param>
public sealed record SealCertificate(X509Certificate2 Certificate, bool IsSelfMade)
{
    private const int Years = 10;
    private const string FileName = "sceau-essai.pfx";

    public static SealCertificate Load(SealOptions options, string folder, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Certificate.Length > 0)
        {
            return new SealCertificate(Read(options.Certificate, options.Password), IsSelfMade: false);
        }

        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            Make(path, now);
        }

        return new SealCertificate(Read(path, ""), IsSelfMade: true);
    }

    private static X509Certificate2 Read(string path, string password) =>
        X509CertificateLoader.LoadPkcs12FromFile(path, password, X509KeyStorageFlags.EphemeralKeySet);

    /// <summary>Several nodes on one folder: the first to put its file in place is followed by all.</summary>
    private static void Make(string path, DateTimeOffset now)
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest(
            "CN=AgLive (sceau d'essai), O=Certificat fait par le serveur, C=FR", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        var draft = $"{path}.{Guid.NewGuid():N}";
        var mode = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, mode))
        {
            file.Write(made.Export(X509ContentType.Pkcs12));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(draft);
        }
    }
}
