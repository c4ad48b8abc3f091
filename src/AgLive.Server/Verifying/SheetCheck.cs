using AgLive.Server.Verifying.Journals;

namespace AgLive.Server.Verifying;

/// <summary>The attendance is the journal's, stay by stay: who, how, by whom, from when to when (décret 1967 art. 14).</summary>
internal sealed class SheetCheck(Archive archive, Journal journal, Names names, Report report)
{
    private const string Path = "presences.jsonl";

    public void Run()
    {
        var since = report.Count;
        var rows = archive.Rows<StayRow>(Path).ToList();
        if (!journal.TellsStays && rows.Count > 0)
        {
            report.Remark("Le journal de cette assemblée ne dit pas les arrivées et les départs un à un : les présences ne sont pas comparées.");
            return;
        }

        var expected = journal.Stays.ToLookup(stay => (stay.CoOwnerId, stay.ArrivedAt));
        foreach (var (line, row) in rows)
        {
            if (expected[(row.CoOwnerId, row.ArrivedAt)].FirstOrDefault() is not { } stay)
            {
                report.Disagree(Where(line, row.CoOwnerId), "l'arrivée à cet instant n'est pas au journal.");
            }
            else if (Flaw(row, stay) is { } flaw)
            {
                report.Disagree(Where(line, row.CoOwnerId), flaw);
            }
        }

        var listed = rows.Select(row => (row.Row.CoOwnerId, row.Row.ArrivedAt)).ToHashSet();
        foreach (var stay in journal.Stays.Where(stay => !listed.Contains((stay.CoOwnerId, stay.ArrivedAt))))
        {
            report.Disagree(Path, $"la présence de {names.Of(stay.CoOwnerId)}, inscrite au journal, n'y est pas.");
        }

        report.Pass(since, $"Présences : {rows.Count} arrivées, avec leurs départs, identiques au journal.");
    }

    private string Where(int line, Guid coOwnerId) => $"{Path}, ligne {line}, {names.Of(coOwnerId)}";

    private static string? Flaw(StayRow row, Stay stay) =>
        row.LeftAt != stay.LeftAt ? "l'instant du départ n'est pas celui du journal."
        : row.Mode != stay.Mode ? "le mode de présence n'est pas celui du journal."
        : (row.HolderId, row.HolderName) != (stay.HolderId, stay.HolderName) ? "le mandataire n'est pas celui du journal."
        : (row.Signature, row.SignatureHash) != (stay.Signature, stay.SignatureHash) ? "la signature n'est pas celle du journal."
        : null;
}
