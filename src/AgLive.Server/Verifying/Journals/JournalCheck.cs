using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AgLive.Server.Verifying.Journals;

/// <summary>Walks the journal: each line carries the hash of the one before, and its own is that of its fields.</summary>
internal static class JournalCheck
{
    public const string Path = "journal.jsonl";

    public static Journal Run(Archive archive, Guid assemblyId, Report report)
    {
        var since = report.Count;
        var journal = new Journal();
        var reader = new JournalReader(journal);
        foreach (var (line, row) in archive.Rows<JournalRow>(Path))
        {
            var flaw = row.Sequence != line ? $"elle porte le numéro {row.Sequence}."
                : row.PreviousHash != journal.LastHash ? "elle ne suit pas la précédente : une ligne a été modifiée, ajoutée ou enlevée."
                : row.Hash != HashOf(assemblyId, row) ? "elle a été modifiée : son empreinte n'est pas celle de son contenu."
                : null;
            if (flaw is not null)
            {
                report.Disagree(Where(line, row), flaw);
            }

            (journal.Lines, journal.LastHash) = (line, row.Hash);
            Understand(reader, line, row, report);
        }

        if (journal.EndedAt is null)
        {
            report.Disagree(Path, "la fin de la séance n'y est pas : des lignes manquent.");
        }

        report.Pass(since, $"Journal : {journal.Lines} lignes, chaîne intacte, dernière empreinte {journal.LastHash}.");
        return journal;
    }

    private static string Where(int line, JournalRow row) => $"{Path}, ligne {line} ({row.Kind})";

    private static void Understand(JournalReader reader, int line, JournalRow row, Report report)
    {
        try
        {
            reader.Read(row);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            report.Disagree(Where(line, row), "ce qu'elle dit ne peut pas être lu.");
        }
    }

    private static string HashOf(Guid assemblyId, JournalRow row) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{row.PreviousHash}\n{assemblyId:D}\n{row.Sequence}\n{row.At}\n{row.Kind}\n{row.AccountId:D}\n{row.Payload}\n"))));
}
