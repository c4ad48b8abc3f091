using AgLive.Domain.Policies;

namespace AgLive.Domain.Tests.Policies;

public sealed class RetainedReadingsTests
{
    private static readonly AssemblyPolicy Other = AssemblyPolicy.Default with
    {
        ProxyCeilingBase = ProxyCeilingBase.AllShares,
        FormRevivesAfterDeparture = false,
    };

    [Fact]
    public void Of_HasALineForEachPoint_AndBringsOutWhatIsNotTheDefault()
    {
        Assert.Equal(DisputedPoints.All, RetainedReadings.Of(Other).Select(retained => retained.Point));
        Assert.Equal(
            [nameof(AssemblyPolicy.ProxyCeilingBase), nameof(AssemblyPolicy.FormRevivesAfterDeparture)],
            RetainedReadings.Departures(Other).Select(retained => retained.Point.Name));
        Assert.Empty(RetainedReadings.Departures(AssemblyPolicy.Default));
    }

    [Fact]
    public void Changes_AreThoseFromOneToTheOther()
    {
        Assert.Empty(RetainedReadings.Changes(Other, Other));
        var back = Assert.Single(RetainedReadings.Changes(Other, Other with { FormRevivesAfterDeparture = true }));
        Assert.Equal((nameof(AssemblyPolicy.FormRevivesAfterDeparture), true), (back.Point.Name, back.IsUsual));
    }

    [Fact]
    public void Sentence_SaysDefaultsOrDepartures()
    {
        Assert.Equal("Lectures retenues\u00A0: celles par défaut.", RetainedReadings.Sentence(AssemblyPolicy.Default));
        Assert.Equal(
            "Lectures retenues\u00A0: plafond de 10\u00A0% des pouvoirs (toutes les quotes-parts)\u202F; "
                + "départ en cours de séance (non, sa venue l'a écarté). Pour le reste, celles par défaut.",
            RetainedReadings.Sentence(Other));
    }
}
