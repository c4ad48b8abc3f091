using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AgLive.Testing;

/// <summary>The built server as a real process on a free port of this machine: what a kill -9 and a browser meet.</summary>
public sealed class AgLiveProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly StringBuilder log = new();

    private AgLiveProcess(Process process, int port)
    {
        this.process = process;
        Port = port;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public int Port { get; }

    public Uri Address => new($"http://localhost:{Port}/");

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>All it has written so far, for the account of a failure.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <summary>Starts a node and waits until it may be given voters.</summary>
    /// <param name="port">The port of a node started again; null for a free one.</param>
    public static async Task<AgLiveProcess> StartAsync(AgLiveSettings settings, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var chosen = port ?? LocalProcess.FreePort();
        var process = new Process { StartInfo = settings.Command("--urls", $"http://localhost:{chosen}") };
        var node = new AgLiveProcess(process, chosen);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await node.WaitUntilReadyAsync();
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }

        return node;
    }

    /// <summary>kill -9: no farewell.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a service manager does, and waits.</summary>
    public async Task StopAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", [$"-{Terminate}", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        await Eventually.HoldsAsync(
            async () => HasExited ? throw new InvalidOperationException($"The server stopped:\n{Log}") : await AnswersAsync(http),
            Patience,
            () => $"The server was not ready in {Patience.TotalSeconds} s:\n{Log}");
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("ready");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (log)
            {
                log.AppendLine(line);
            }
        }
    }
}
