using System.Diagnostics;
using System.Globalization;
using HdrHistogram;

namespace AgLive.RoomLoad;

/// <summary>Latencies of one kind, from the intended instant, to the microsecond; the first vote of a cold server apart.</summary>
internal sealed class Figures(string name)
{
    private const long Longest = 120_000_000;
    private readonly Lock guard = new();
    private readonly LongHistogram cold = new(1, Longest, 3);
    private readonly LongHistogram warm = new(1, Longest, 3);

    public string Name => name;

    /// <summary>Milliseconds at the 95th percentile, the server warm.</summary>
    public double P95 => Ms(warm, 95);

    public void Add(long intended, bool isCold)
    {
        var microseconds = Math.Clamp((long)Stopwatch.GetElapsedTime(intended).TotalMicroseconds, 1, Longest);
        lock (guard)
        {
            (isCold ? cold : warm).RecordValue(microseconds);
        }
    }

    /// <summary>One row a kind that has values.</summary>
    public IEnumerable<string> Rows()
    {
        (string Title, LongHistogram Values)[] rows = [(name, warm), ($"{name}, first vote", cold)];
        return rows.Where(row => row.Values.TotalCount > 0).Select(row => Row(row.Title, row.Values));
    }

    private static string Row(string title, LongHistogram values) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {title} | {values.TotalCount} | {Ms(values, 50):0.0} | {Ms(values, 95):0.0} | {Ms(values, 99):0.0} | {Ms(values, 100):0.0} |");

    private static double Ms(LongHistogram values, double percentile) =>
        values.TotalCount == 0 ? 0 : values.GetValueAtPercentile(percentile) / 1000.0;
}
