using System.Net.Sockets;

namespace AgLive.Testing.Network;

/// <summary>One connection of a client to a server through a <see cref="FaultProxy"/>: two lanes of bytes.</summary>
internal sealed class ProxiedConnection(FaultProxy proxy, Socket client, Socket server, int port) : IDisposable
{
    private readonly CancellationTokenSource ended = new();
    private volatile bool vanished;
    private volatile Trap? awaitsAnswer;

    /// <summary>Of the server at the other end.</summary>
    public int Port { get; } = port;

    public static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Already closed: nothing to reset.
        }

        socket.Dispose();
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, ended.Token);
        var toServer = new Lane(client, server, Way.ToServer, proxy.Weather, BeforeServer, AfterServer, () => vanished);
        var toClient = new Lane(server, client, Way.ToClient, proxy.Weather, BeforeClient, null, () => vanished);
        await Task.WhenAll(EndAsync(toServer.RunAsync(over.Token)), EndAsync(toClient.RunAsync(over.Token)));
        Reset(client);
        Reset(server);
    }

    /// <summary>RST to both sides.</summary>
    public void Cut()
    {
        Reset(client);
        Reset(server);
        try
        {
            ended.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself meanwhile.
        }
    }

    public void Vanish() => vanished = true;

    public void Dispose() => ended.Dispose();

    private bool BeforeServer(WordsSeen words)
    {
        if (proxy.Traps.Caught(words) is not { } trap)
        {
            return true;
        }

        awaitsAnswer = trap;
        return trap.Point != CutPoint.BeforeSend || Break(trap);
    }

    private void AfterServer()
    {
        if (awaitsAnswer is { Point: CutPoint.AfterSend } trap)
        {
            Break(trap);
        }
    }

    private bool BeforeClient(WordsSeen words) =>
        awaitsAnswer is not { Point: CutPoint.Answered } trap || !words.Contains(trap.Answer) || Break(trap);

    private bool Break(Trap trap)
    {
        Cut();
        trap.Spring();
        return false;
    }

    /// <summary>A lane that fails takes the other with it: the network broke.</summary>
    private async Task EndAsync(Task lane)
    {
        try
        {
            await lane;
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            Cut();
        }
    }
}
