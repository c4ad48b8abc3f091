namespace AgLive.Server.Verifying;

/// <summary>Every file is listed in the manifest with its size and its SHA-256, in the order of the archive, and nothing else is there.</summary>
internal static class ManifestCheck
{
    public const string Path = "manifeste.json";
    public const string SignaturePath = "manifeste.p7s";
    public const string Format = "aglive-archive/1";

    public static void Run(Archive archive, Report report)
    {
        var since = report.Count;
        if (archive.Json<ManifestFile>(Path) is not { } manifest)
        {
            return;
        }

        if (manifest.Format != Format)
        {
            report.Disagree(Path, $"le format « {manifest.Format} » n'est pas connu de ce programme.");
        }

        foreach (var listed in manifest.Files)
        {
            if (!archive.Has(listed.Path))
            {
                report.Disagree(listed.Path, "ce fichier est au manifeste et n'est pas dans l'archive.");
            }
            else if (archive.Hashes[listed.Path] != listed.Sha256 || archive.SizeOf(listed.Path) != listed.Size)
            {
                report.Disagree(listed.Path, "ce fichier n'est pas celui du manifeste : son empreinte SHA-256 diffère.");
            }
        }

        var expected = manifest.Files.Select(listed => listed.Path).Append(Path).Append(SignaturePath).ToList();
        foreach (var path in archive.Paths.Except(expected))
        {
            report.Disagree(path, "ce fichier est dans l'archive et n'est pas au manifeste.");
        }

        if (report.Count == since && !archive.Paths.SequenceEqual(expected))
        {
            report.Disagree(Path, "les fichiers ne sont pas rangés dans l'ordre du manifeste.");
        }

        report.Pass(since, $"Manifeste : {manifest.Files.Count} fichiers, empreintes SHA-256 identiques.");
    }
}
