using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace AgLive.Testing;

/// <summary>A redis-server of one's own on a free port of the loopback, without persistence: it can be killed, hung, emptied and started again.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(10);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("aglive-redis-");
    private Process? process;

    private RedisServer()
    {
    }

    public int Port { get; } = LocalProcess.FreePort();

    public string ConnectionString => $"127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Port and folder without a running server: « Redis is away » from the first second.</summary>
    public static RedisServer Prepare() => new();

    public static async Task<RedisServer> StartNewAsync()
    {
        var server = new RedisServer();
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts (again) on the same port, empty.</summary>
    public async Task StartAsync()
    {
        process = LocalProcess.Start(
            "redis-server",
            "--bind", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture), "--dir", folder.FullName,
            "--save", "", "--appendonly", "no", "--maxmemory-policy", "noeviction", "--daemonize", "no");
        await UntilItAnswersAsync();
    }

    /// <summary>SIGKILL: nothing is flushed, every connection is cut.</summary>
    public async Task KillAsync()
    {
        if (process is { } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
            running.Dispose();
            process = null;
        }
    }

    /// <summary>Hangs: connections stay open and nothing answers (SIGSTOP), until <see cref="ResumeAsync"/>.</summary>
    public Task HangAsync() => SignalAsync("STOP");

    public Task ResumeAsync() => SignalAsync("CONT");

    /// <summary>FLUSHALL.</summary>
    public async Task EmptyAsync()
    {
        var answer = await SendAsync("FLUSHALL");
        if (answer != "+OK")
        {
            throw new InvalidOperationException($"FLUSHALL answered {answer}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        folder.Delete(recursive: true);
    }

    private async Task UntilItAnswersAsync()
    {
        var watch = Stopwatch.StartNew();
        while (await SendAsync("PING") != "+PONG")
        {
            if (process is null || process.HasExited || watch.Elapsed > StartDeadline)
            {
                throw new InvalidOperationException($"redis-server does not answer on port {Port.ToString(CultureInfo.InvariantCulture)}.");
            }

            await Task.Delay(20);
        }
    }

    /// <summary>One inline command of the Redis protocol; null when nobody listens.</summary>
    private async Task<string?> SendAsync(string command)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            await using var stream = client.GetStream();
            await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
            using var reader = new StreamReader(stream);
            await writer.WriteLineAsync(command);
            return await reader.ReadLineAsync();
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return null;
        }
    }

    private async Task SignalAsync(string signal)
    {
        var id = process?.Id ?? throw new InvalidOperationException("The server is not running.");
        await LocalProcess.RunAsync("kill", $"-{signal}", id.ToString(CultureInfo.InvariantCulture));
    }
}
