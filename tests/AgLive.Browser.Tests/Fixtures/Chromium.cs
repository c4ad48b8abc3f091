using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.States;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace AgLive.Browser.Tests.Fixtures;

/// <summary>The machine's own browser, started once for all tests; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>How long anything is waited for, in milliseconds: the machine may be busy with other tests.</summary>
    public const int Patience = 90_000;

    private const string Installed = "/usr/bin/chromium";
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("AGLIVE_CHROMIUM") ?? Installed,
            Args = Quiet,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Sight.Pictures is { } folder)
        {
            await ContactSheet.MakeAsync(Browser, folder);
        }

        await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}
