using AgLive.Domain.Deadlines;

namespace AgLive.Domain.Tests.Deadlines;

public sealed class FrenchHolidaysTests
{
    [Theory]
    [InlineData(1961, 4, 2)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2020, 4, 12)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Easter_IsThatOfTheCalendar(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), FrenchHolidays.Easter(year));

    [Fact]
    public void Year2026_HasElevenHolidays()
    {
        var first = new DateOnly(2026, 1, 1);
        var holidays = Enumerable.Range(0, 365).Select(first.AddDays).Where(FrenchHolidays.IsHoliday)
            .Select(day => $"{day:MM-dd}");

        Assert.Equal(
            ["01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11", "12-25"], holidays);
    }

    [Theory]
    [InlineData(2026, 11, 20, true)]
    [InlineData(2026, 11, 21, false)]
    [InlineData(2026, 11, 22, false)]
    [InlineData(2026, 11, 11, false)]
    public void WorkingDay_IsNeitherWeekEndNorHoliday(int year, int month, int day, bool working) =>
        Assert.Equal(working, FrenchHolidays.IsWorkingDay(new DateOnly(year, month, day)));
}
