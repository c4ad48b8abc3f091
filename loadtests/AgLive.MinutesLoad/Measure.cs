using System.Diagnostics;
using System.Globalization;
using AgLive.Server.Data;
using AgLive.Server.Minutes;
using AgLive.Server.Pdf.Documents;
using AgLive.Web.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.MinutesLoad;

/// <summary>Makes the minutes once, in a process that has just started: from the record to the sealed PDF.</summary>
internal static class Measure
{
    private const double MostSeconds = 3;
    private const double MostMegabytes = 300;

    public static async Task<int> RunAsync(string folder)
    {
        await using var parts = Parts.On(folder);
        await using var db = await parts.GetRequiredService<IDbContextFactory<AgLiveDb>>().CreateDbContextAsync();
        var id = await db.Assemblies.Select(assembly => assembly.Id).SingleAsync();
        var view = (await parts.GetRequiredService<AssemblyViews>().GetAsync(id, CancellationToken.None))!;
        var began = Stopwatch.GetTimestamp();
        var paper = await parts.GetRequiredService<MinutesWriting>().WriteAsync(view, "{}", CancellationToken.None);
        var written = Stopwatch.GetElapsedTime(began);
        var pdf = await parts.GetRequiredService<PaperPdf>().PrintAsync(paper, new PaperSigning([], "", view.Condominium.ZoneId));
        var whole = Stopwatch.GetElapsedTime(began);
        var peak = PeakMegabytes();
        await File.WriteAllBytesAsync(Path.Combine(folder, "proces-verbal.pdf"), pdf);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"minutes of {view.Registry.Owners.Count} owners and {view.Resolutions.Count} resolutions: {whole.TotalSeconds:0.00} s ({written.TotalSeconds:0.00} s to read and write them, {(whole - written).TotalSeconds:0.00} s to print and seal), {pdf.Length / 1024:n0} KiB, peak of the process {peak:0} MB"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"on {Environment.ProcessorCount} cores, load average {LoadAverage()}"));
        var good = whole.TotalSeconds < MostSeconds && peak < MostMegabytes;
        Console.WriteLine(good ? "within 3 s and 300 MB" : "NOT within 3 s and 300 MB");
        return good ? 0 : 1;
    }

    /// <summary>The most memory the process ever held, as the system counts it.</summary>
    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_000_000d;
    }

    private static string LoadAverage() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
