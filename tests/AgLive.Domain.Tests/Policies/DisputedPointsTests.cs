using System.Reflection;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;

namespace AgLive.Domain.Tests.Policies;

/// <summary>The one list of disputed points is complete, and says nothing twice.</summary>
public sealed class DisputedPointsTests
{
    private static IEnumerable<PropertyInfo> Properties => typeof(AssemblyPolicy)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != "EqualityContract");

    [Fact]
    public void All_HasEveryPropertyOfThePolicyOnce() => Assert.Equal(
        Properties.Select(property => property.Name).Order(), DisputedPoints.All.Select(point => point.Name).Order());

    [Fact]
    public void Readings_AreAllTheValuesOfTheProperty() => Assert.All(Properties, property => Assert.Equal(
        Values(property).Select(value => value.ToString()).Order(),
        DisputedPoints.Find(property.Name)!.Readings.Select(reading => reading.Value).Order()));

    [Fact]
    public void Usual_IsTheDefaultOfThePolicy() => Assert.All(DisputedPoints.All, point =>
    {
        Assert.Equal(point.Usual, point.TakenBy(AssemblyPolicy.Default));
        Assert.Equal(Property(point).GetValue(AssemblyPolicy.Default)!.ToString(), point.Usual.Value);
    });

    [Fact]
    public void Take_ChangesThatPointAlone() => Assert.All(DisputedPoints.All, point =>
    {
        foreach (var reading in point.Readings)
        {
            var policy = point.Take(AssemblyPolicy.Default, reading.Value).Value;
            Assert.Equal(reading, point.TakenBy(policy));
            Assert.Equal(reading.Value, Property(point).GetValue(policy)!.ToString());
            Assert.Equal(AssemblyPolicy.Default, point.Take(policy, point.Usual.Value).Value);
        }
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("7")]
    [InlineData("Perhaps")]
    public void Take_UnknownReading_IsRefusedByItsName(string? value) => Assert.All(DisputedPoints.All, point => Assert.Equal(
        new Refusal(RefusalCode.BadRequest, point.Name), point.Take(AssemblyPolicy.Default, value).Refusal));

    [Fact]
    public void Words_AreThereAndTypedAsFrenchAsks()
    {
        var words = DisputedPoints.All
            .SelectMany(point => (string[])[point.Title, point.Question, point.Article, .. point.Readings.SelectMany(reading => (string[])[reading.Label, reading.Meaning])])
            .Concat(Enum.GetValues<PointTheme>().Select(PointScopes.Name))
            .Concat(Enum.GetValues<PointScope>().Select(PointScopes.Name));
        Assert.All(words, said =>
        {
            Assert.NotEqual("", said.Trim());
            Assert.Equal(FrenchNumbers.Spaced(said), said);
            Assert.DoesNotContain(" %", said, StringComparison.Ordinal);
        });
        Assert.All(DisputedPoints.All, point => Assert.EndsWith("?", point.Question, StringComparison.Ordinal));
        Assert.Distinct(DisputedPoints.All.Select(point => point.Title));
    }

    [Fact]
    public void Scopes_TouchWhatTheyName()
    {
        var plain = new ResolutionTraits(MajorityRule.Article24, IsOnSpecialKey: false, IsCompeting: false, IsElection: false);
        Assert.Equal([PointScope.EveryVote], Touching(plain));
        Assert.Equal([PointScope.EveryVote, PointScope.SpecialKeys], Touching(plain with { IsOnSpecialKey = true }));
        Assert.Equal([PointScope.EveryVote, PointScope.Article26, PointScope.SecondVotes], Touching(plain with { Rule = MajorityRule.Article26 }));
        Assert.Equal(
            [PointScope.EveryVote, PointScope.SecondVotes, PointScope.Competitions],
            Touching(plain with { Rule = MajorityRule.Article25, IsCompeting = true }));
        Assert.Equal([PointScope.EveryVote, PointScope.Elections], Touching(plain with { IsElection = true }));
        Assert.Empty(Touching(plain with { Rule = null, IsElection = true }));
    }

    private static IEnumerable<PointScope> Touching(ResolutionTraits resolution) =>
        Enum.GetValues<PointScope>().Where(scope => PointScopes.Touches(scope, resolution));

    private static PropertyInfo Property(DisputedPoint point) => Properties.Single(property => property.Name == point.Name);

    private static IEnumerable<object> Values(PropertyInfo property) =>
        property.PropertyType == typeof(bool) ? [true, false] : Enum.GetValues(property.PropertyType).Cast<object>();
}
