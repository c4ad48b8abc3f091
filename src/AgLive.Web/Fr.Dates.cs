namespace AgLive.Web;

public static partial class Fr
{
    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    private static readonly string[] Days = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    /// <summary>The instant as the clocks of the building show it.</summary>
    /// <param name="instant">Any instant.</param>
    /// <param name="zoneId">IANA zone of the condominium.</param>
    public static DateTime Local(DateTimeOffset instant, string zoneId) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zoneId)).DateTime;

    /// <summary>« 23 novembre 2026 », « 1er octobre 2026 ».</summary>
    public static string Date(DateTimeOffset instant, string zoneId) => Date(Local(instant, zoneId));

    /// <summary>« lundi 23 novembre 2026 ».</summary>
    public static string LongDate(DateTimeOffset instant, string zoneId) => LongDate(Local(instant, zoneId));

    /// <summary>« lundi 23 novembre 2026 à 18 h 00 ».</summary>
    public static string DateAndTime(DateTimeOffset instant, string zoneId)
    {
        var local = Local(instant, zoneId);
        return $"{LongDate(local)} à\u00A0{Time(local)}";
    }

    /// <summary>
    /// The end of a period whose end is the first instant outside it: midnight belongs to the day that ends, so
    /// 23 November at 00:00 reads « dimanche 22 novembre 2026 à minuit ».
    /// </summary>
    public static string Until(DateTimeOffset firstInstantOutside, string zoneId)
    {
        var local = Local(firstInstantOutside, zoneId);
        return local.TimeOfDay == TimeSpan.Zero
            ? $"{LongDate(local.AddDays(-1))} à\u00A0minuit"
            : $"{LongDate(local)} à\u00A0{Time(local)}";
    }

    /// <summary>« 18 h 04 ».</summary>
    public static string Time(DateTimeOffset instant, string zoneId) => Time(Local(instant, zoneId));

    /// <summary>« 18:42:07 »: receipts and journals.</summary>
    public static string Clock(DateTimeOffset instant, string zoneId)
    {
        var local = Local(instant, zoneId);
        return $"{local.Hour:00}:{local.Minute:00}:{local.Second:00}";
    }

    /// <summary>« 31/12/2025 »: tables only.</summary>
    public static string ShortDate(DateTimeOffset instant, string zoneId)
    {
        var local = Local(instant, zoneId);
        return $"{local.Day:00}/{local.Month:00}/{local.Year:0000}";
    }

    /// <summary>« novembre ».</summary>
    public static string Month(DateTimeOffset instant, string zoneId) => Months[Local(instant, zoneId).Month - 1];

    /// <summary>« aujourd'hui », « demain », « dans 7 jours », « hier », « il y a 3 jours », by days of the calendar.</summary>
    public static string DaysFrom(DateTimeOffset now, DateTimeOffset instant, string zoneId) =>
        (Local(instant, zoneId).Date - Local(now, zoneId).Date).Days switch
        {
            0 => "aujourd'hui",
            1 => "demain",
            -1 => "hier",
            > 0 and var ahead => $"dans {Count(ahead, "jour")}",
            var ago => $"il y a {Count(-ago, "jour")}",
        };

    private static string Date(DateTime local) =>
        $"{(local.Day == 1 ? "1er" : local.Day)}\u00A0{Months[local.Month - 1]}\u00A0{local.Year}";

    private static string LongDate(DateTime local) => $"{Days[(int)local.DayOfWeek]} {Date(local)}";

    private static string Time(DateTime local) => $"{local.Hour}\u00A0h\u00A0{local.Minute:00}";
}
