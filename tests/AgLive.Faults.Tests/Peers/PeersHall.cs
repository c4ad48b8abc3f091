using AgLive.Crowd;
using AgLive.Testing;
using AgLive.Testing.Network;
using AgLive.Web.Wire;

namespace AgLive.Faults.Tests.Peers;

/// <summary>One assembly for all the tests of a class, each on a resolution of its own.</summary>
public abstract class PeersHall : IAsyncLifetime
{
    protected const int Owners = 24;
    protected const int Resolutions = 10;
    private int next;

    internal CrowdedAssembly Assembly { get; private set; } = null!;

    internal Recount Recount { get; private set; } = null!;

    /// <summary>Before the first node.</summary>
    internal FaultProxy Network { get; private set; } = null!;

    protected TemporaryFolder Folder { get; } = new();

    public async ValueTask InitializeAsync()
    {
        (Assembly, Recount) = await HoldAsync();
        Network = FaultProxy.Before(Assembly.Nodes[0].Port);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Network.DisposeAsync();
        await Assembly.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Nothing can be recorded until <see cref="RecordAgainAsync"/>.</summary>
    internal abstract Task StopRecordingAsync();

    internal abstract Task RecordAgainAsync();

    internal async Task<RoundHead> OpenAsync()
    {
        await EndOpenVoteAsync();
        return await Assembly.OpenVoteAsync(NextPoint());
    }

    internal AgendaItem NextPoint() => Assembly.Agenda[next++];

    internal VoteRequest Click(RoundHead round, int voter, string choice) => new(
        Assembly.Id, round.Id, Guid.CreateVersion7(), 1, [new BallotChoice(Assembly.Voters[voter].CoOwnerId, choice)]);

    /// <summary>Closes, proclaims, and holds the record against what the voters were told.</summary>
    internal async Task CloseAndRecountAsync(RoundHead round, params IReadOnlyCollection<Click> clicks)
    {
        await DoAsync(new CloseVote(Assembly.Id, Guid.NewGuid(), round.Id));
        await Recount.HoldsAsync(round.Id, clicks, clicks.Select(click => click.VoteId));
        await DoAsync(new Proclaim(Assembly.Id, Guid.NewGuid(), round.Id));
    }

    internal async Task DoAsync<T>(T command) where T : ConsoleCommand
    {
        var answer = await Assembly.InsistAsync(command);
        Assert.True(answer.Ok, answer.Refusal?.Text);
    }

    internal static Click Recorded(VoteRequest request, Answer<VoteRecorded> answer)
    {
        Assert.True(answer.Ok, answer.Refusal?.Text);
        var choice = request.Choices.Single();
        return new Click(request.VoteId, choice.CoOwnerId, choice.Choice, Fate.Recorded, answer.Value!.Ballots.Single(), null);
    }

    private protected abstract Task<(CrowdedAssembly Assembly, Recount Recount)> HoldAsync();

    /// <summary>What a failed test left behind must not fail the next one.</summary>
    private async Task EndOpenVoteAsync()
    {
        if ((await Assembly.Syndic.ConsoleAsync(Assembly.Id)).Room.Current?.Round is { State: "open" or "closed" } left)
        {
            await DoAsync(new CancelVote(Assembly.Id, Guid.NewGuid(), left.Id, "Essai interrompu"));
        }
    }
}
