using System.Security.Cryptography.X509Certificates;
using AgLive.Server.Verifying.Journals;

namespace AgLive.Server.Verifying;

/// <summary>Each document has the imprint the journal recorded as it was kept, and its seal, where it has one, holds.</summary>
internal sealed class DocumentsCheck(Archive archive, Journal journal, X509Certificate2? certificate, Report report)
{
    private const string Path = "documents.jsonl";

    /// <summary>What somebody else made and the syndic only kept: its signatures are its author's affair.</summary>
    private static readonly HashSet<string> Foreign = new(["convocation", "quote", "contract", "annex"], StringComparer.Ordinal);

    private int seals;
    private int others;

    public void Run()
    {
        var since = report.Count;
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, row) in archive.Rows<DocumentRow>(Path))
        {
            listed.Add(row.Path);
            if (!archive.Has(row.Path))
            {
                report.Disagree(row.Path, "ce document est dans la liste et n'est pas dans l'archive.");
                continue;
            }

            if (archive.Hashes[row.Path] != row.Hash)
            {
                report.Disagree(row.Path, "ce document n'est pas celui de la liste : son empreinte diffère.");
            }

            if (!journal.Imprints.Contains(archive.Hashes[row.Path]))
            {
                report.Disagree(row.Path, "l'empreinte de ce document n'est dans aucune ligne du journal : ce n'est pas celui qui a été conservé.");
            }

            if (row.Path.EndsWith(".pdf", StringComparison.Ordinal) && archive.Bytes(row.Path) is { } bytes)
            {
                CheckSeal(row, bytes);
            }
        }

        foreach (var path in archive.Paths.Where(path => path.StartsWith("documents/", StringComparison.Ordinal) && !listed.Contains(path)))
        {
            report.Disagree(path, "ce document n'est pas dans la liste (documents.jsonl).");
        }

        report.Pass(since, $"Documents : {listed.Count}, empreintes identiques à celles du journal ; {seals} sceaux valables.");
        if (others > 0)
        {
            report.Remark($"{others} documents sont scellés avec un autre certificat que celui de l'archive.");
        }
    }

    private void CheckSeal(DocumentRow row, byte[] bytes)
    {
        foreach (var seal in PdfSeal.Find(bytes))
        {
            if (seal.Signer is null)
            {
                if (Foreign.Contains(row.Purpose ?? ""))
                {
                    report.Remark($"{row.Path} : la signature numérique de ce document, reçu d'un tiers, ne peut pas être vérifiée ici.");
                }
                else
                {
                    report.Disagree(row.Path, "le sceau numérique de ce document n'est pas valable.");
                }

                continue;
            }

            seals++;
            others += certificate is not null && !seal.Signer.RawData.AsSpan().SequenceEqual(certificate.RawData) ? 1 : 0;
        }
    }
}
