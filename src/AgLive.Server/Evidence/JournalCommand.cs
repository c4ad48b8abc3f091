using System.Globalization;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Evidence;

/// <summary>
/// « aglive journal check [ASSEMBLÉE] »: whether the chain of the journal holds in the database. « aglive journal at ASSEMBLÉE
/// INSTANT »: who was there then, from the journal alone (décret 1967 art. 14).
/// </summary>
internal sealed class JournalCommand(IDbContextFactory<AgLiveDb> databases, JournalChain chain)
{
    private const int Broken = 1;
    private const int Misused = 2;

    private static readonly string Usage = FrenchNumbers.Spaced("""
        Usage : aglive journal check [ASSEMBLÉE]        vérifie la chaîne du journal, d'une assemblée ou de toutes
                aglive journal at ASSEMBLÉE INSTANT     qui était présent ou représenté, par exemple à 2026-11-26T19:42:00Z
        """);

    /// <returns>0 when every chain holds, 1 when one is broken or nothing was found, 2 when the words were not understood.</returns>
    public async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        switch (words)
        {
            case ["check"]:
                return await CheckAsync(null, output, error, cancellation);
            case ["check", var id] when Guid.TryParse(id, out var assembly):
                return await CheckAsync(assembly, output, error, cancellation);
            case ["at", var id, var at] when Guid.TryParse(id, out var assembly)
                && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant):
                return await ShowAsync(assembly, instant, output, error, cancellation);
            default:
                await error.WriteLineAsync(Usage);
                return Misused;
        }
    }

    private async Task<int> CheckAsync(Guid? only, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var journals = await JournalsAsync(only, cancellation);
        var broken = 0;
        foreach (var journal in journals)
        {
            var flaw = await chain.VerifyAsync(journal.Id, cancellation) is { } line
                ? $"la ligne {line} ne suit pas la précédente. Le journal a été modifié."
                : journal.WhyShort;
            broken += flaw is null ? 0 : 1;
            var verdict = flaw ?? $"chaîne intacte, {Fr.Count(journal.Lines, "ligne")}, dernière empreinte {journal.LastHash}.";
            await (flaw is null ? output : error).WriteLineAsync(Fr.Text($"{journal.Name}, {journal.Id} : ") + verdict);
        }

        if (journals.Count == 0)
        {
            await error.WriteLineAsync("Aucune assemblée de ce nom n'a de journal.");
        }

        return broken > 0 || journals.Count == 0 ? Broken : 0;
    }

    /// <summary>The last line could be cut off and the chain would still hold: what the tables say must have been written is looked for.</summary>
    private async Task<List<Journal>> JournalsAsync(Guid? only, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var assemblies = await db.Assemblies.AsNoTracking()
            .Where(assembly => only == null || assembly.Id == only)
            .OrderBy(assembly => assembly.StartsAt).ThenBy(assembly => assembly.Id)
            .Select(assembly => new
            {
                Assembly = assembly,
                Name = db.Condominiums.Where(home => home.Id == assembly.CondominiumId).Select(home => home.Name).Single(),
                Lines = db.JournalEntries.Count(line => line.AssemblyId == assembly.Id),
                Ended = db.JournalEntries.Any(line => line.AssemblyId == assembly.Id && line.Kind == JournalKinds.SessionEnded),
                Closes = db.JournalEntries.Count(line => line.AssemblyId == assembly.Id && line.Kind == JournalKinds.VoteClosed),
                Decided = db.Rounds.Count(round => round.AssemblyId == assembly.Id && round.DecisionJson != null),
                Last = db.JournalEntries.Where(line => line.AssemblyId == assembly.Id)
                    .OrderByDescending(line => line.Sequence).Select(line => line.Hash).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return [.. assemblies.Where(one => one.Lines > 0 || only is not null || one.Assembly.OpenedAt is not null).Select(one => new Journal(
            one.Assembly.Id,
            one.Name,
            one.Lines,
            one.Last ?? JournalChain.Origin,
            one.Assembly.State == AssemblyState.Ended && !one.Ended ? "la séance est levée et le journal ne le dit pas. Sa fin manque."
                : one.Closes != one.Decided ? $"{Fr.Count(one.Decided, "vote décidé", "votes décidés")} et {Fr.Count(one.Closes, "clôture")} dans le journal."
                : null))];
    }

    private async Task<int> ShowAsync(Guid assemblyId, DateTimeOffset instant, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var shown = (await SheetHistory.ReadAsync(db, assemblyId, cancellation)).At(instant);
        if (shown.Keys.Count == 0)
        {
            await error.WriteLineAsync("Le journal de cette assemblée ne dit pas qui a quels tantièmes.");
            return Broken;
        }

        foreach (var key in shown.Keys)
        {
            await output.WriteLineAsync(Fr.Text(
                $"{key.Label} : {Part(key.Present, "présent")}, {Part(key.Represented, "représenté")}, sur {Fr.Number(key.All.Tantiemes)} tantièmes."));
        }

        return 0;
    }

    private static string Part(PresentPart part, string word) => $"{Fr.Count(part.Owners, word)} ({Fr.Number(part.Tantiemes)})";

    private sealed record Journal(Guid Id, string Name, int Lines, string LastHash, string? WhyShort);
}
