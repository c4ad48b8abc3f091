using AgLive.Crowd;
using AgLive.Crowd.Hub;
using AgLive.Domain;
using AgLive.Testing;
using AgLive.Testing.Network;
using AgLive.Web.Wire;

namespace AgLive.Faults.Tests.Peers;

/// <summary>
/// What failed in other programs for assemblies, tried on ours: one test a failure, named after the program it comes from. The
/// others of the ten: majorities in <see cref="PeersMajorities"/>, the backplane in <see cref="Nodes.SeveralNodesTests"/>; the
/// half-filled ballot (OpenSlides #5754) is a matter of browsers.
/// </summary>
public abstract class PeersFailures(PeersHall hall)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>OpenSlides b1: starting a running poll again emptied it.</summary>
    [Fact]
    public async Task OpenSlides_b1_the_same_resolution_started_twice_from_two_chairs_loses_no_ballot()
    {
        var point = hall.NextPoint();
        using var chair = await hall.Assembly.AnotherChairAsync(hall.Assembly.Nodes[^1].Address);
        OpenVote Start() => new(hall.Assembly.Id, Guid.NewGuid(), point.Id);

        var answers = await Task.WhenAll(
            CrowdedAssembly.InsistAsync(hall.Assembly.Syndic, Start()), CrowdedAssembly.InsistAsync(chair, Start()));
        Assert.Single(answers, answer => answer.Ok);
        var round = (await chair.ConsoleAsync(hall.Assembly.Id)).Room.Current!.Round!;
        var burst = new Burst(hall.Assembly, round, 1, seed: 1);
        await burst.RunAsync(1, CancellationToken.None);
        var third = await CrowdedAssembly.InsistAsync(chair, Start());

        Assert.False(third.Ok);
        Assert.Equal(1, await hall.Recount.NumberAsync("SELECT count(*) FROM rounds WHERE resolution_id = @id", point.Id));
        await hall.CloseAndRecountAsync(round, [.. burst.Clicks]);
    }

    /// <summary>OpenSlides' vote service and KoproGo: a vote answered 200 while the chair closed was in no result.</summary>
    [Fact]
    public async Task KoproGo_a_vote_in_flight_while_the_chair_closes_is_in_the_result_when_it_was_answered_recorded()
    {
        var round = await hall.OpenAsync();
        var burst = new Burst(hall.Assembly, round, 1, seed: 2);
        using var giveUp = new CancellationTokenSource(Patience);
        var running = burst.RunAsync(12, giveUp.Token);
        await Eventually.HoldsAsync(() => Task.FromResult(burst.Answered > 40), Patience, () => "Nobody was answered.");

        await hall.DoAsync(new CloseVote(hall.Assembly.Id, Guid.NewGuid(), round.Id));
        await running;

        Assert.Contains(burst.Clicks, click => click.Fate == Fate.Recorded);
        await hall.Recount.HoldsAsync(round.Id, burst);
        await hall.DoAsync(new Proclaim(hall.Assembly.Id, Guid.NewGuid(), round.Id));
    }

    /// <summary>OpenSlides' README: a voter whose answer was lost may not try again, and never knows.</summary>
    [Theory]
    [InlineData(CutPoint.BeforeSend, false)]
    [InlineData(CutPoint.AfterSend, false)]
    [InlineData(CutPoint.Answered, false)]
    [InlineData(CutPoint.Answered, true)]
    public async Task OpenSlides_the_same_ballot_sent_again_after_a_lost_answer_is_one_ballot_with_one_receipt(CutPoint point, bool byHub)
    {
        var round = await hall.OpenAsync();
        var visitor = hall.Assembly.Voters[0].Visitor;
        var request = hall.Click(round, 0, "pour");
        var trap = hall.Network.CutAt(point, request.VoteId.ToString(), answer: "receipt");
        visitor.Address = hall.Network.Address;
        if (byHub)
        {
            await using var line = await HubLine.OpenAsync(visitor.Address, visitor.Cookies, (_, _) => { }, CancellationToken.None);
            await Assert.ThrowsAnyAsync<Exception>(() => line.InvokeAsync<VoteRecorded>("Vote", request));
        }
        else
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => visitor.VoteAsync(request));
        }

        await trap.Sprung.WaitAsync(Patience);
        var answers = new List<Click>();
        foreach (var address in (Uri[])[hall.Assembly.Nodes[^1].Address, hall.Assembly.Nodes[0].Address])
        {
            visitor.Address = address;
            answers.Add(PeersHall.Recorded(request, await visitor.VoteAsync(request)));
        }

        Assert.Equal(answers[0].Ballot, answers[1].Ballot);
        Assert.Equal(1, answers[0].Ballot!.Receipt.Version);
        await hall.CloseAndRecountAsync(round, answers[0]);
    }

    /// <summary>KoproGo: the weight came with the body, and so did the owner.</summary>
    [Fact]
    public async Task KoproGo_a_forged_weight_weighs_nothing_and_the_ballot_of_another_is_refused()
    {
        var round = await hall.OpenAsync();
        var forger = hall.Assembly.Voters[1];
        var path = $"api/assemblies/{hall.Assembly.Id}/votes";
        object Body(Guid voteId, Guid owner) => new
        {
            roundId = round.Id,
            voteId,
            textVersion = 1,
            weight = 90_000,
            voix = 90_000,
            choices = new[] { new { coOwnerId = owner, choice = "pour", weight = 90_000, voix = 90_000, version = 7 } },
        };
        var (own, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var heavy = await forger.Visitor.PostAsync<VoteRecorded>(path, Body(own, forger.CoOwnerId));
        var stolen = await forger.Visitor.PostAsync<VoteRecorded>(path, Body(other, hall.Assembly.Voters[2].CoOwnerId));

        Assert.Equal(RefusalCode.NotEntitled, (RefusalCode)stolen.Refusal!.Code);
        var line = Assert.Single(await hall.Recount.TrailAsync(round.Id), line => line.VoteId == own);
        Assert.Equal(CrowdFiles.Tantiemes(2), line.Weight);
        Assert.Equal(line.Weight, heavy.Value!.Ballots.Single().Voix);
        await hall.CloseAndRecountAsync(
            round, new Click(own, forger.CoOwnerId, "pour", Fate.Recorded, heavy.Value.Ballots.Single(), null));
    }

    /// <summary>OpenSlides' fast backend: killed between its store and its answer, it counted what it had forgotten, or forgot what it had counted.</summary>
    [Fact]
    public async Task OpenSlides_killed_between_store_and_answer_then_between_answer_and_broadcast_record_and_count_agree()
    {
        var round = await hall.OpenAsync();
        var (silent, told) = (hall.Assembly.Voters[3], hall.Assembly.Voters[4]);
        var stored = hall.Click(round, 3, "contre");
        silent.Visitor.Address = hall.Network.Address;
        hall.Network.Stall(Way.ToClient);
        var answer = silent.Visitor.VoteAsync(stored);
        await Eventually.HoldsAsync(
            async () => (await hall.Recount.TrailAsync(round.Id)).Any(line => line.VoteId == stored.VoteId), Patience, () => "Never stored.");
        await hall.Assembly.KillAsync(0);
        hall.Network.Cut();
        hall.Network.Flow();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => answer);
        await hall.Assembly.RestartAsync(0);

        told.Visitor.Address = hall.Assembly.Nodes[0].Address;
        var answered = hall.Click(round, 4, "pour");
        var receipt = PeersHall.Recorded(answered, await told.Visitor.VoteAsync(answered));
        await KillAsync();

        silent.Visitor.Address = hall.Assembly.Nodes[0].Address;
        var again = PeersHall.Recorded(stored, await silent.Visitor.VoteAsync(stored));
        Assert.Equal(receipt.Ballot!.Receipt, PeersHall.Recorded(answered, await told.Visitor.VoteAsync(answered)).Ballot!.Receipt);
        await Eventually.HoldsAsync(
            async () => (await hall.Assembly.Syndic.ConsoleAsync(hall.Assembly.Id)).Item?.Progress?.Voted == 2, Patience, () => "The console does not count two.");
        await hall.CloseAndRecountAsync(round, receipt, again);
    }

    /// <summary>Helios: the queue took the ballot, the worker was dead, the voter was thanked.</summary>
    [Fact]
    public async Task Helios_with_nothing_there_to_record_it_the_voter_is_told_that_his_vote_is_not_confirmed()
    {
        var round = await hall.OpenAsync();
        var request = hall.Click(round, 5, "abstention");
        var visitor = hall.Assembly.Voters[5].Visitor;
        visitor.Address = hall.Assembly.Nodes[0].Address;
        await hall.StopRecordingAsync();
        try
        {
            var answer = await visitor.VoteAsync(request);

            Assert.False(answer.Ok);
            Assert.True(CrowdedAssembly.MayComeBack(answer.Refusal), answer.Refusal!.Name);
            Assert.Contains("Pas encore confirmé", answer.Refusal.Text, StringComparison.Ordinal);
        }
        finally
        {
            await hall.RecordAgainAsync();
        }

        Assert.DoesNotContain(await hall.Recount.TrailAsync(round.Id), line => line.VoteId == request.VoteId);
        using var giveUp = new CancellationTokenSource(Patience);
        await using var seat = new Seat(hall.Assembly.Voters[5], hall.Assembly.Id, seed: 6);
        await hall.CloseAndRecountAsync(round, PeersHall.Recorded(request, await seat.VoteAsync(request, giveUp.Token)));
    }

    /// <summary>KoproGo and BigBlueButton #24408: who came back was counted once more.</summary>
    [Fact]
    public async Task BigBlueButton_24408_who_comes_back_ten_times_is_counted_once()
    {
        var (voter, assembly) = (hall.Assembly.Voters[6], hall.Assembly.Id);
        voter.Visitor.Address = hall.Assembly.Nodes[^1].Address;
        var name = (await voter.Visitor.SnapshotAsync(assembly)).Me.Mandates.Single().Name;
        var before = (await hall.Assembly.Syndic.ConsoleAsync(assembly)).Gauge;
        for (var time = 0; time < 10; time++)
        {
            await using var line = await HubLine.OpenAsync(voter.Visitor.Address, voter.Visitor.Cookies, (_, _) => { }, CancellationToken.None);
            Assert.True((await line.InvokeAsync<FullSnapshot>("Enter", assembly)).Ok);
            if (time % 3 == 2)
            {
                Assert.True((await voter.Visitor.LeaveAsync(assembly, Guid.NewGuid())).Ok);
            }

            await voter.Visitor.SignSheetAsync(new SignRequest(assembly, Guid.NewGuid(), [voter.CoOwnerId], "typed", name));
        }

        var after = await hall.Assembly.Syndic.ConsoleAsync(assembly);
        Assert.Equal((before.PresentMembers, before.Present), (after.Gauge.PresentMembers, after.Gauge.Present));
        Assert.Single(after.Attendance, line => line.CoOwnerId == voter.CoOwnerId && line.Mode == "remote");
        Assert.Equal(1, await hall.Recount.NumberAsync("SELECT count(*) FROM attendance WHERE co_owner_id = @id AND left_at IS NULL", voter.CoOwnerId));
    }

    private async Task KillAsync()
    {
        await hall.Assembly.KillAsync(0);
        await hall.Assembly.RestartAsync(0);
    }
}
