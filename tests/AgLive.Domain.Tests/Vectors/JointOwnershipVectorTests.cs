using AgLive.Domain.JointOwnership;
using AgLive.Domain.Policies;

namespace AgLive.Domain.Tests.Vectors;

public sealed class JointOwnershipVectorTests
{
    public static TheoryData<string> Ids => Vector.Ids("indivision");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Lot_HeldBySeveral_VotesOnceOrNot(string id)
    {
        var inputs = Vector.Inputs(id);
        var expected = Vector.Expected(id);

        if (inputs.TryGetProperty("nu_proprietaire", out var bareOwner))
        {
            var voter = UsufructVoter.Of([bareOwner.GetString()!], Vector.Text(inputs, "agreement"), null).Voter;
            Assert.Equal(Vector.Text(expected, "voter"), voter);
            return;
        }

        var attending = Vector.Ballots(inputs.GetProperty("attending"))
            .ToDictionary(one => one.Key.Value, one => (Voting.Choice?)one.Value);
        var vote = IndivisionVote.Of(
            attending, Vector.Text(inputs, "mandataire_commun"), AssemblyPolicy.Default.IndivisionDisagreement);

        Assert.Equal(expected.GetProperty("counted").GetInt64() > 0, vote.Choice is not null);
        Assert.Equal(IndivisionStanding.Disagreed, vote.Standing);
    }
}
