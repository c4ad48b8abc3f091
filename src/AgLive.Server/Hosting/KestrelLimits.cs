using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AgLive.Server.Hosting;

/// <summary>How much one node takes on before it says no to newcomers rather than failing those inside.</summary>
internal static class KestrelLimits
{
    private const long MostSockets = 15_000;
    private const long KeptForFiles = 2_000;
    private const long OrdinaryConnections = 1_000;
    private const long UsualFileLimit = 1_048_576;

    /// <summary>A form, a signature; the import page asks more for itself.</summary>
    private const long LargestBody = 1024 * 1024;

    public static void AddKestrelLimits(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        // Beyond the limit of open files a process loses its database connections too: sockets must stay below it.
        var sockets = Math.Max(100, Math.Min(MostSockets, OpenFileLimit() - KeptForFiles));
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentUpgradedConnections = sockets;
        kestrel.Limits.MaxConcurrentConnections = sockets + OrdinaryConnections;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 100, gracePeriod: TimeSpan.FromSeconds(10));
    });

    private static long OpenFileLimit()
    {
        const string Limits = "/proc/self/limits";
        if (!File.Exists(Limits))
        {
            return UsualFileLimit;
        }

        var line = File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        var soft = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3];
        return long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : UsualFileLimit;
    }
}
