using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AgLive.Server.Verifying.Journals;
using AgLive.Web;

namespace AgLive.Server.Verifying;

/// <summary>
/// « aglive verify ARCHIVE », « aglive verify RECU », « aglive verify ARCHIVE RECU »: with no database and no network, counts an
/// assembly again and says what disagrees. Nothing of it is shared with the program that counted: it knows the format only.
/// </summary>
public static class VerifyCommand
{
    /// <summary>Everything agrees.</summary>
    public const int Agrees = 0;

    /// <summary>Something disagrees, and is named.</summary>
    public const int Disagrees = 1;

    /// <summary>No archive nor receipt, or a file that cannot be read.</summary>
    public const int Unreadable = 2;

    /// <summary>Bytes: far above the receipt of ten million ballots, far below any archive.</summary>
    private const int LargestReceipt = 20_000;

    private const string CertificateOption = "--certificat";

    private const string Usage = """
        Usage : aglive verify ARCHIVE.zip [RECU.json …] [--certificat FICHIER.pem ou empreinte]
                aglive verify RECU.json
        """;

    /// <param name="words">Files, and the certificate that must have signed: a file in PEM, or its SHA-256.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (files, certificate) = Split(words);
        if (files.Count == 0 || certificate is "")
        {
            await error.WriteLineAsync(Fr.Text(Usage));
            return Unreadable;
        }

        var report = new Report();
        try
        {
            Check(files, certificate is null ? null : FingerprintOf(certificate), report);
        }
        catch (Exception failure) when (failure is UnreadableException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            await error.WriteLineAsync(Fr.Text(failure is UnreadableException ? failure.Message : $"Le fichier ne peut pas être lu : {failure.Message}"));
            return Unreadable;
        }

        await TellAsync(report, output);
        return report.Count == 0 ? Agrees : Disagrees;
    }

    /// <summary>The archive first, whatever the order they were named in.</summary>
    private static void Check(List<string> files, string? certificate, Report report)
    {
        Journal? journal = null;
        foreach (var path in files.OrderBy(path => IsArchive(path) ? 0 : 1))
        {
            if (!IsArchive(path))
            {
                ReceiptFileCheck.Run(Path.GetFileName(path), File.ReadAllBytes(path), journal, report);
                continue;
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1024 * 1024);
            journal = ArchiveCheck.Run(file, certificate, report);
        }
    }

    /// <summary>A receipt is a small JSON object; anything else is taken for an archive, damaged perhaps.</summary>
    private static bool IsArchive(string path)
    {
        using var file = File.OpenRead(path);
        return file.Length > LargestReceipt || file.ReadByte() is not ('{' or ' ' or '\n' or '\r' or '\t' or 0xEF);
    }

    private static string FingerprintOf(string said)
    {
        var plain = said.Replace(":", "", StringComparison.Ordinal).Trim();
        if (plain.Length == 64 && plain.All(char.IsAsciiHexDigit))
        {
            return plain.ToLowerInvariant();
        }

        using var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(said));
        return SealCheck.Fingerprint(certificate);
    }

    private static (List<string> Files, string? Certificate) Split(IReadOnlyList<string> words)
    {
        var files = words.ToList();
        var at = files.IndexOf(CertificateOption);
        if (at < 0)
        {
            return (files, null);
        }

        var said = at + 1 < files.Count ? files[at + 1] : "";
        files.RemoveRange(at, Math.Min(2, files.Count - at));
        return (files, said);
    }

    private static async Task TellAsync(Report report, TextWriter output)
    {
        foreach (var line in report.Passed)
        {
            await output.WriteLineAsync($"  OK  {line}");
        }

        foreach (var line in report.Disagreements)
        {
            await output.WriteLineAsync($"  NON {line}");
        }

        foreach (var line in report.Remarks)
        {
            await output.WriteLineAsync($"      {line}");
        }

        var left = report.Count - report.Disagreements.Count;
        if (left > 0)
        {
            await output.WriteLineAsync(Fr.Text($"      et {Fr.Count(left, "autre désaccord", "autres désaccords")}."));
        }

        await output.WriteLineAsync(report.Count == 0 ? "Conforme." : Fr.Text($"{Fr.Count(report.Count, "désaccord")} : ce fichier n'est pas conforme."));
    }
}
