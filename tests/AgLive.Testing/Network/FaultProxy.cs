using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AgLive.Testing.Network;

/// <summary>
/// A TCP proxy on a free port of the loopback, before one server or several: what lies between people and nodes, or between a
/// node and Redis, and breaks in every way a network does. New connections go to the next target that accepts them (and that says
/// it is ready, before nodes of AgLive); those already made stay where they are, as behind any balancer of TCP.
/// </summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<ProxiedConnection, byte> connections = new();
    private readonly IReadOnlyList<int> targets;
    private readonly Readiness? readiness;
    private readonly Task accepting;
    private volatile bool refusing;
    private int turn = -1;

    private FaultProxy(IReadOnlyList<int> targets, Readiness? readiness)
    {
        (this.targets, this.readiness) = (targets, readiness);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Where a browser goes.</summary>
    public Uri Address => new($"http://localhost:{Port.ToString(CultureInfo.InvariantCulture)}/");

    /// <summary>Connections now open through the proxy.</summary>
    public int Open => connections.Count;

    /// <summary>What delays and holds bytes, for all connections, present and to come.</summary>
    internal Weather Weather { get; } = new();

    internal Traps Traps { get; } = new();

    /// <summary>Before any server that speaks over TCP.</summary>
    public static FaultProxy Before(params IReadOnlyList<int> ports) => new(ports, null);

    /// <summary>Before nodes of AgLive: a node that does not answer <c>/ready</c>, because it starts, stops or hangs, gets nobody.</summary>
    public static FaultProxy BeforeNodes(params IReadOnlyList<AgLiveProcess> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        return new([.. nodes.Select(node => node.Port)], new Readiness());
    }

    /// <summary>RST on every open connection; new ones are welcome.</summary>
    public void Cut() => Each(connection => connection.Cut());

    /// <summary>RST on the connections of one target.</summary>
    public void CutFrom(int port) => Each(connection => connection.Cut(), port);

    /// <summary>
    /// The peer vanished without a word: open connections stay open, whatever is written to them is lost, nothing comes any more and
    /// no end is announced, even when the other side hangs up. New ones are welcome.
    /// </summary>
    public void Vanish() => Each(connection => connection.Vanish());

    /// <summary>Bytes are held, in order, on present and future connections, until <see cref="Flow"/>.</summary>
    public void Stall(Way way = Way.Both) => Weather.Hold(way);

    /// <summary>What was held goes on its way, and bytes flow again.</summary>
    public void Flow() => Weather.Release();

    /// <summary>Every byte arrives this much later, in order, in each direction; zero for none.</summary>
    public void Delay(TimeSpan latency) => Weather.Latency = latency;

    /// <summary>New connections get an RST at once, until <see cref="Welcome"/>; with <see cref="Cut"/>, the network is down.</summary>
    public void Refuse() => refusing = true;

    public void Welcome() => refusing = false;

    /// <summary>Breaks the connection of the next message with these words; see <see cref="Trap"/>.</summary>
    /// <param name="words">Found in the text a client sends: a path, a body, a WebSocket message (masking undone).</param>
    /// <param name="answer">Found in the answer; for <see cref="CutPoint.Answered"/> only.</param>
    public Trap CutAt(CutPoint point, string words, string answer = "") => Traps.Set(new Trap(point, words, answer));

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        Each(connection => connection.Cut());
        Weather.Release();
        await accepting;
        readiness?.Dispose();
        listener.Dispose();
        stopping.Dispose();
    }

    private void Each(Action<ProxiedConnection> act, int? port = null)
    {
        foreach (var connection in connections.Keys.Where(connection => port is null || connection.Port == port))
        {
            act(connection);
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var client = await listener.AcceptSocketAsync(stopping.Token);
                client.NoDelay = true;
                _ = ServeAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy is no longer wanted.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        if (refusing || await TargetAsync() is not { } target)
        {
            ProxiedConnection.Reset(client);
            return;
        }

        using var connection = new ProxiedConnection(this, client, target.Socket, target.Port);
        connections.TryAdd(connection, 0);
        await connection.RunAsync(stopping.Token);
        connections.TryRemove(connection, out _);
    }

    /// <summary>The next target that takes a connection; null when none does.</summary>
    private async Task<(Socket Socket, int Port)?> TargetAsync()
    {
        for (var tries = 0; tries < targets.Count; tries++)
        {
            var port = targets[(int)((uint)Interlocked.Increment(ref turn) % (uint)targets.Count)];
            if (readiness is not null && !await readiness.OfAsync(port))
            {
                continue;
            }

            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, stopping.Token);
                return (socket, port);
            }
            catch (Exception dead) when (dead is SocketException or OperationCanceledException)
            {
                socket.Dispose();
            }
        }

        return null;
    }
}
