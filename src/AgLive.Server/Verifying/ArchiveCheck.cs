using AgLive.Server.Verifying.Journals;
using AgLive.Server.Verifying.Votes;

namespace AgLive.Server.Verifying;

/// <summary>Everything that can be said of an archive, in the order a reader wants to know it.</summary>
internal static class ArchiveCheck
{
    /// <param name="certificate">SHA-256 of the certificate that must have signed, hexadecimal; null when nobody said.</param>
    /// <returns>The journal, to compare a receipt with.</returns>
    /// <exception cref="UnreadableException">No archive.</exception>
    public static Journal Run(Stream file, string? certificate, Report report)
    {
        var archive = Archive.Open(file, report);
        if (!archive.Has("assemblee.json") && !archive.Has(JournalCheck.Path) && !archive.Has(ManifestCheck.Path))
        {
            throw new UnreadableException("Ce fichier n'est pas une archive d'assemblée.");
        }

        ManifestCheck.Run(archive, report);
        using var seal = SealCheck.Run(archive, certificate, report);
        var assembly = archive.Json<AssemblyFile>("assemblee.json");
        var journal = JournalCheck.Run(archive, assembly?.AssemblyId ?? Guid.Empty, report);
        var owners = archive.Rows<OwnerRow>("proprietaires.jsonl").Select(line => line.Row)
            .GroupBy(owner => owner.CoOwnerId).ToDictionary(same => same.Key, same => same.First());
        var names = new Names(journal, owners);
        var forms = assembly is null ? new FormAnswers() : new RecordCheck(archive, journal, assembly, owners, names, report).Run();
        var elections = assembly?.Agenda.Where(point => point.Kind == "election").Select(point => point.ResolutionId).ToHashSet() ?? [];
        new SheetCheck(archive, journal, names, report).Run();
        new VotesCheck(archive, journal, names, report) { Forms = forms, Elections = elections }.Run();
        new DocumentsCheck(archive, journal, seal, report).Run();
        return journal;
    }
}
