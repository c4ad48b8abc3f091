using System.Text.Json;
using System.Text.Json.Serialization;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Majorities;

public sealed class DecisionJsonTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    [Theory]
    [InlineData(MajorityRule.Article24)]
    [InlineData(MajorityRule.Article25)]
    [InlineData(MajorityRule.Article26)]
    [InlineData(MajorityRule.Unanimity)]
    [InlineData(MajorityRule.Article25_1)]
    [InlineData(MajorityRule.Article26_1)]
    public void Decision_WrittenAndRead_IsTheSame(MajorityRule rule)
    {
        var roll = VotingRoll.Freeze(
            [
                new RollMember(new CoOwnerId("a"), 1_000_000_000_000, Participation.Present),
                new RollMember(new CoOwnerId("b"), 1_000_000_000_000, Participation.Remote),
                new RollMember(new CoOwnerId("c"), 999_999_999_999, Participation.Absent),
            ],
            AssemblyPolicy.Default).Value;
        var decision = Majority.Decide(
            roll, rule, new Dictionary<CoOwnerId, Choice> { [new("a")] = Choice.Pour, [new("b")] = Choice.Contre });

        var json = JsonSerializer.Serialize(decision, Options);
        var read = JsonSerializer.Deserialize<Decision>(json, Options);

        Assert.Equivalent(decision, read, strict: true);
        Assert.Equal(json, JsonSerializer.Serialize(read, Options));
    }
}
