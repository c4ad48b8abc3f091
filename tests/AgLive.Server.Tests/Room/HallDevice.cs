using System.Collections.Concurrent;
using System.Net.WebSockets;
using AgLive.Domain;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.SignalR.Client;

namespace AgLive.Server.Tests.Room;

/// <summary>A browser of the room or of the console: what it was told, and what a person does on it.</summary>
public sealed class HallDevice : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Hall hall;
    private readonly ConcurrentQueue<ClientWebSocket> sockets;

    private HallDevice(Hall hall, Guid accountId, HubConnection connection, ConcurrentQueue<ClientWebSocket> sockets) =>
        (this.hall, AccountId, Connection, this.sockets) = (hall, accountId, connection, sockets);

    public Guid AccountId { get; }

    public HubConnection Connection { get; }

    public ConcurrentQueue<RoomSnapshot> Rooms { get; } = new();

    public ConcurrentQueue<NudgeNotice> Nudges { get; } = new();

    public int PersonalPokes { get; private set; }

    public int ConsolePokes { get; private set; }

    private Guid AssemblyId => hall.World.AssemblyId;

    public static async Task<HallDevice> ConnectAsync(Hall hall, Guid accountId)
    {
        ConcurrentQueue<ClientWebSocket> sockets = new();
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(hall.Address, "/hubs/assembly"), options =>
            {
                options.Headers[HallAuth.Header] = accountId.ToString();
                options.WebSocketFactory = async (context, cancellation) =>
                {
                    var socket = new ClientWebSocket();
                    socket.Options.SetRequestHeader(HallAuth.Header, accountId.ToString());
                    await socket.ConnectAsync(context.Uri, cancellation);
                    sockets.Enqueue(socket);
                    return socket;
                };
            })
            .Build();
        var device = new HallDevice(hall, accountId, connection, sockets);
        connection.On<RoomSnapshot>("room", device.Rooms.Enqueue);
        connection.On<NudgeNotice>("nudge", device.Nudges.Enqueue);
        connection.On("personal", () => device.PersonalPokes++);
        connection.On("console", () => device.ConsolePokes++);
        await connection.StartAsync();
        return device;
    }

    /// <summary>The line is cut: its socket dies without a word of good-bye.</summary>
    public void Cut()
    {
        foreach (var socket in sockets)
        {
            socket.Abort();
        }
    }

    public Task<Answer<T>> CallAsync<T>(string method, params object?[] arguments) =>
        Connection.InvokeCoreAsync<Answer<T>>(method, arguments);

    /// <summary>Calls what must not be refused.</summary>
    public async Task<T> DoAsync<T>(string method, params object?[] arguments)
    {
        var answer = await CallAsync<T>(method, arguments);
        Assert.True(answer.Ok, $"{method}: {answer.Refusal}");
        return answer.Value!;
    }

    public async Task RefusedAsync<T>(RefusalCode code, string method, params object?[] arguments)
    {
        var answer = await CallAsync<T>(method, arguments);
        Assert.False(answer.Ok, method);
        Assert.Equal(code.ToString(), answer.Refusal!.Name);
    }

    /// <summary>Runs a command of the console by its record.</summary>
    public Task<CommandDone> RunAsync(ConsoleCommand command) => DoAsync<CommandDone>(command.GetType().Name, command);

    public Task RefusedAsync(RefusalCode code, ConsoleCommand command) =>
        RefusedAsync<CommandDone>(code, command.GetType().Name, command);

    public Task<FullSnapshot> EnterAsync() => DoAsync<FullSnapshot>("Enter", AssemblyId);

    public Task<FullSnapshot> RefreshAsync() => DoAsync<FullSnapshot>("Refresh", AssemblyId);

    public Task<ConsoleSnapshot> ConsoleAsync(Guid? resolutionId = null) => DoAsync<ConsoleSnapshot>("Console", AssemblyId, resolutionId);

    public async Task<FullSnapshot> SignAsync(string name, params Guid[] mandates)
    {
        await EnterAsync();
        await DoAsync<CommandDone>(
            "Sign",
            new SignRequest(AssemblyId, Guid.CreateVersion7(), [hall.World.Owners[name], .. mandates], "typed", $"zoe {name.ToUpperInvariant()}"));
        return await RefreshAsync();
    }

    /// <summary>Votes the ballots on screen, all alike.</summary>
    public async Task<VoteRecorded> VoteAsync(string choice)
    {
        var shown = await RefreshAsync();
        var request = new VoteRequest(
            AssemblyId,
            shown.Room.Current!.Round!.Id,
            Guid.CreateVersion7(),
            shown.Room.Current.TextVersion,
            [.. shown.Me.Ballot!.Rights.Select(right => new BallotChoice(right.CoOwnerId, choice))]);
        return await DoAsync<VoteRecorded>("Vote", request);
    }

    /// <summary>A console: opens the vote on a resolution and gives its round.</summary>
    public async Task<Guid> OpenVoteAsync(string number)
    {
        await RunAsync(new OpenVote(AssemblyId, Guid.CreateVersion7(), hall.World.Agenda[number]));
        return (await ConsoleAsync()).Room.Current!.Round!.Id;
    }

    /// <summary>A console: closes the current vote and publishes its result.</summary>
    public async Task<RoundResult> CloseAndProclaimAsync()
    {
        var round = (await ConsoleAsync()).Room.Current!.Round!;
        await RunAsync(new CloseVote(AssemblyId, Guid.CreateVersion7(), round.Id));
        await RunAsync(new Proclaim(AssemblyId, Guid.CreateVersion7(), round.Id));
        return (await ConsoleAsync()).Room.Current!.Round!.Result!;
    }

    /// <summary>Waits for a snapshot that shows something, as a person looks at his screen.</summary>
    public async Task<RoomSnapshot> SeeAsync(Func<RoomSnapshot, bool> shown)
    {
        await EventuallyAsync(() => Task.FromResult(Rooms.Any(shown)));
        return Rooms.First(shown);
    }

    public static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            await Task.Delay(20, deadline.Token);
        }
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
