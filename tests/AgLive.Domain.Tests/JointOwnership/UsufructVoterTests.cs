using AgLive.Domain.JointOwnership;

namespace AgLive.Domain.Tests.JointOwnership;

public sealed class UsufructVoterTests
{
    [Fact]
    public void WithoutAgreement_TheBareOwnerVotes()
    {
        var voter = UsufructVoter.Of(["n"], agreed: null, representative: null);

        Assert.Equal("n", voter.Voter);
        Assert.Equal("Usufruit sans accord\u00A0: le nu-propriétaire représente (loi art.\u00A023 al. 3).", voter.Sentence);
    }

    [Theory]
    [InlineData("u")]
    [InlineData("n2")]
    public void Agreement_DecidesWhoVotes(string agreed) =>
        Assert.Equal(agreed, UsufructVoter.Of(["n1", "n2"], agreed, "n1").Voter);

    [Fact]
    public void SeveralBareOwners_NeedACommonRepresentative()
    {
        Assert.Equal("n2", UsufructVoter.Of(["n1", "n2"], null, "n2").Voter);
        Assert.Null(UsufructVoter.Of(["n1", "n2"], null, null).Voter);
    }

    [Fact]
    public void NoBareOwner_IsNoUsufruct() => Assert.Throws<ArgumentException>(() => UsufructVoter.Of([], null, null));
}
