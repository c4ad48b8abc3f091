using System.Diagnostics;
using System.Net.Sockets;
using System.Threading.Channels;

namespace AgLive.Testing.Network;

/// <summary>One direction of a connection: reads, waits out the weather, writes; in order.</summary>
/// <param name="before">Sees what is about to leave; false when it must not.</param>
/// <param name="after">Called when a piece has left.</param>
/// <param name="vanished">True once everything falls into the void.</param>
internal sealed class Lane(
    Socket from, Socket to, Way way, Weather weather, Func<WordsSeen, bool> before, Action? after, Func<bool> vanished)
{
    private const int PieceSize = 16 * 1024;
    private const int PiecesInFlight = 256;

    private readonly WordsSeen words = new(maskedFrames: way == Way.ToServer);
    private readonly Channel<Piece> road = Channel.CreateBounded<Piece>(new BoundedChannelOptions(PiecesInFlight) { SingleReader = true, SingleWriter = true });

    public Task RunAsync(CancellationToken cancellation) => Task.WhenAll(ReadAsync(cancellation), WriteAsync(cancellation));

    private async Task ReadAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var buffer = new byte[PieceSize];
                var read = await from.ReceiveAsync(buffer, SocketFlags.None, cancellation);
                await road.Writer.WriteAsync(new Piece(buffer.AsMemory(0, read), Stopwatch.GetTimestamp()), cancellation);
                if (read == 0)
                {
                    return;
                }
            }
        }
        catch (Exception broken) when (vanished() && broken is SocketException)
        {
            // Whoever vanished does not tell the other side that this one hung up.
        }
        finally
        {
            if (!vanished())
            {
                road.Writer.TryComplete();
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        await foreach (var piece in road.Reader.ReadAllAsync(cancellation))
        {
            await DueAsync(piece.At, cancellation);
            await weather.FlowsAsync(way, cancellation);
            if (vanished())
            {
                continue;
            }

            if (piece.Bytes.IsEmpty)
            {
                to.Shutdown(SocketShutdown.Send);
                return;
            }

            words.See(piece.Bytes.Span);
            if (!before(words))
            {
                return;
            }

            await SendAsync(piece.Bytes, cancellation);
            after?.Invoke();
        }
    }

    private async Task DueAsync(long at, CancellationToken cancellation)
    {
        var left = weather.Latency - Stopwatch.GetElapsedTime(at);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, cancellation);
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await to.SendAsync(bytes, SocketFlags.None, cancellation)..];
        }
    }

    private readonly record struct Piece(ReadOnlyMemory<byte> Bytes, long At);
}
