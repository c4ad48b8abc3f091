using System.Net.WebSockets;
using System.Text.Json;
using AgLive.Web.Wire;

namespace AgLive.Crowd.Hub;

/// <summary>
/// A voter's page without its pixels: keeps its line for ever, enters after each connection, drops what is older than what it
/// shows, fetches its own part when told to, votes by hub and else by POST with the same id, and asks every 20 s whether it missed
/// a word.
/// </summary>
public sealed class Seat : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(20);
    private readonly Guid assemblyId;
    private readonly Random random;
    private readonly CancellationTokenSource leaving = new();
    private readonly Lock guard = new();
    private readonly Task living;
    private readonly Task beating;
    private volatile HubLine? line;
    private volatile bool moving;

    /// <param name="seed">Of the waits between two tries of the line.</param>
    /// <param name="beats">False for a page that trusts the words of the server alone, to prove that they are enough.</param>
    public Seat(Voter voter, Guid assemblyId, int seed, bool beats = true)
    {
        (Voter, this.assemblyId, random) = (voter, assemblyId, new Random(seed));
        living = Task.Run(LiveAsync);
        beating = beats ? Task.Run(BeatAsync) : Task.CompletedTask;
    }

    public Voter Voter { get; }

    /// <summary>What it shows of the room; null before the first entry.</summary>
    public RoomSnapshot? Room { get; private set; }

    public PersonalSnapshot? Me { get; private set; }

    public bool IsUp => line is not null;

    /// <summary>Called when a ballot it did not show before is on the screen.</summary>
    public Action<CurrentItem>? Opened { get; set; }

    /// <summary>How many times it entered.</summary>
    public int Entries { get; private set; }

    /// <summary>Snapshots that came late and were dropped.</summary>
    public int Dropped { get; private set; }

    /// <summary>Votes that had to be sent again.</summary>
    public int Retried { get; private set; }

    /// <summary>Insists until the server says recorded or refused, as the wire contract asks.</summary>
    public async Task<Answer<VoteRecorded>> VoteAsync(VoteRequest request, CancellationToken giveUp)
    {
        while (true)
        {
            giveUp.ThrowIfCancellationRequested();
            if (await TryVoteAsync(request) is { } answer && (answer.Ok || !CrowdedAssembly.MayComeBack(answer.Refusal)))
            {
                _ = RefreshAsync();
                return answer;
            }

            Retried++;
            await Task.Delay(TimeSpan.FromMilliseconds(500), giveUp);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await Task.WhenAll(living, beating);
        leaving.Dispose();
    }

    /// <summary>Null when nothing is known.</summary>
    private async Task<Answer<VoteRecorded>?> TryVoteAsync(VoteRequest request)
    {
        try
        {
            if (line is { } up)
            {
                return await up.InvokeAsync<VoteRecorded>("Vote", request).WaitAsync(Patience);
            }
        }
        catch (Exception silent) when (silent is WebSocketException or TimeoutException or ObjectDisposedException)
        {
            // The other way, with the same id.
        }

        try
        {
            return await Voter.Visitor.VoteAsync(request);
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException or JsonException)
        {
            return null;
        }
    }

    private async Task LiveAsync()
    {
        for (var tries = 0; !leaving.IsCancellationRequested; tries++)
        {
            try
            {
                await using var up = await HubLine.OpenAsync(Voter.Visitor.Address, Voter.Visitor.Cookies, Hear, leaving.Token);
                await EnterAsync(up);
                tries = 0;
                await up.Lost.WaitAsync(leaving.Token);
            }
            catch (Exception away) when (away is WebSocketException or HttpRequestException or TimeoutException or OperationCanceledException)
            {
                // Again, after a while of one's own.
            }

            line = null;
            if (moving)
            {
                // The node gave each of its people a moment of his own: no further wait.
                moving = false;
                continue;
            }

            await PauseAsync(tries);
        }
    }

    private async Task EnterAsync(HubLine up)
    {
        var entered = await up.InvokeAsync<FullSnapshot>("Enter", assemblyId).WaitAsync(TimeSpan.FromSeconds(10), leaving.Token);
        Assert.True(entered.Ok, entered.Refusal?.Text);
        Show(entered.Value!.Room);
        Me = entered.Value.Me;
        Entries++;
        line = up;
    }

    /// <summary>The room client's own waits: 0.2 to 3 s at first, longer then, each with its random part.</summary>
    private async Task PauseAsync(int tries)
    {
        var ceiling = Math.Min(15_000, 3_000 * Math.Pow(1.6, tries));
        await Task.Delay(TimeSpan.FromMilliseconds(200 + (random.NextDouble() * (ceiling - 200))), leaving.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Says that it is there, and learns whether a word to it was lost.</summary>
    private async Task BeatAsync()
    {
        while (!leaving.IsCancellationRequested)
        {
            await QuietlyAsync(async up =>
            {
                var beat = (await up.InvokeAsync<RoomBeat>("Here", assemblyId)).Value;
                if (beat is not null && Room is { } shown && (shown.Epoch, shown.Version).CompareTo((beat.Epoch, beat.Version)) < 0)
                {
                    await RefreshAsync();
                }
            });
            await Task.Delay(BeatEvery, leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Hear(string name, byte[] message)
    {
        switch (name)
        {
            case "room":
                if (Show(HubMessages.Said<RoomSnapshot>(message)))
                {
                    _ = WaitAMomentAsync(TimeSpan.FromSeconds(0.4), RefreshAsync);
                }

                break;
            case "personal":
                _ = RefreshAsync();
                break;
            case "moving":
                _ = MoveAsync(HubMessages.Said<Moving>(message).DelayMs);
                break;
            default:
                break;
        }
    }

    /// <returns>True when another round is current, or it changed its state: one's own part is to be fetched again.</returns>
    private bool Show(RoomSnapshot snapshot)
    {
        RoundHead? before;
        lock (guard)
        {
            if (Room is { } shown && (snapshot.Epoch, snapshot.Version).CompareTo((shown.Epoch, shown.Version)) < 0)
            {
                Dropped++;
                return false;
            }

            before = Room?.Current?.Round;
            Room = snapshot;
        }

        var now = snapshot.Current?.Round;
        var opened = now is { State: "open" } && now.Id != before?.Id;
        if (opened)
        {
            Opened?.Invoke(snapshot.Current!);
            _ = WaitAMomentAsync(TimeSpan.FromSeconds(1), () => QuietlyAsync(up => up.CallAsync("Seen", assemblyId, now!.Id)));
        }

        return (before?.Id, before?.State) != (now?.Id, now?.State);
    }

    /// <summary>A moment of one's own: a hall does not speak at once.</summary>
    private async Task WaitAMomentAsync(TimeSpan most, Func<Task> call)
    {
        TimeSpan wait;
        lock (guard)
        {
            wait = random.NextDouble() * most;
        }

        await Task.Delay(wait, leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await call();
    }

    private Task RefreshAsync() => QuietlyAsync(async up =>
    {
        var full = await up.InvokeAsync<FullSnapshot>("Refresh", assemblyId);
        if (full.Value is { } value)
        {
            Show(value.Room);
            Me = value.Me;
        }
    });

    private async Task MoveAsync(int delay)
    {
        var leave = line;
        await Task.Delay(delay);
        if (leave is not null)
        {
            moving = true;
            await leave.DisposeAsync();
        }
    }

    private async Task QuietlyAsync(Func<HubLine, Task> call)
    {
        try
        {
            if (line is { } up)
            {
                await call(up);
            }
        }
        catch (Exception lost) when (lost is WebSocketException or ObjectDisposedException)
        {
            // What it wanted comes with the next entry.
        }
    }

    private sealed record Moving(int DelayMs);
}
