using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;

namespace AgLive.Testing;

/// <summary>
/// A real PostgreSQL of its own in a temporary folder, on a free port of the loopback, with fsync on unless a setting says
/// otherwise. Started as user « postgres » when the tests run as root, which PostgreSQL refuses. Stopped by its process id.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder;
    private readonly int port;
    private Process? process;
    private int databases;

    private PostgresServer(string folder, int port) => (this.folder, this.port) = (folder, port);

    /// <summary>The process id of the server, to kill or stop it in a test.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private string Data => Path.Combine(folder, "data");

    /// <param name="settings">As on the command line of postgres, e.g. « fsync=off ».</param>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("aglive-pg-").FullName;
        var server = new PostgresServer(folder, LocalProcess.FreePort());
        if (Environment.IsPrivilegedProcess)
        {
            await LocalProcess.RunAsync("chown", "postgres", folder);
        }

        await RunAsOwnerAsync("initdb", "-D", server.Data, "-U", "aglive", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        AppDomain.CurrentDomain.ProcessExit += server.OnProcessExit;
        await server.RunAsync(settings);
        return server;
    }

    /// <summary>Starts the same data again after <see cref="StopAsync"/> or <see cref="KillAsync"/>.</summary>
    public async Task RunAsync(params string[] settings)
    {
        string[] always =
        [
            $"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=80", "shared_buffers=64MB", "timezone=UTC",
        ];
        var (file, prefix) = AsOwner("postgres");
        process = LocalProcess.Start(file, [.. prefix, "-D", Data, .. always.Concat(settings).SelectMany(setting => (string[])["-c", setting])]);
        await UntilReadyAsync();
    }

    /// <summary>A connection string to a database; with no name, the maintenance one.</summary>
    public string ConnectionString(string database = "postgres") => $"Host=127.0.0.1;Port={port};Username=aglive;Database={database}";

    /// <summary>A new database, empty or a copy of another one nobody is connected to.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = $"d{Interlocked.Increment(ref databases)}";
        await using var source = NpgsqlDataSource.Create(ConnectionString() + ";Pooling=false");
        await using var command = source.CreateCommand($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"}");
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Stops in order: sessions are cut, what is committed is written.</summary>
    public async Task StopAsync()
    {
        Signal("-INT");
        await process!.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>kill -9 of the server; its children follow when they see it.</summary>
    public async Task KillAsync()
    {
        Signal("-KILL");
        await process!.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Sends a signal to the server by its process id, e.g. « -STOP ».</summary>
    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, ProcessId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        if (process is { HasExited: false })
        {
            await StopAsync();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void OnProcessExit(object? sender, EventArgs args)
    {
        if (process is { HasExited: false })
        {
            Signal("-QUIT");
        }
    }

    private async Task UntilReadyAsync()
    {
        var since = Stopwatch.GetTimestamp();
        await using var source = NpgsqlDataSource.Create(ConnectionString() + ";Pooling=false;Timeout=5");
        while (true)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                return;
            }
            catch (NpgsqlException) when (process is { HasExited: false } && Stopwatch.GetElapsedTime(since) < Patience)
            {
                await Task.Delay(50);
            }
        }
    }

    private static Task RunAsOwnerAsync(string program, params string[] arguments)
    {
        var (file, prefix) = AsOwner(program);
        return LocalProcess.RunAsync(file, prefix.Concat(arguments));
    }

    private static (string File, string[] Prefix) AsOwner(string program) => Environment.IsPrivilegedProcess && !RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? ("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", Find(program)])
        : (Find(program), []);

    private static string Find(string program) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql")
                .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
                .Select(version => Path.Combine(version, "bin", program))
                .FirstOrDefault(File.Exists) ?? program
            : program;
}
