using System.Globalization;
using System.Text;

namespace AgLive.Web.Assemblies;

/// <summary>One assembly as an iCalendar file (AG-15): the date, where it is, the way to the room, two alarms.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>Nobody knows when an assembly ends: this keeps the evening free.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(3);

    /// <summary>The file, UTF-8 without byte order mark.</summary>
    /// <param name="site">Address of the portal, for the link to the room.</param>
    /// <param name="now">When the file is made.</param>
    public static byte[] Of(AssemblyDetail detail, Uri site, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(detail);
        ArgumentNullException.ThrowIfNull(site);
        var assembly = detail.Summary;
        var cancelled = assembly.State == AssemblyStage.Cancelled;
        var title = $"{(cancelled ? "Annulée\u00A0: " : "")}{assembly.Title}, {assembly.CondominiumName}";
        var room = new Uri(site, $"/assemblees/{assembly.Id}/salle").AbsoluteUri;
        var text = new CalendarText()
            .Line("BEGIN", "VCALENDAR")
            .Line("VERSION", "2.0")
            .Line("PRODID", "-//AgLive//AgLive//FR")
            .Line("CALSCALE", "GREGORIAN")
            .Line("METHOD", "PUBLISH")
            .Line("BEGIN", "VEVENT")
            .Line("UID", $"{assembly.Id:D}@aglive")
            .Line("SEQUENCE", Math.Min(detail.Epoch, int.MaxValue).ToString(CultureInfo.InvariantCulture))
            .Instant("DTSTAMP", now)
            .Instant("DTSTART", assembly.StartsAt)
            .Instant("DTEND", assembly.StartsAt + Kept)
            .Words("SUMMARY", title)
            .Words("LOCATION", Place(detail))
            .Words("DESCRIPTION", Description(detail, room))
            .Line("URL", room)
            .Line("STATUS", cancelled ? "CANCELLED" : "CONFIRMED");
        if (!cancelled)
        {
            Alarm(text, "-P1D", $"Demain\u00A0: {title}");
            Alarm(text, "-PT1H", $"Dans une heure\u00A0: {title}");
        }

        text.Line("END", "VEVENT").Line("END", "VCALENDAR");
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text.ToString());
    }

    /// <summary>« ag-2026-11-26-residence-des-tilleuls.ics »: letters every system keeps.</summary>
    public static string NameOf(AssemblySummary assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var day = Fr.Local(assembly.StartsAt, assembly.ZoneId).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"ag-{day}-{FileNames.Plain(assembly.CondominiumName)}".TrimEnd('-') + ".ics";
    }

    private static string Place(AssemblyDetail detail) => (detail.Summary.Place, detail.VideoUrl) switch
    {
        ("", "") => "",
        ("", _) => "Visioconférence",
        (var place, "") => place,
        var (place, _) => $"{place}, ou visioconférence",
    };

    private static string Description(AssemblyDetail detail, string room)
    {
        var assembly = detail.Summary;
        var changed = assembly.Change is { } change
            ? $"{change.Title}. {change.Sentence(assembly.StartsAt, assembly.ZoneId)}\n"
            : "";
        return assembly.State == AssemblyStage.Cancelled
            ? changed
            : Fr.Text($"""
                {changed}{Fr.Capital(Fr.DateAndTime(assembly.StartsAt, assembly.ZoneId))}.
                Pour signer la feuille de présence et voter : {room}
                La salle ouvre le {Fr.DateAndTime(detail.LobbyOpensAt, assembly.ZoneId)}.
                """);
    }

    private static void Alarm(CalendarText text, string trigger, string words) => text
        .Line("BEGIN", "VALARM")
        .Line("ACTION", "DISPLAY")
        .Line("TRIGGER", trigger)
        .Words("DESCRIPTION", words)
        .Line("END", "VALARM");
}
