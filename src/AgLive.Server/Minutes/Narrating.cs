using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web;
using AgLive.Web.Papers;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Minutes;

/// <summary>
/// The narrative of the minutes, by the syndic, a section each; the figures are no part of it. Refused once anybody has
/// signed: what was signed does not change (<see cref="PaperSigningActs"/> takes the document back).
/// </summary>
public sealed class Narrating(AssemblyTransactions transactions)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, NarrateMinutes command, CancellationToken cancellation)
    {
        var told = command.Told.ToDictionary(one => one.Key, one => MinutesWords.Clean(one.Value ?? "").Trim());
        return told.Values.Any(text => text.Length > Narratives.MaxText)
            ? new Refusal(RefusalCode.BadRequest, "told", $"{Fr.Number(Narratives.MaxText)} caractères au plus par partie")
            : await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(NarrateMinutes),
                new { command.AssemblyId, command.Version, told = Narratives.Write(told) },
                work => NarrateAsync(work, command.Version, told, cancellation),
                cancellation);
    }

    private static async Task<Refusal?> NarrateAsync(
        AssemblyWork work, int version, Dictionary<string, string> told, CancellationToken cancellation)
    {
        if (work.Assembly.State is not (AssemblyState.InSession or AssemblyState.Ended))
        {
            return new Refusal(RefusalCode.NotInSession);
        }

        var known = await work.Db.Resolutions.Where(item => item.AssemblyId == work.Assembly.Id).Select(item => item.Id).ToListAsync(cancellation);
        if (told.Keys.Except([Narratives.Opening, Narratives.Closing, .. known.Select(id => id.ToString())]).Any())
        {
            return new Refusal(RefusalCode.BadRequest, "told");
        }

        var row = await PaperSigningActs.RowAsync(work, PaperKind.Minutes, cancellation);
        if (row.Frozen is not null)
        {
            return new Refusal(RefusalCode.PaperSigned);
        }

        if (row.NarrativeVersion != version)
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        row.Narrative = Narratives.Write(told);
        row.NarrativeVersion++;
        work.Journal(JournalKinds.MinutesNarrated, new { version = row.NarrativeVersion, hash = CanonicalJson.Sha256(row.Narrative) });
        return null;
    }
}
