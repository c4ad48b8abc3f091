using System.Text.Json;
using AgLive.Crowd;
using AgLive.Crowd.Hub;
using AgLive.Testing;
using AgLive.Testing.Network;
using AgLive.Web.Wire;

namespace AgLive.Faults.Tests.Nodes;

/// <summary>
/// Two nodes with a balancer before them, people on hub lines through it, a second operator on the second node. Nobody asks whether
/// he missed a word: what the nodes say by themselves must be enough.
/// </summary>
public sealed class TwoNodes : IAsyncLifetime
{
    private const int Owners = 24;
    private const int Resolutions = 14;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private Services services = null!;
    private int next;

    internal Services Services => services;

    internal CrowdedAssembly Assembly { get; private set; } = null!;

    internal FaultProxy Balancer { get; private set; } = null!;

    internal IReadOnlyList<Seat> Seats { get; private set; } = [];

    /// <summary>An operator before a console of the second node.</summary>
    internal Visitor SecondChair { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        services = await Services.StartAsync();
        Assembly = await services.HoldAsync(Owners, Resolutions);
        Balancer = FaultProxy.BeforeNodes(Assembly.Nodes[0], Assembly.Nodes[1]);
        SecondChair = await Assembly.AnotherChairAsync(Assembly.Nodes[1].Address);
        foreach (var voter in Assembly.Voters)
        {
            voter.Visitor.Address = Balancer.Address;
        }

        Seats = [.. Assembly.Voters.Select((voter, index) => new Seat(voter, Assembly.Id, index, beats: false))];
        await AllAreInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Seats.Select(seat => seat.DisposeAsync().AsTask()));
        SecondChair.Dispose();
        await Balancer.DisposeAsync();
        await Assembly.DisposeAsync();
        await services.DisposeAsync();
    }

    internal AgendaItem NextPoint() => Assembly.Agenda[next++];

    internal Task AllAreInAsync() => Eventually.HoldsAsync(
        () => Task.FromResult(Seats.All(seat => seat.IsUp)), Patience, () => $"{Seats.Count(seat => !seat.IsUp)} of {Seats.Count} are not in.");

    /// <summary>
    /// Everybody's screen, and the console of either node, show one and the same room, as new as the database: epoch, version and
    /// every word of it.
    /// </summary>
    internal async Task AllSeeAsync(Func<RoomSnapshot, bool> shown, string what)
    {
        var seen = new HashSet<string>();
        await Eventually.HoldsAsync(
            async () =>
            {
                var consoles = await Task.WhenAll(Assembly.Syndic.ConsoleAsync(Assembly.Id), SecondChair.ConsoleAsync(Assembly.Id));
                var rooms = consoles.Select(console => console.Room).Concat(Seats.Select(seat => seat.Room).OfType<RoomSnapshot>()).ToList();
                seen = [.. rooms.Select(Content)];
                return rooms.Count == Seats.Count + 2 && rooms.TrueForAll(room => shown(room)) && seen.Count == 1;
            },
            Patience,
            () => $"{what}: {seen.Count} different rooms are shown:\n{string.Join('\n', seen)}");
    }

    /// <summary>One vote of everybody, in one burst of hub calls.</summary>
    internal async Task<IReadOnlyList<Click>> EverybodyVotesAsync(RoundHead round, string choice)
    {
        using var giveUp = new CancellationTokenSource(Patience);
        return await Task.WhenAll(Seats.Select(async seat =>
        {
            var request = new VoteRequest(Assembly.Id, round.Id, Guid.CreateVersion7(), 1, [new BallotChoice(seat.Voter.CoOwnerId, choice)]);
            var answer = await seat.VoteAsync(request, giveUp.Token);
            Assert.True(answer.Ok, answer.Refusal?.Text);
            return new Click(request.VoteId, seat.Voter.CoOwnerId, choice, Fate.Recorded, answer.Value!.Ballots.Single(), null);
        }));
    }

    // Versions of a vote while nobody may see its tally are the count of ballots: no screen is sent one for itself.
    private static string Content(RoomSnapshot room) =>
        JsonSerializer.Serialize(room with { ServerTime = default, Version = room.Current?.Round is { State: "open" } ? 0 : room.Version });
}
