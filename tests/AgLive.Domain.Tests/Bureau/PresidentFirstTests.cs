using AgLive.Domain.Bureau;

namespace AgLive.Domain.Tests.Bureau;

/// <summary>Décret art. 15.</summary>
public sealed class PresidentFirstTests
{
    [Theory]
    [InlineData(false, true, false, true)]
    [InlineData(true, true, false, false)]
    [InlineData(false, true, true, false)]
    [InlineData(false, false, false, false)]
    public void MustWait_UntilThePresidentIsElected(bool isForASeat, bool isOnTheAgenda, bool isElected, bool waits) =>
        Assert.Equal(waits, PresidentFirst.MustWait(isForASeat, isOnTheAgenda, isElected));
}
