using System.Text.Json;
using AgLive.Domain.Contesting;
using AgLive.Domain.Policies;

namespace AgLive.Domain.Tests.Vectors;

public sealed class ContestVectorTests
{
    private static readonly Dictionary<string, VoteStanding> Standings = new()
    {
        ["opposant (contre, resolution adoptee)"] = VoteStanding.Contre,
        ["defaillant (ni present, ni represente, ni formulaire)"] = VoteStanding.Defaulting,
        ["pour"] = VoteStanding.Pour,
        ["mandant dont le mandataire est parti sans subdeleguer"] = VoteStanding.HolderLeft,
    };

    public static TheoryData<string> Ids => Vector.Ids("contest_right");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Owner_MayContestOrNot(string id)
    {
        var inputs = Vector.Inputs(id);
        var expected = Vector.Expected(id);

        var right = ContestRight.Of(
            Vector.Text(inputs, "outcome") == "adoptee", Standings[Vector.Text(inputs, "owner_status")!], AssemblyPolicy.Default);

        Assert.Equal(Vector.Flag(expected, "may_contest"), right.MayContest);
        Assert.Equal(Vector.Flag(expected, "pv_must_be_notified", right.MayContest), right.MayContest);
        if (expected.TryGetProperty("delay_months", out var months))
        {
            Assert.Equal(months.ValueKind == JsonValueKind.Null ? null : months.GetInt32(), right.Months);
        }
    }
}
