namespace AgLive.Domain.Deadlines;

/// <summary>
/// The eleven public holidays of the whole country (Code du travail art. L. 3133-1). Those of Alsace-Moselle and of
/// the overseas territories are not among them.
/// </summary>
public static class FrenchHolidays
{
    private static readonly (int Month, int Day)[] Fixed =
        [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

    /// <summary>Easter Monday, Ascension, Whit Monday, in days after Easter.</summary>
    private static readonly int[] AfterEaster = [1, 39, 50];

    /// <summary>Monday to Friday, and no public holiday.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>Whether the day is a public holiday.</summary>
    public static bool IsHoliday(DateOnly day) =>
        Fixed.Contains((day.Month, day.Day)) || AfterEaster.Contains(day.DayNumber - Easter(day.Year).DayNumber);

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - (7 * correction) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
