using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace AgLive.Testing.Network;

/// <summary>Whether a node says that it may be given people, asked at most four times a second each.</summary>
internal sealed class Readiness : IDisposable
{
    private static readonly TimeSpan Believed = TimeSpan.FromMilliseconds(250);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(1) };
    private readonly ConcurrentDictionary<int, (Task<bool> Answer, long At)> known = new();

    public Task<bool> OfAsync(int port) => known.AddOrUpdate(
        port,
        asked => (AskAsync(asked), Stopwatch.GetTimestamp()),
        (asked, last) => Stopwatch.GetElapsedTime(last.At) < Believed ? last : (AskAsync(asked), Stopwatch.GetTimestamp())).Answer;

    public void Dispose() => http.Dispose();

    private async Task<bool> AskAsync(int port)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://localhost:{port.ToString(CultureInfo.InvariantCulture)}/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception dead) when (dead is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
