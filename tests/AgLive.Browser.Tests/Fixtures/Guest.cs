using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AgLive.Browser.Tests.Fixtures;

/// <summary>One person in front of one browser. Notes whatever no page may do: ask another host, break the content policy, log an error.</summary>
public sealed class Guest : IAsyncDisposable
{
    /// <summary>Where the videoconference is said to be; answered here by an empty page, never asked from the network.</summary>
    public const string VideoHost = "visio.example.org";

    private readonly IBrowserContext context;
    private readonly Uri address;
    private readonly ConcurrentQueue<string> troubles = new();

    private Guest(IBrowserContext context, IPage page, Uri address, string name)
    {
        this.context = context;
        this.address = address;
        Page = page;
        Name = name;
        context.Request += (_, request) => WatchHost(request);
        context.Console += (_, message) => WatchConsole(message);
        context.WebError += (_, error) => troubles.Enqueue($"error in the page: {error.Error}");
    }

    public IPage Page { get; }

    public string Name { get; }

    public static async Task<Guest> ComeAsync(Chromium chromium, Uri address, Device device, string name)
    {
        ArgumentNullException.ThrowIfNull(chromium);
        var context = await chromium.Browser.NewContextAsync(device.Options(address));
        context.SetDefaultTimeout(15_000);
        await context.RouteAsync($"https://{VideoHost}/**", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<title>Visio</title>" }));
        return new Guest(context, await context.NewPageAsync(), address, name);
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<IPage> NewTabAsync() => await context.NewPageAsync();

    /// <summary>The tab that the act opens.</summary>
    public async Task<IPage> TabOpenedByAsync(Func<Task> act) => await context.RunAndWaitForPageAsync(act);

    /// <summary>What was noted, a line each; empty when all was well.</summary>
    public string Troubles => string.Join('\n', troubles);

    public void NothingWentWrong() => Assert.True(troubles.IsEmpty, $"{Name}:\n{Troubles}");

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private void WatchHost(IRequest request)
    {
        var asked = new Uri(request.Url);
        var isVideo = asked.Host == VideoHost && request.IsNavigationRequest;
        if (asked.Scheme is "http" or "https" or "ws" or "wss" && asked.Authority != address.Authority && !isVideo)
        {
            troubles.Enqueue($"asked another host: {request.Method} {request.Url}");
        }
    }

    private void WatchConsole(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
        {
            troubles.Enqueue($"{message.Type} in the console: {message.Text} ({message.Location})");
        }
    }
}
