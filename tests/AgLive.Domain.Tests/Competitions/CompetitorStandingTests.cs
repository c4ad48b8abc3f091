using AgLive.Domain.Competitions;
using AgLive.Domain.Policies;

namespace AgLive.Domain.Tests.Competitions;

/// <summary>Décret art. 19: adopted is not retained.</summary>
public sealed class CompetitorStandingTests
{
    private static readonly AssemblyPolicy MostPour = AssemblyPolicy.Default;
    private static readonly AssemblyPolicy FirstAdopted = MostPour with { CompetingWinners = CompetingWinners.FirstAdopted };

    /// <summary>A voix pour for each competitor that passed at its first vote; 0, rejected; -1, not voted on yet.</summary>
    [Theory]
    [InlineData("the most pour", new long[] { 520, 610 }, "NotRetained Retained", "Retained NotRetained")]
    [InlineData("a tie", new long[] { 610, 610 }, "Tied Tied", "Retained NotRetained")]
    [InlineData("a tie behind the first", new long[] { 700, 610, 610 }, "Retained NotRetained NotRetained", "Retained NotRetained NotRetained")]
    [InlineData("a tie and one behind", new long[] { 610, 520, 610 }, "Tied NotRetained Tied", "Retained NotRetained NotRetained")]
    [InlineData("alone", new long[] { 0, 610 }, "NotAdopted Retained", "NotAdopted Retained")]
    [InlineData("another is not voted on yet", new long[] { 610, -1 }, "Adopted NotAdopted", "Retained NotAdopted")]
    public void Rank_SaysWhetherThePassingOneIsRetained(string what, long[] pour, string mostPour, string firstAdopted)
    {
        var states = pour.Select((voix, i) => new CompetitorState($"7.{i + 1}", voix >= 0, voix > 0, Pour: voix)).ToList();

        Assert.Equal((what, mostPour), (what, Ranks(states, MostPour)));
        Assert.Equal((what, firstAdopted), (what, Ranks(states, FirstAdopted)));
    }

    [Fact]
    public void Seats_AreGivenToAsMany()
    {
        var states = new long[] { 610, 520, 520, 700 }.Select((voix, i) => new CompetitorState($"7.{i + 1}", true, true, Pour: voix)).ToList();

        Assert.Equal(["Retained", "Tied", "Tied", "Retained"], states.Select(state => $"{CompetitorStanding.Of(states, state.Id, MostPour, 3).Rank}"));
    }

    [Fact]
    public void Words_NeverSayAdoptedAlone_OfWhatIsNotRetained()
    {
        CompetitorState[] states = [new("7.1", true, true, Pour: 520), new("7.2", true, true, Pour: 610)];

        Assert.Equal("Adoptée, non retenue", CompetitorStanding.Of(states, "7.1", MostPour).Label);
        Assert.Contains("avec plus de voix pour (décret, art.\u00A019)", CompetitorStanding.Of(states, "7.1", MostPour).Sentence, StringComparison.Ordinal);
        Assert.Contains("adoptée avant elle dans l'ordre du jour", CompetitorStanding.Of(states, "7.2", FirstAdopted).Sentence, StringComparison.Ordinal);
        Assert.Equal("Adoptée, retenue", CompetitorStanding.Of(states, "7.2", MostPour).Label);
        Assert.Equal(new CompetitorStanding(CompetitorRank.NotAdopted, "", ""), CompetitorStanding.Of(states, "8", MostPour));
    }

    private static string Ranks(IReadOnlyList<CompetitorState> states, AssemblyPolicy policy) =>
        string.Join(' ', states.Select(state => CompetitorStanding.Of(states, state.Id, policy).Rank));
}
