using System.Globalization;
using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Screens;
using AgLive.Crowd;
using AgLive.Testing;
using AgLive.Web.Wire;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Faults;

/// <summary>A voter behind the bad network, before the ballot of one vote, and what the record says of him.</summary>
internal sealed partial class BadLine : IAsyncDisposable
{
    private readonly BadNetwork net;
    private readonly Voter voter;

    private BadLine(BadNetwork net, Guest guest, Voter voter, RoundHead round)
    {
        (this.net, Guest, this.voter, Round) = (net, guest, voter, round);
        Room = new RoomScreen(guest, net.Assembly.Id, live: guest.HasScript);
    }

    public Guest Guest { get; }

    public IPage Page => Guest.Page;

    public RoomScreen Room { get; }

    public RoundHead Round { get; }

    /// <summary>« Votre vote n'est PAS enregistré. », in whatever notice says it.</summary>
    public ILocator NotRecorded => Page.GetByText("n'est PAS enregistré").First;

    public static async Task<BadLine> ComeAsync(BadNetwork net, Chromium chromium, Device device, Voter voter, RoundHead round, string? script)
    {
        var guest = await Guest.ComeAsync(chromium, net.Network.Address, device, voter.CoOwnerId.ToString());
        await guest.Page.Context.AddCookiesAsync(voter.Visitor.Cookies.GetAllCookies().Select(Jar));
        if (script is not null)
        {
            await guest.Page.AddInitScriptAsync(script);
        }

        var line = new BadLine(net, guest, voter, round);
        var entered = guest.HasScript ? EnteredAsync(guest.Page) : Task.CompletedTask;
        await line.Room.OpenAsync();
        await Expect(line.Room.VoteButton("pour")).ToBeEnabledAsync();
        await entered;
        await line.SettledAsync();
        return line;
    }

    /// <summary>The page has its line: a vote before that goes by plain HTTP, past the fault meant for the line.</summary>
    private static async Task EnteredAsync(IPage page)
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            if (frame.Text?.Contains("\"type\":3", StringComparison.Ordinal) is true)
            {
                entered.TrySetResult();
            }
        };
        await entered.Task.WaitAsync(TimeSpan.FromSeconds(40));
    }

    /// <summary>The buttons of a new ballot are inert for a moment; a click then would be no click.</summary>
    public async Task SettledAsync()
    {
        if (Guest.HasScript)
        {
            await Expect(Page.Locator("#net, .net").First).Not.ToContainTextAsync("Connexion");
            await Page.WaitForTimeoutAsync(900);
        }
    }

    /// <summary>To the room again after a page that never came: while the browser is busy saying so, the address is typed once more.</summary>
    public Task ComesBackAsync() => Eventually.HoldsAsync(
        async () =>
        {
            try
            {
                await Room.OpenAsync();
                return true;
            }
            catch (PlaywrightException busy) when (busy.Message.Contains("interrupted by another navigation", StringComparison.Ordinal))
            {
                return false;
            }
        },
        TimeSpan.FromSeconds(40),
        () => "The room did not open again.");

    public Task ClickAsync(string choice) => Room.VoteButton(choice).ClickAsync();

    /// <summary>
    /// The screen shows a receipt for this choice, and the database, asked past the program, holds this ballot, of this version,
    /// with the hash the number of the receipt is made of.
    /// </summary>
    public async Task ReceiptIsTheRecordAsync(string choice, int version = 1)
    {
        await Room.HasReceiptAsync(choice);
        await Expect(NotRecorded).ToHaveCountAsync(0);
        var trail = await TrailAsync();
        var last = trail.MaxBy(line => line.Version)!;
        Assert.Equal(version, trail.Count);
        Assert.Equal((version, choice), (last.Version, last.Choice.ToString().ToLowerInvariant()));
        await Expect(Room.Receipt).ToContainTextAsync(last.ReceiptNumber(Round.Id));
        await Expect(Room.Receipt).ToContainTextAsync(last.RecordedAt.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
    }

    /// <summary>No receipt on the screen, no ballot in the record.</summary>
    public async Task NothingIsRecordedAsync()
    {
        await Expect(Room.Receipt).ToHaveCountAsync(0);
        Assert.Empty(await TrailAsync());
    }

    /// <summary>Waits until the database holds a ballot of this voter.</summary>
    public Task RecordedAsync(int count = 1) => Eventually.HoldsAsync(
        async () => (await TrailAsync()).Count == count, TimeSpan.FromSeconds(40), () => $"The record does not hold {count} ballots of this voter.");

    public async Task<IReadOnlyList<TrailLine>> TrailAsync() =>
        [.. (await net.Record.TrailAsync(Round.Id)).Where(line => line.CoOwnerId == voter.CoOwnerId)];

    /// <summary>Another tab of the same browser.</summary>
    public async Task<RoomScreen> SecondTabAsync()
    {
        var page = await Page.Context.NewPageAsync();
        await page.GotoAsync(Page.Url);
        await Expect(page.Locator(".vote--pour")).ToBeEnabledAsync();
        await page.WaitForTimeoutAsync(900);
        return new RoomScreen(page, net.Assembly.Id);
    }

    public async ValueTask DisposeAsync()
    {
        net.Network.Flow();
        net.Network.Welcome();
        net.Network.Delay(TimeSpan.Zero);
        await Guest.DisposeAsync();
    }

    private static Microsoft.Playwright.Cookie Jar(System.Net.Cookie cookie) => new()
    {
        Name = cookie.Name,
        Value = cookie.Value,
        Domain = cookie.Domain,
        Path = cookie.Path,
        HttpOnly = cookie.HttpOnly,
    };
}
