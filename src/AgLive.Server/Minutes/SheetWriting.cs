using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;
using AgLive.Web.Papers;
using static AgLive.Server.Minutes.MinutesWords;

namespace AgLive.Server.Minutes;

/// <summary>
/// Writes the attendance sheet (feuille de présence; décret 1967 art. 14) from the record: name and domicile of each owner, his
/// voix on each key once reduced (loi art. 22), how he took part, who held his proxy, when his form came, his signature,
/// his arrivals and departures among the votes.
/// </summary>
public sealed class SheetWriting(MinutesWriting minutes)
{
    public Paper Write(MinutesRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var assembly = record.View.Assembly;
        var date = Fr.Date(assembly.StartsAt, record.Zone);
        return new Paper(
            $"Feuille de présence de l'assemblée générale {assembly.Kind} du {date}",
            $"Feuille de présence du {date}",
            minutes.Head(record.View),
            record.JournalHash,
            [Meeting(record), Owners(record)]);
    }

    private static PaperSection Meeting(MinutesRecord record)
    {
        var assembly = record.View.Assembly;
        return new PaperSection("", "", "Séance",
        [
            Paragraph(
                $"Assemblée générale {assembly.Kind} du {Fr.DateAndTime(assembly.StartsAt, record.Zone)}{(assembly.Place.Length > 0 ? $", {Clean(assembly.Place)}" : "")}."
                + (assembly.OpenedAt is { } opened ? $" Séance ouverte à {Fr.Time(opened, record.Zone)}" : "")
                + (assembly.EndedAt is { } ended ? $", levée à {Fr.Time(ended, record.Zone)}." : ".")),
            Small("Les voix sont celles de chaque clé, après la réduction de l'article 22 de la loi du 10 juillet 1965. Qui participe à distance, ou vote par correspondance, n'émarge pas (décret art. 14) ; une signature donnée à l'écran est reproduite."),
        ]);
    }

    private static PaperSection Owners(MinutesRecord record)
    {
        var voix = OwnerVoix.Of(record);
        var forms = PostalStandings.Counting(record.View.PostalForms, record.Policy);
        var stays = record.View.Attendance.ToLookup(stay => stay.CoOwnerId);
        List<IReadOnlyList<PaperCell>> rows = [.. record.View.Registry.Owners.Values
            .Where(shares => shares.Lots.Count > 0)
            .OrderBy(shares => shares.Owner.DisplayName, French)
            .Select(shares => (IReadOnlyList<PaperCell>)[
                $"{Clean(shares.Owner.DisplayName)}\n{Domicile(shares.Owner)}".TrimEnd(),
                string.Join('\n', voix.Lines(shares.Owner)),
                Fr.Text(string.Join('\n', Ways(record, [.. stays[shares.Owner.Id]], forms.GetValueOrDefault(shares.Owner.Id)))),
                SheetSignatures.Of(record, stays[shares.Owner.Id]),
            ])];
        return new PaperSection("", "", "Copropriétaires",
        [
            Table("Feuille de présence", new PaperTable(
                [new("Copropriétaire et domicile", 27), new("Voix par clé", 26), new("Participation", 29), new("Émargement", 18)],
                rows,
                [$"{Domain.FrenchNumbers.CoOwners(rows.Count)}", string.Join('\n', voix.Totals()), "", ""])
            {
                IsRegister = true,
            }),
        ]);
    }

    internal static string Domicile(CoOwner owner) =>
        Clean(string.Join(", ", new[] { owner.Street, $"{owner.PostCode} {owner.City}".Trim() }.Where(part => part.Length > 0)));

    private static IEnumerable<string> Ways(MinutesRecord record, List<AttendanceEntry> stays, PostalForm? form)
    {
        foreach (var stay in stays)
        {
            yield return $"{Way(record, stay)}. Arrivée {Movements.When(record.View, stay.ArrivedAt)}."
                + (stay.LeftAt is { } left ? $" Départ {Movements.When(record.View, left)}." : "");
        }

        if (form is { ReceivedAt: { } received })
        {
            yield return $"{(stays.Count > 0 ? "A aussi voté par correspondance" : "Vote par correspondance")}, formulaire reçu le {Fr.Date(received, record.Zone)}.";
        }
        else if (stays.Count == 0)
        {
            yield return "Absent.";
        }
    }

    private static string Way(MinutesRecord record, AttendanceEntry stay) => stay.Mode switch
    {
        AttendanceMode.Room => "Présent en salle",
        AttendanceMode.Remote => "Présent à distance",
        AttendanceMode.Represented => $"Représenté, mandataire : {Holder(record, stay)}",
        _ => throw new ArgumentOutOfRangeException(nameof(stay), stay.Mode, "No such mode."),
    };

    /// <summary>Name and domicile of the holder, and whether he is at a distance.</summary>
    private static string Holder(MinutesRecord record, AttendanceEntry stay)
    {
        if (stay.HolderCoOwnerId is not { } id || !record.View.Registry.Owners.TryGetValue(id, out var shares))
        {
            return Clean(stay.HolderName);
        }

        var isRemote = record.View.Attendance.Any(own => own.CoOwnerId == id && own.Mode == AttendanceMode.Remote
            && own.ArrivedAt <= (stay.LeftAt ?? DateTimeOffset.MaxValue) && (own.LeftAt is null || own.LeftAt > stay.ArrivedAt));
        return $"{record.Name(id)}, {Domicile(shares.Owner)}{(isRemote ? ", à distance" : "")}";
    }
}
