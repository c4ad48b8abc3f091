using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.Tests.Rolls;

/// <summary>CCH art. L. 443-15.</summary>
public sealed class SocialLandlordTests
{
    private static readonly RollMember Hlm = Room.Member("h", 600) with { IsSocialLandlord = true };

    [Fact]
    public void Spared_IsTheReductionOfAnyOtherOwner()
    {
        var roll = VotingRoll.Freeze([Hlm, Room.Member("a", 300), Room.Member("b", 100)], AssemblyPolicy.Default).Value;

        Assert.Null(roll.Reduction);
        Assert.Equal((new CoOwnerId("h"), 600, 400), SocialLandlord.Spared(roll, isSpecialKey: false) is { } spared ? (spared.Owner, spared.From, spared.To) : default);
        Assert.Null(SocialLandlord.Spared(roll, isSpecialKey: false, reductionApplies: false));
    }

    [Fact]
    public void Spared_OnASpecialKey_FollowsTheReadingOfTheAssembly()
    {
        var policy = AssemblyPolicy.Default with { ReductionOnSpecialKeys = false };
        RollMember[] members = [Hlm, Room.Member("a", 300), Room.Member("b", 100)];

        Assert.NotNull(SocialLandlord.Spared(VotingRoll.Freeze(members, AssemblyPolicy.Default, isSpecialKey: true).Value, isSpecialKey: true));
        Assert.Null(SocialLandlord.Spared(VotingRoll.Freeze(members, policy, isSpecialKey: true).Value, isSpecialKey: true));
    }

    /// <summary>Neither the syndicate (art. 16) nor the debtor (art. 19-2) is among « the others ».</summary>
    [Fact]
    public void Spared_OwnersLeftOut_HoldNoVoixOfTheOthers()
    {
        var roll = VotingRoll.Freeze(
            [
                Hlm, Room.Member("s", 100) with { IsSyndicate = true }, Room.Member("d", 100) with { IsExcludedDebtor = true },
                Room.Member("a", 120), Room.Member("b", 80),
            ],
            AssemblyPolicy.Default).Value;

        Assert.Equal(200, SocialLandlord.Spared(roll, isSpecialKey: false)?.To);
    }

    /// <summary>An HLM body among the others spares nobody else.</summary>
    [Fact]
    public void Spared_AnotherOwnerIsReduced_IsNothingTheBodyIsSparedOf()
    {
        var roll = VotingRoll.Freeze(
            [Room.Member("m", 600), Hlm with { Tantiemes = 300 }, Room.Member("b", 100)], AssemblyPolicy.Default).Value;

        Assert.Equal((new CoOwnerId("m"), 400), (roll.Reduction?.Owner, roll.Reduction?.To));
        Assert.Null(SocialLandlord.Spared(roll, isSpecialKey: false));
    }

    /// <summary>The lots of the syndicate are in the half that is measured (art. 22), not in what the others hold.</summary>
    [Fact]
    public void Spared_NobodyToSpare()
    {
        Assert.Null(SocialLandlord.Spared(Room.Freeze(("a", 600), ("b", 300), ("c", 100)), isSpecialKey: false));
        var half = VotingRoll.Freeze(
            [Hlm with { Tantiemes = 450 }, Room.Member("s", 100) with { IsSyndicate = true }, Room.Member("a", 300), Room.Member("b", 150)],
            AssemblyPolicy.Default).Value;
        Assert.Null(SocialLandlord.Spared(half, isSpecialKey: false));
        var two = VotingRoll.Freeze([Hlm, Room.Member("a", 400)], AssemblyPolicy.Default).Value;
        Assert.Null(SocialLandlord.Spared(two, isSpecialKey: false));
    }
}
