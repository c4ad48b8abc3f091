using AgLive.Domain.Deadlines;

namespace AgLive.Domain.Tests.Deadlines;

public sealed class PostalCutoffTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Fact]
    public void Legal_ClocksGoBackBetween_KeepsTheLocalMidnight()
    {
        var meeting = new DateTimeOffset(2026, 10, 27, 18, 30, 0, TimeSpan.FromHours(1));

        Assert.Equal(new DateTimeOffset(2026, 10, 23, 22, 0, 0, TimeSpan.Zero), PostalCutoff.Legal(meeting, Paris));
        Assert.Equal(new DateTimeOffset(2026, 10, 24, 19, 30, 0, TimeSpan.FromHours(2)), PostalCutoff.Hours72(meeting));
    }

    [Fact]
    public void Legal_MeetingGivenInAnotherOffset_UsesTheDateOfTheBuilding()
    {
        // 23:30 UTC is already the next day in Paris.
        var meeting = new DateTimeOffset(2026, 11, 25, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal(new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.Zero), PostalCutoff.Legal(meeting, Paris));
    }

    [Theory]
    [InlineData("America/Santiago", 2026, 9, 9)]
    [InlineData("America/Havana", 2026, 11, 4)]
    public void Legal_ClocksChangeAtMidnight_IsTheFirstInstantOfTheDay(string id, int year, int month, int day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var noon = new DateTime(year, month, day, 12, 0, 0);
        var meeting = new DateTimeOffset(noon, zone.GetUtcOffset(noon));

        var legal = PostalCutoff.Legal(meeting, zone);

        Assert.False(PostalCutoff.IsInTime(legal, meeting, zone));
        Assert.True(PostalCutoff.IsInTime(legal.AddTicks(-1), meeting, zone));
    }
}
