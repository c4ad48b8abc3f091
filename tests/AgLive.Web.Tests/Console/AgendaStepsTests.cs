using AgLive.Web.Pages.Console;
using AgLive.Web.Wire;

namespace AgLive.Web.Tests.Console;

public sealed class AgendaStepsTests
{
    private static readonly IReadOnlyList<AgendaItem> Agenda =
    [
        Item(1, "adopted"), Item(2, "pending"), Item(3, "rejected"), Item(4, "withdrawn"), Item(5, "open"), Item(6, "information"),
    ];

    [Theory]
    [InlineData(2, null)]
    [InlineData(4, 2)]
    [InlineData(6, 4)]
    public void Up_GoesBeforeThePointToComeAbove(int number, int? before) =>
        Assert.Equal(before is { } id ? new AgendaStep(Id(id)) : null, AgendaSteps.Up(Agenda, Id(number)));

    [Theory]
    [InlineData(2, 6)]
    [InlineData(4, 0)]
    public void Down_GoesAfterThePointToComeBelow(int number, int before) =>
        Assert.Equal(new AgendaStep(before == 0 ? null : Id(before)), AgendaSteps.Down(Agenda, Id(number)));

    [Theory]
    [InlineData(6)]
    [InlineData(5)]
    [InlineData(1)]
    public void Down_OfTheLastOrOfWhatDoesNotMove_IsNowhere(int number) => Assert.Null(AgendaSteps.Down(Agenda, Id(number)));

    private static AgendaItem Item(int number, string state) => new(Id(number), $"{number}", "Point", "vote", state);

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
