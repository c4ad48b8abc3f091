using System.Diagnostics;
using System.Net.WebSockets;
using AgLive.Crowd;
using AgLive.Crowd.Hub;

namespace AgLive.RoomLoad;

/// <summary>
/// The syndic's browser: an act is a form posted and the page it leads to; each word of the hub means the page is asked for again,
/// never twice at once, as the console's script does.
/// </summary>
internal sealed class Operator(CrowdedAssembly assembly, LoadFigures figures) : IAsyncDisposable
{
    private readonly string path = $"assemblees/{assembly.Id}/console";
    private readonly Lock guard = new();
    private HubLine? line;
    private string page = "";
    private bool asking;
    private bool again;

    /// <summary>Of the page as it was last drawn, in characters.</summary>
    public int PageSize => page.Length;

    public bool Cold { get; set; }

    /// <summary>Acts the server refused, with its words.</summary>
    public List<string> Refused { get; } = [];

    public async Task SitDownAsync()
    {
        page = await assembly.Syndic.GetPageAsync(path);
        line = await HubLine.OpenAsync(assembly.Syndic.Address, assembly.Syndic.Cookies, (name, _) => Hear(name), CancellationToken.None);
        await line.CallAsync("EnterConsole", assembly.Id);
    }

    /// <summary>One act, from its intended instant to the page that shows it done.</summary>
    public async Task DoAsync(string act, long intended, params IReadOnlyList<(string Name, string Value)> fields)
    {
        var drawn = await assembly.Syndic.PostFormAsync(
            path, page, [("Act", act), ("CommandId", Guid.NewGuid().ToString()), .. fields]);
        figures.AddAct(act, intended, Cold);
        page = drawn;
        if (drawn.Contains("Cela n'a pas été fait", StringComparison.Ordinal))
        {
            lock (guard)
            {
                Refused.Add(act);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (line is not null)
        {
            await line.DisposeAsync();
        }
    }

    private void Hear(string name)
    {
        if (name is not ("room" or "console"))
        {
            return;
        }

        lock (guard)
        {
            again = true;
            if (asking)
            {
                return;
            }

            asking = true;
        }

        _ = RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        while (true)
        {
            lock (guard)
            {
                if (!again)
                {
                    asking = false;
                    return;
                }

                again = false;
            }

            var began = Stopwatch.GetTimestamp();
            try
            {
                page = await assembly.Syndic.GetPageAsync(path);
                figures.Refreshes.Add(began, Cold);
            }
            catch (Exception away) when (away is HttpRequestException or TaskCanceledException or WebSocketException)
            {
                // The next word asks again.
            }
        }
    }
}
