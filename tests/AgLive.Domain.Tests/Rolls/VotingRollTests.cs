using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.Tests.Rolls;

public sealed class VotingRollTests
{
    [Fact]
    public void Freeze_OwnerAboveHalf_HasAsManyVoixAsTheOthers()
    {
        var roll = Room.Freeze(("m", 600), ("a", 250), ("b", 150));

        Assert.Equal(400, roll.Voix(new("m")));
        Assert.Equal(800, roll.TotalVoix);
        Assert.Equal(
            "Un copropriétaire détient plus de la moitié des tantièmes\u00A0: 600 sur 1\u202F000. Ses voix sont ramenées "
            + "à 400, la somme de celles des autres copropriétaires (art.\u00A022)\u202F; le total devient 800\u00A0voix.",
            roll.Reduction?.Sentence);
    }

    [Fact]
    public void Freeze_MemberWithoutTantiemes_IsNotOfTheKey()
    {
        var roll = Room.Freeze(("a", 10), ("b", 0), ("c", 10), ("d", 10));

        Assert.Equal(3, roll.MemberCount);
        Assert.False(roll.Contains(new("b")));
        Assert.Equal(0, roll.Voix(new("b")));
    }

    [Fact]
    public void Freeze_ExcludedDebtor_LeavesTheSumOfTheOthersToo()
    {
        var roll = VotingRoll.Freeze(
            [
                Room.Member("m", 600),
                Room.Member("d", 300) with { IsExcludedDebtor = true },
                Room.Member("b", 100),
            ],
            AssemblyPolicy.Default).Value;

        Assert.Equal(100, roll.Reduction?.To);
        Assert.Equal(200, roll.TotalVoix);
        Assert.False(roll.IsTwoOwnerRegime);
    }

    [Fact]
    public void Freeze_SyndicateLots_LeaveTheSumOfTheOthersAndKeepTheHalf()
    {
        RollMember[] members = [Room.Member("s", 150) with { IsSyndicate = true }, Room.Member("m", 430), Room.Member("a", 250), Room.Member("b", 170)];

        Assert.Null(VotingRoll.Freeze(members, AssemblyPolicy.Default).Value.Reduction);
        var other = VotingRoll.Freeze(members, AssemblyPolicy.Default with { ReductionTriggerIsAllShares = false }).Value;
        Assert.Equal(420, other.Reduction?.To);
        Assert.Equal(840, other.TotalVoix);
    }

    [Fact]
    public void Freeze_OwnersLeftOut_AreKeptWithTheReasonAndWhoIsNeverReduced()
    {
        var roll = VotingRoll.Freeze(
            [
                Room.Member("s", 150) with { IsSyndicate = true },
                Room.Member("d", 100) with { IsExcludedDebtor = true },
                Room.Member("h", 600) with { IsSocialLandlord = true },
                Room.Member("b", 150),
                Room.Member("x", 0) with { IsSyndicate = true },
            ],
            AssemblyPolicy.Default).Value;

        Assert.Equal(
            [new Exclusion(new("s"), 150, ExclusionReason.SyndicateLots), new Exclusion(new("d"), 100, ExclusionReason.SeizureDebtor)],
            roll.Exclusions);
        Assert.Equal([true, false], roll.Entries.Select(entry => entry.IsSocialLandlord));
        Assert.Null(roll.Reduction);
        Assert.Equal(750, roll.TotalVoix);
        var late = roll.With(new Dictionary<CoOwnerId, Participation> { [new("b")] = Participation.Absent });
        Assert.Equal(roll.Exclusions, late.Exclusions);
        var restored = VotingRoll.Restore(roll.Entries, roll.Reduction, roll.Policy, roll.IsTwoOwnerRegime, roll.Exclusions);
        Assert.Equal(roll.Exclusions, restored.Exclusions);
    }

    [Fact]
    public void Freeze_AloneOnASpecialKey_KeepsHisVoix()
    {
        var roll = VotingRoll.Freeze([Room.Member("a", 1000)], AssemblyPolicy.Default, isSpecialKey: true).Value;

        Assert.Null(roll.Reduction);
        Assert.Equal(1000, roll.TotalVoix);
    }

    [Theory]
    [InlineData(true, 800)]
    [InlineData(false, 1000)]
    public void Freeze_SpecialKey_FollowsThePolicy(bool reduces, long total)
    {
        var policy = AssemblyPolicy.Default with { ReductionOnSpecialKeys = reduces };

        var roll = VotingRoll.Freeze([Room.Member("m", 600), Room.Member("a", 400)], policy, isSpecialKey: true).Value;

        Assert.Equal(total, roll.TotalVoix);
        Assert.False(roll.IsTwoOwnerRegime);
    }

    [Fact]
    public void Freeze_ImpossibleMembers_NamesTheField()
    {
        Assert.Equal("members[1].Tantiemes", Refused(Room.Member("a", 1), Room.Member("b", -1)).Field);
        Assert.Equal("members[1].Id", Refused(Room.Member("a", 1), Room.Member("a", 2)).Field);
        Assert.Equal("members", Refused().Field);
        Assert.Equal("members", Refused(Room.Member("a", 0)).Field);
        Assert.Equal("members", Refused(Room.Member("a", VotingRoll.MaxTotal), Room.Member("b", 1)).Field);
        Assert.Equal("members", Refused(Room.Member("a", long.MaxValue), Room.Member("b", long.MaxValue)).Field);
    }

    /// <summary>A form takes part: with it alone a vote may open.</summary>
    [Theory]
    [InlineData(Participation.Absent, false)]
    [InlineData(Participation.PostalForm, true)]
    [InlineData(Participation.Remote, true)]
    [InlineData(Participation.Represented, true)]
    [InlineData(Participation.Present, true)]
    public void IsAnybodyThere_OnePersonIsEnough(Participation participation, bool expected)
    {
        var roll = VotingRoll.Freeze(
            [Room.Member("a", 10, Participation.Absent), Room.Member("b", 10, participation), Room.Member("c", 10, Participation.Absent)],
            AssemblyPolicy.Default).Value;

        Assert.Equal(expected, roll.IsAnybodyThere);
    }

    [Fact]
    public void Tantiemes_AreThoseBeforeTheReduction()
    {
        var roll = Room.Freeze(("m", 600), ("a", 250), ("b", 150));

        Assert.Equal((600, 400, 250, 0), (roll.Tantiemes(new("m")), roll.Voix(new("m")), roll.Tantiemes(new("a")), roll.Tantiemes(new("z"))));
    }

    [Fact]
    public void Freeze_TheLargestTotal_IsPossible() => Assert.Equal(
        VotingRoll.MaxTotal,
        Room.Freeze(("a", VotingRoll.MaxTotal / 4), ("b", VotingRoll.MaxTotal / 4), ("c", VotingRoll.MaxTotal / 2)).TotalVoix);

    [Fact]
    public void Restore_LateArrival_KeepsVoixAndTotals()
    {
        var frozen = Room.Freeze(("m", 600), ("a", 250), ("b", 150));
        var late = frozen.Entries.Select(entry => entry with { Participation = Participation.Remote }).ToList();

        var roll = VotingRoll.Restore(late, frozen.Reduction, frozen.Policy, frozen.IsTwoOwnerRegime);

        Assert.Equal(frozen.TotalVoix, roll.TotalVoix);
        Assert.Empty(roll.Exclusions);
        Assert.Equal(400, roll.Voix(new("m")));
        Assert.All(roll.Entries, entry => Assert.Equal(Participation.Remote, entry.Participation));
    }

    [Fact]
    public void Restore_NotAFrozenRoll_Throws()
    {
        Assert.Throws<ArgumentException>(() => VotingRoll.Restore([], null, AssemblyPolicy.Default, false));
        RollEntry line = new(new("a"), 1, 1, Participation.Present);
        Assert.Throws<ArgumentException>(() => VotingRoll.Restore([line, line], null, AssemblyPolicy.Default, false));
        Assert.Throws<ArgumentException>(() => VotingRoll.Restore([line with { Voix = 0 }], null, AssemblyPolicy.Default, false));
        Assert.Throws<ArgumentException>(() => VotingRoll.Restore(
            [line, line with { Id = new("b"), Voix = 0 }], null, AssemblyPolicy.Default, false));
    }

    private static Refusal Refused(params RollMember[] members)
    {
        var refusal = VotingRoll.Freeze(members, AssemblyPolicy.Default).Refusal;
        Assert.Equal(RefusalCode.BadRequest, refusal?.Code);
        return refusal!;
    }
}
