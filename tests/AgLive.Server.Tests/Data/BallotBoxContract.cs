using AgLive.Domain;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Ballots;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Data;

/// <summary>What every ballot box promises.</summary>
public abstract partial class BallotBoxContract(DataFixture data)
{
    protected DataNode Node => data.Node;

    protected DataNode Other => data.Other;

    [Fact]
    public async Task Record_FirstBallot_HasTheWeightOfTheRoll()
    {
        var (sample, round) = await OpenAsync();

        var verdict = await RecordAsync(sample.Vote(round, 1, Choice.Contre));

        Assert.Null(verdict.Refusal);
        Assert.False(verdict.Duplicate);
        var ballot = Assert.Single(verdict.Ballots);
        Assert.Equal((sample.Owners[1], Choice.Contre, SampleAssembly.Voix(1), 1, false), (ballot.CoOwnerId, ballot.Choice, ballot.Weight, ballot.Version, ballot.ByHand));
        Assert.Equal([ballot], await Node.Box.CurrentAsync(round, default));
        Assert.Equal(1, await Node.Box.EventCountAsync(round, default));
    }

    [Fact]
    public async Task Record_SameIdAgain_FirstVerdictMarkedDuplicate()
    {
        var (sample, round) = await OpenAsync();
        var vote = sample.Vote(round, 0);
        var first = await RecordAsync(vote);

        var again = await Other.Box.RecordAsync([vote], default);

        Assert.Equal(first with { Duplicate = true, Ballots = again[0].Ballots }, again[0]);
        Assert.Equal(first.Ballots, again[0].Ballots);
        Assert.Equal(1, await Node.Box.EventCountAsync(round, default));
    }

    [Fact]
    public async Task Record_OldIdAfterRevoteAndClose_FirstBallotsAndCurrentUntouched()
    {
        var (sample, round) = await OpenAsync();
        var old = sample.Vote(round, 0, Choice.Pour);
        var first = await RecordAsync(old);
        var second = await RecordAsync(sample.Vote(round, 0, Choice.Contre));
        await sample.CloseAsync(Node, round);

        var replay = await RecordAsync(old);

        Assert.True(replay.Duplicate);
        Assert.Null(replay.Refusal);
        Assert.Equal(first.Ballots, replay.Ballots);
        Assert.Equal(second.Ballots, await Node.Box.CurrentAsync(round, default));
    }

    [Fact]
    public async Task Record_SameIdOtherContent_IdReused()
    {
        var (sample, round) = await OpenAsync();
        var vote = sample.Vote(round, 0, Choice.Pour);
        await RecordAsync(vote);

        Assert.Equal(RefusalCode.IdReused, (await RecordAsync(vote with { Choices = [new(sample.Owners[0], Choice.Contre)] })).Refusal);
        Assert.Equal(RefusalCode.IdReused, (await RecordAsync(sample.Vote(round, 1, Choice.Pour, vote.VoteId))).Refusal);
        Assert.Equal(RefusalCode.IdReused, (await RecordAsync(vote with { CasterAccountId = Guid.CreateVersion7() })).Refusal);
        Assert.Equal(1, await Node.Box.EventCountAsync(round, default));
    }

    [Fact]
    public async Task Record_StaleTextOrRound_Refused()
    {
        var (sample, round) = await OpenAsync();

        Assert.Equal(RefusalCode.TextChanged, (await RecordAsync(sample.Vote(round, 0) with { TextVersion = 2 })).Refusal);
        Assert.Equal(RefusalCode.RoundUnknown, (await RecordAsync(sample.Vote(Guid.CreateVersion7(), 0))).Refusal);
        await sample.CloseAsync(Node, round);
        Assert.Equal(RefusalCode.RoundClosed, (await RecordAsync(sample.Vote(round, 0))).Refusal);
        Assert.Empty(await Node.Box.CurrentAsync(round, default));
    }

    [Fact]
    public async Task Record_WithoutRight_RefusedByTheRoll()
    {
        var (sample, round) = await OpenAsync(4, (index, row) =>
        {
            row.Participation = index == 2 ? Participation.Absent : Participation.Present;
            row.VoterId = index >= 2 ? null : row.CoOwnerId;
        });
        var forged = sample.Vote(round, 0) with { VoterIds = [sample.Owners[1]] };
        var stranger = sample.Vote(round, 0) with { Choices = [new(Guid.CreateVersion7(), Choice.Pour)] };

        Assert.Equal(RefusalCode.NotEntitled, (await RecordAsync(forged)).Refusal);
        Assert.Equal(RefusalCode.NotEntitled, (await RecordAsync(forged with { VoterIds = [] })).Refusal);
        Assert.Equal(RefusalCode.NotConcerned, (await RecordAsync(stranger)).Refusal);
        Assert.Equal(RefusalCode.NotPresent, (await RecordAsync(sample.Vote(round, 2))).Refusal);
        Assert.Equal(RefusalCode.NotPresent, (await RecordAsync(sample.Vote(round, 3))).Refusal);
        Assert.Equal(0, await Node.Box.EventCountAsync(round, default));
    }

    [Fact]
    public async Task Record_LeftOutOfTheRoll_NeverEvenByHand()
    {
        var (sample, round) = await OpenAsync(3, (index, row) => { });
        await using (var db = Node.Db())
        {
            await db.RollRows.Where(row => row.RoundId == round && row.CoOwnerId == sample.Owners[1])
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Voix, 0));
        }

        var leftOut = sample.Vote(round, 1);
        var withAnother = sample.Vote(round, 0) with { VoterIds = [.. sample.Owners], Choices = [new(sample.Owners[0], Choice.Pour), .. leftOut.Choices] };

        Assert.Equal(RefusalCode.LeftOut, (await RecordAsync(leftOut)).Refusal);
        Assert.Equal(RefusalCode.LeftOut, (await RecordAsync(leftOut with { ByHand = new ByHandMark("panne", "M. Berthier") })).Refusal);
        Assert.Equal(RefusalCode.LeftOut, (await RecordAsync(withAnother)).Refusal);
        Assert.Equal(0, await Node.Box.EventCountAsync(round, default));
    }

    [Fact]
    public async Task Record_SeveralMandates_AllOrNothing()
    {
        var (sample, round) = await OpenAsync(3, (index, row) => { });
        await using (var db = Node.Db())
        {
            await db.RollRows.Where(row => row.RoundId == round && row.CoOwnerId == sample.Owners[1])
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.VoterId, sample.Owners[0]));
        }

        var mandates = sample.Vote(round, 0) with
        {
            Choices = [new(sample.Owners[1], Choice.Contre), new(sample.Owners[0], Choice.Pour)],
        };
        var withForged = mandates with { VoteId = Guid.CreateVersion7(), Choices = [.. mandates.Choices, new(sample.Owners[2], Choice.Pour)] };

        var verdicts = await Node.Box.RecordAsync([withForged, mandates], default);

        Assert.Equal(RefusalCode.NotEntitled, verdicts[0].Refusal);
        Assert.Empty(verdicts[0].Ballots);
        Assert.Null(verdicts[1].Refusal);
        Assert.Equal([sample.Owners[1], sample.Owners[0]], verdicts[1].Ballots.Select(ballot => ballot.CoOwnerId));
        Assert.Equal(2, await Node.Box.EventCountAsync(round, default));
    }

    [Fact]
    public async Task Record_Revotes_VersionsRiseAndWithdrawalStays()
    {
        var (sample, round) = await OpenAsync();

        var versions = new List<int>();
        foreach (var choice in (Choice[])[Choice.Pour, Choice.Abstention, Choice.Withdrawn])
        {
            versions.Add((await RecordAsync(sample.Vote(round, 0, choice))).Ballots[0].Version);
        }

        Assert.Equal([1, 2, 3], versions);
        var current = Assert.Single(await Node.Box.CurrentAsync(round, default));
        Assert.Equal((Choice.Withdrawn, 3), (current.Choice, current.Version));
        Assert.Equal(3, await Node.Box.EventCountAsync(round, default));
    }

    [Fact]
    public async Task Record_ByHand_NeedsPresenceOnlyAndIsMarked()
    {
        var (sample, round) = await OpenAsync(2, (index, row) =>
        {
            row.VoterId = null;
            row.Participation = index == 0 ? Participation.Present : Participation.Absent;
        });
        var byHand = sample.Vote(round, 0) with { VoterIds = [], ByHand = new ByHandMark("panne", "M. Berthier") };

        var verdict = await RecordAsync(byHand);

        Assert.True(Assert.Single(verdict.Ballots).ByHand);
        Assert.True((await RecordAsync(byHand)).Duplicate);
        Assert.Equal(RefusalCode.IdReused, (await RecordAsync(byHand with { ByHand = null })).Refusal);
        Assert.Equal(RefusalCode.NotPresent, (await RecordAsync(sample.Vote(round, 1) with { ByHand = byHand.ByHand })).Refusal);
        await using var db = Node.Db();
        var row = await db.BallotEvents.SingleAsync(row => row.RoundId == round);
        Assert.Equal((true, "panne", "M. Berthier", sample.Account), (row.ByHand, row.Motive, row.Witness, row.CasterAccountId));
    }

    protected async Task<VoteVerdict> RecordAsync(VoteWrite vote) => Assert.Single(await Node.Box.RecordAsync([vote], default));

    protected async Task<(SampleAssembly Sample, Guid Round)> OpenAsync(int owners = 3, Action<int, Server.Data.Model.RollRow>? change = null)
    {
        var sample = await SampleAssembly.CreateAsync(Node, owners);
        return (sample, await sample.OpenAsync(change));
    }
}

public sealed class SqliteBallotBoxTests(SqliteData data) : BallotBoxContract(data), IClassFixture<SqliteData>;

[Trait("needs", "services")]
public sealed class PostgreSqlBallotBoxTests(PostgreSqlData data) : BallotBoxContract(data), IClassFixture<PostgreSqlData>;
