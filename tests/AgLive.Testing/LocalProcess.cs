using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AgLive.Testing;

/// <summary>Programs of the machine, run for a test.</summary>
public static class LocalProcess
{
    /// <summary>A port of the loopback that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a program whose output nobody reads.</summary>
    public static Process Start(string file, params IEnumerable<string> arguments)
    {
        var process = new Process { StartInfo = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true } };
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than zero.</exception>
    public static Task RunAsync(string file, params IEnumerable<string> arguments) => OutputAsync(file, arguments);

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote on its standard output.</returns>
    /// <exception cref="InvalidOperationException">It ended with another code than zero.</exception>
    public static async Task<string> OutputAsync(string file, params IEnumerable<string> arguments)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true } };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {await output} {await errors}");
    }
}
