using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AgLive.RoomLoad;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    private const int Syncs = 100;

    public static string Card() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
         {Field("/proc/cpuinfo", "model name") ?? RuntimeInformation.OSArchitecture.ToString()}, {Environment.ProcessorCount} cores, {Memory()}, {RuntimeInformation.OSDescription}, .NET {Environment.Version}
         a write brought to the disk (fsync) takes {FlushMs():0.00} ms at the median; load average before: {LoadAverage()}; servers, generator and databases on these cores; no TLS
         """);

    /// <summary>Processor time of a process so far.</summary>
    public static TimeSpan Spent(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.TotalProcessorTime;
    }

    private static string LoadAverage() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";

    private static string Memory() => Field("/proc/meminfo", "MemTotal") is { } total
        && long.TryParse(total.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var kilobytes)
            ? $"{kilobytes / 1_048_576} GiB"
            : "memory unknown";

    private static string? Field(string file, string name) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':')[1].Trim()
        : null;

    private static double FlushMs()
    {
        var file = Path.GetTempFileName();
        var times = new List<double>();
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.None, 1))
        {
            for (var write = 0; write < Syncs; write++)
            {
                var began = Stopwatch.GetTimestamp();
                stream.Write(new byte[4096]);
                stream.Flush(flushToDisk: true);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        File.Delete(file);
        return times.Order().ElementAt(Syncs / 2);
    }
}
