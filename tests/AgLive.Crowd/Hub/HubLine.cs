using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using AgLive.Web.Wire;

namespace AgLive.Crowd.Hub;

/// <summary>
/// One WebSocket to the hub, written from docs/WIRE.md alone: a frame costs a tenth of what a client library makes of it, so that
/// a load run measures the server.
/// </summary>
public sealed class HubLine : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly byte[] Ping = [.. "{\"type\":6}"u8, HubMessages.End];
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<byte[]>> calls = new();
    private readonly Action<string, byte[]> heard;
    private long lastCall;
    private Task reading = Task.CompletedTask;
    private Task pinging = Task.CompletedTask;

    private HubLine(CookieContainer cookies, Action<string, byte[]> heard)
    {
        this.heard = heard;
        socket.Options.Cookies = cookies;
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <summary>Ends when the line is lost, whoever cut it.</summary>
    public Task Lost => reading;

    /// <param name="heard">Called with the name and the whole text of each message of the server, in order, one at a time.</param>
    /// <exception cref="WebSocketException">The node does not answer, or does not know the caller.</exception>
    public static async Task<HubLine> OpenAsync(Uri node, CookieContainer cookies, Action<string, byte[]> heard, CancellationToken cancellation)
    {
        var line = new HubLine(cookies, heard);
        try
        {
            await line.socket.ConnectAsync(new UriBuilder(node) { Scheme = "ws", Path = "/hubs/assembly" }.Uri, cancellation);
            await line.SendAsync([.. "{\"protocol\":\"json\",\"version\":1}"u8, HubMessages.End], cancellation);
            var shaken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            line.reading = Task.Run(() => line.ReadAsync(shaken), CancellationToken.None);
            await shaken.Task.WaitAsync(cancellation);
            line.pinging = line.PingAsync();
            return line;
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="WebSocketException">The line was lost: the outcome is unknown.</exception>
    public async Task<Answer<T>> InvokeAsync<T>(string method, params IReadOnlyList<object?> arguments)
    {
        var result = await CallAsync(method, arguments);
        return JsonSerializer.Deserialize<Completion<Answer<T>>>(result, Json)!.Result
            ?? throw new InvalidOperationException($"{method}: {Encoding.UTF8.GetString(result)}");
    }

    /// <summary>The whole answer as it came, for whoever does not want to read it.</summary>
    public async Task<byte[]> CallAsync(string method, params IReadOnlyList<object?> arguments)
    {
        var id = Interlocked.Increment(ref lastCall).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var call = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        calls[id] = call;
        if (reading.IsCompleted)
        {
            throw new WebSocketException("The line is lost.");
        }

        var message = JsonSerializer.SerializeToUtf8Bytes(new { type = 1, invocationId = id, target = method, arguments }, Json);
        await SendAsync([.. message, HubMessages.End], CancellationToken.None);
        return await call.Task;
    }

    /// <summary>Hangs up without a word.</summary>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        socket.Abort();
        await Task.WhenAll(reading, pinging);
        socket.Dispose();
        sending.Dispose();
        closing.Dispose();
    }

    private async Task SendAsync(byte[] message, CancellationToken cancellation)
    {
        await sending.WaitAsync(cancellation);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        catch (Exception lost) when (lost is IOException or ObjectDisposedException or InvalidOperationException)
        {
            throw new WebSocketException("The line is lost.", lost);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task ReadAsync(TaskCompletionSource shaken)
    {
        try
        {
            await foreach (var message in HubMessages.ReadAsync(socket, closing.Token))
            {
                Take(message, shaken);
            }
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Told to whoever waits, below.
        }

        var end = new WebSocketException("The line is lost.");
        shaken.TrySetException(end);
        foreach (var call in calls.Values)
        {
            call.TrySetException(end);
        }
    }

    private void Take(byte[] message, TaskCompletionSource shaken)
    {
        var (type, name) = HubMessages.Head(message);
        switch (type)
        {
            case 0:
                shaken.TrySetResult();
                break;
            case 1:
                heard(name, message);
                break;
            case 3 when calls.TryRemove(name, out var call):
                call.TrySetResult(message);
                break;
            default:
                // Pings and farewells.
                break;
        }
    }

    private async Task PingAsync()
    {
        try
        {
            using var clock = new PeriodicTimer(PingEvery);
            while (await clock.WaitForNextTickAsync(closing.Token))
            {
                await SendAsync(Ping, closing.Token);
            }
        }
        catch (Exception lost) when (lost is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The reader says that the line is lost.
        }
    }

    private sealed record Completion<T>(T? Result);
}
