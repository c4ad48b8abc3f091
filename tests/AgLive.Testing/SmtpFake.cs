using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AgLive.Testing;

/// <summary>A mail server on the loopback that keeps what it takes, and refuses when it is told to.</summary>
public sealed class SmtpFake : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public SmtpFake()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The answer to DATA's end: « 250 ok », « 451 later », « 554 no »; null cuts the line instead.</summary>
    public string? Verdict { get; set; } = "250 2.0.0 taken";

    /// <summary>Letters taken, as they travelled.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
                await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 fake ESMTP");
                while (await reader.ReadLineAsync(stop.Token) is { } line && await AnswerAsync(line, reader, writer))
                {
                }
            }
            catch (Exception cut) when (cut is IOException or OperationCanceledException or SocketException)
            {
            }
        }
    }

    /// <returns>False when the line is over.</returns>
    private async Task<bool> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO":
                await writer.WriteLineAsync("250-fake\r\n250 8BITMIME");
                return true;
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                return await TakeAsync(reader, writer);
            case "QUIT":
                await writer.WriteLineAsync("221 bye");
                return false;
            default:
                await writer.WriteLineAsync("250 ok");
                return true;
        }
    }

    private async Task<bool> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            letter.AppendLine(line);
        }

        if (Verdict is not { } verdict)
        {
            return false;
        }

        if (verdict.StartsWith("250", StringComparison.Ordinal))
        {
            Taken.Enqueue(letter.ToString());
        }

        await writer.WriteLineAsync(verdict);
        return true;
    }
}
