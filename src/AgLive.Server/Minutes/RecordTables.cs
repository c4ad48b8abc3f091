using System.Globalization;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;

namespace AgLive.Server.Minutes;

/// <summary>A file of the record as rows: the same for CSV and for a workbook.</summary>
/// <param name="Name">Of the sheet of a workbook.</param>
public sealed record RecordTable(string Name, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<object>> Rows);

/// <summary>The attendance, the votes and the letters of an assembly as tables (LIV-43, LIV-44).</summary>
internal static class RecordTables
{
    /// <summary>A row a stay; an owner who came in no way has one that says so.</summary>
    public static RecordTable Attendance(MinutesRecord record)
    {
        var stays = record.View.Attendance.ToLookup(stay => stay.CoOwnerId);
        var forms = PostalStandings.Counting(record.View.PostalForms, record.Policy);
        return new RecordTable(
            "Présence",
            ["identifiant", "copropriétaire", "domicile", "mode", "mandataire", "arrivée", "départ", "formulaire reçu le"],
            [.. record.View.Registry.Owners.Values
                .Where(shares => shares.Lots.Count > 0)
                .OrderBy(shares => shares.Owner.DisplayName, MinutesWords.French)
                .SelectMany(shares => stays[shares.Owner.Id].Select(stay => (AttendanceEntry?)stay).DefaultIfEmpty(null)
                    .Select(stay => (IReadOnlyList<object>)[
                        shares.Owner.Identifier,
                        MinutesWords.Clean(shares.Owner.DisplayName),
                        SheetWriting.Domicile(shares.Owner),
                        Mode(stay, forms.ContainsKey(shares.Owner.Id)),
                        stay is null ? "" : MinutesWords.Clean(stay.HolderName),
                        stay is null ? "" : Instant(record, stay.ArrivedAt),
                        stay?.LeftAt is { } left ? Instant(record, left) : "",
                        forms.GetValueOrDefault(shares.Owner.Id)?.ReceivedAt is { } received ? Instant(record, received) : "",
                    ]))]);
    }

    /// <summary>A row for each owner of the roll of each closed vote: what he counted as, and why.</summary>
    public static RecordTable Votes(MinutesRecord record) => new(
        "Votes",
        ["résolution", "titre", "vote", "majorité", "adoptée", "identifiant", "copropriétaire", "voix", "compté comme", "motif"],
        [.. from vote in record.Rounds
            let resolution = record.View.Resolutions.First(item => item.Id == vote.Round.ResolutionId)
            from owner in vote.Explained.Owners
            let id = FrozenRolls.GuidOf(owner.Id)
            select (IReadOnlyList<object>)[
                resolution.Number,
                MinutesWords.Clean(resolution.Title),
                MinutesWords.RoundTitle(vote.Round),
                vote.Explained.Name,
                vote.Decision.Adopted ? "oui" : "non",
                record.View.Registry.Owners.TryGetValue(id, out var shares) ? shares.Owner.Identifier : "",
                record.Name(id),
                owner.Voix,
                owner.LineName,
                owner.Why(),
            ]]);

    /// <summary>For the provider of registered letters: those who accept no e-mail and were sent nothing.</summary>
    public static RecordTable Letters(MinutesRecord record, IEnumerable<Guid> owners) => new(
        "Lettres",
        ["identifiant", "destinataire", "adresse", "code_postal", "ville", "document", "motif"],
        [.. from id in owners
            let owner = record.View.Registry.Owners[id].Owner
            orderby owner.DisplayName
            select (IReadOnlyList<object>)[
                owner.Identifier,
                MinutesWords.Clean(owner.DisplayName),
                MinutesWords.Clean(owner.Street),
                MinutesWords.Clean(owner.PostCode),
                MinutesWords.Clean(owner.City),
                $"Procès-verbal du {Fr.Date(record.View.Assembly.StartsAt, record.Zone)}".Replace('\u00A0', ' '),
                NoticeDesks.Why(ToNotify.Of(record)[id]),
            ]]);

    private static string Mode(AttendanceEntry? stay, bool byForm) => stay?.Mode switch
    {
        AttendanceMode.Room => "en salle",
        AttendanceMode.Remote => "à distance",
        AttendanceMode.Represented => "représenté",
        _ => byForm ? "vote par correspondance" : "absent",
    };

    /// <summary>« 2026-11-26 18:42:07 », by the clocks of the building: a spreadsheet knows it for a date.</summary>
    private static string Instant(MinutesRecord record, DateTimeOffset instant) =>
        Fr.Local(instant, record.Zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
