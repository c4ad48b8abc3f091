using AgLive.Server.Data;
using AgLive.Web;
using AgLive.Web.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Minutes;

/// <summary>
/// Writes the minutes (procès-verbal) from the record: ready as soon as the last vote is closed. Facts and figures are made
/// here each time; the syndic writes the narrative only.
/// </summary>
public sealed class MinutesWriting(IDbContextFactory<AgLiveDb> databases, IOptions<Agency> agency)
{
    public string Syndic => agency.Value.Name;

    /// <param name="narrative">As the paper keeps it.</param>
    public async Task<Paper> WriteAsync(AssemblyView view, string narrative, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return Write(await MinutesReader.ReadAsync(db, view, cancellation), narrative);
    }

    /// <summary>The same inside a command: what is signed is what the transaction sees.</summary>
    public Paper Write(MinutesRecord record, string narrative)
    {
        ArgumentNullException.ThrowIfNull(record);
        var told = Narratives.Read(narrative);
        var assembly = record.View.Assembly;
        var date = Fr.Date(assembly.StartsAt, record.Zone);
        IEnumerable<PaperSection?> sections =
        [
            OpeningSections.Meeting(record, Syndic, Told(Narratives.Opening)),
            OpeningSections.Bureau(record, Syndic),
            OpeningSections.Presence(record),
            OpeningSections.Mandates(record),
            FormsSection.Of(record),
            .. record.View.Resolutions.Select(item => ResolutionSections.Of(record, item, Told(item.Id.ToString()))),
            ClosingSections.Movements(record),
            ClosingSections.Incidents(record),
            ClosingSections.End(record, Told(Narratives.Closing)),
            ClosingSections.Annex(record),
            ClosingSections.Law(),
        ];
        return new Paper(
            $"Procès-verbal de l'assemblée générale {assembly.Kind} du {date}",
            $"Procès-verbal du {date}",
            Head(record.View),
            record.JournalHash,
            [.. sections.OfType<PaperSection>()]);

        string Told(string key) => told.GetValueOrDefault(key, "");
    }

    internal PaperHead Head(AssemblyView view)
    {
        var known = agency.Value;
        return new PaperHead(
            MinutesWords.Clean(view.Condominium.Name),
            MinutesWords.Clean(view.Condominium.Address),
            known.Name,
            [.. new[] { known.Address, known.Phone.Length > 0 ? Fr.Phone(known.Phone) : "" }.Where(line => line.Length > 0)]);
    }
}
