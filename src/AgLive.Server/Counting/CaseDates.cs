using System.Globalization;
using System.Text.RegularExpressions;

namespace AgLive.Server.Counting;

/// <summary>Days, instants and zones of a case, and how an answer writes them.</summary>
internal static partial class CaseDates
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    // Inside these years, days may be added and hours taken away in any zone.
    private const int FirstYear = 1900;
    private const int LastYear = 9900;

    /// <summary>« 2026-11-26 ».</summary>
    public static DateOnly Day(this CaseField field) =>
        DateOnly.TryParseExact(field.Text(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.Year is >= FirstYear and <= LastYear ? day : throw field.OutOfTime()
            : throw field.Impossible("une date qui existe, AAAA-MM-JJ, est attendue.");

    /// <summary>« 2026-11-26T18:00:00+01:00 »: without its offset a time is no instant.</summary>
    public static DateTimeOffset Instant(this CaseField field)
    {
        var text = field.Text();
        if (!TimeShape().IsMatch(text))
        {
            throw field.Impossible("une date et une heure qui existent, AAAA-MM-JJTHH:MM:SS+HH:MM, sont attendues.");
        }

        if (!OffsetShape().IsMatch(text))
        {
            throw field.Impossible("l'heure doit dire son décalage (+01:00, Z).");
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant)
            ? instant.Year is >= FirstYear and <= LastYear ? instant : throw field.OutOfTime()
            : throw field.Impossible("une date et une heure qui existent, AAAA-MM-JJTHH:MM:SS+HH:MM, sont attendues.");
    }

    /// <summary>A zone by its IANA name.</summary>
    public static TimeZoneInfo Zone(this CaseField field) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(field.Text(), out var zone) && zone.HasIanaId
            ? zone
            : throw field.Impossible("ce fuseau n'est pas connu (Europe/Paris, Indian/Reunion…).");

    /// <summary>
    /// The zone of a case that may leave it out: Paris when the meeting's clock is that of Paris; otherwise that clock,
    /// since none of the other French zones but one ever changes it.
    /// </summary>
    public static TimeZoneInfo ZoneOrClock(this CaseField inputs, DateTimeOffset meeting)
    {
        if (inputs.Optional("timezone") is { } field)
        {
            return field.Zone();
        }

        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        return paris.GetUtcOffset(meeting) == meeting.Offset
            ? paris
            : TimeZoneInfo.CreateCustomTimeZone("meeting", meeting.Offset, null, null);
    }

    public static string Written(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string Written(DateTimeOffset instant) => instant.ToString(InstantFormat, CultureInfo.InvariantCulture);

    private static ImpossibleCaseException OutOfTime(this CaseField field) =>
        field.Impossible($"une date entre {FirstYear} et {LastYear} est attendue.");

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeShape();

    [GeneratedRegex(@"(Z|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetShape();
}
