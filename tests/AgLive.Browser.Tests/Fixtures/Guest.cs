using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AgLive.Browser.Tests.Fixtures;

/// <summary>One person in front of one browser. Notes whatever no page may do: ask another host, break the content policy, log an error.</summary>
public sealed class Guest : IAsyncDisposable
{
    /// <summary>Where the videoconference is said to be; answered here by an empty page, never asked from the network.</summary>
    public const string VideoHost = "visio.example.org";

    private readonly Chromium chromium;
    private readonly IBrowserContext context;
    private readonly Device device;
    private readonly Uri address;
    private readonly ConcurrentQueue<string> troubles = new();

    private Guest(Chromium chromium, IBrowserContext context, IPage page, Uri address, Device device, string name)
    {
        this.chromium = chromium;
        this.context = context;
        this.address = address;
        this.device = device;
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
        context.SetDefaultTimeout(Chromium.Patience);
        await context.RouteAsync($"https://{VideoHost}/**", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<title>Visio</title>" }));
        return new Guest(chromium, context, await context.NewPageAsync(), address, device, name);
    }

    public bool HasScript => device != Device.PhoneWithoutScript;

    /// <summary>
    /// The page a person without script reads, in a browser that runs none of its scripts but can run a checker's: what is
    /// written for him in « noscript » is laid bare.
    /// </summary>
    public async Task<IPage> TwinAsync()
    {
        var options = Device.Phone.Options(address);
        options.StorageState = await context.StorageStateAsync();
        var twin = await chromium.Browser.NewContextAsync(options);
        await twin.RouteAsync("**/*.js", route => route.AbortAsync());
        await twin.RouteAsync(Page.Url, async route =>
        {
            var answer = await route.FetchAsync();
            var html = (await answer.TextAsync()).Replace("<noscript>", "", StringComparison.Ordinal).Replace("</noscript>", "", StringComparison.Ordinal);
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = html });
        });
        var page = await twin.NewPageAsync();
        await page.GotoAsync(Page.Url);
        return page;
    }

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
