using System.Globalization;
using System.Text.RegularExpressions;
using AgLive.Browser.Tests.Fixtures;
using AgLive.Testing.Network;
using AgLive.Web.Wire;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Faults;

/// <summary>
/// A vote in a real browser while the network breaks at every point of its way: in the end the receipt on the screen is the ballot
/// of the record, and on the way nobody is told of a vote that is not there.
/// </summary>
[Collection<OnABadNetwork>, Trait("needs", "services")]
public sealed class VoteUnderFaultsTests(BadNetwork net, Chromium chromium)
{
    private const string VoteCall = "\"target\":\"Vote\"";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [Theory]
    [InlineData(CutPoint.BeforeSend)]
    [InlineData(CutPoint.AfterSend)]
    [InlineData(CutPoint.Answered)]
    public async Task Line_cut_at_the_vote(CutPoint point)
    {
        await using var voter = await net.VoterAsync(chromium);
        var trap = net.Network.CutAt(point, VoteCall, answer: "\"receipt\"");

        await voter.ClickAsync("pour");

        await trap.Sprung.WaitAsync(Patience);
        await voter.ReceiptIsTheRecordAsync("pour");
    }

    [Fact]
    public async Task Line_stalled_with_the_vote_on_its_way()
    {
        await using var voter = await net.VoterAsync(chromium);
        net.Network.Stall();

        await voter.ClickAsync("contre");

        await Expect(voter.Page.GetByText("Nous réessayons").First).ToBeVisibleAsync();
        await voter.NothingIsRecordedAsync();
        net.Network.Flow();
        await voter.ReceiptIsTheRecordAsync("contre");
    }

    /// <summary>Recorded, and nothing comes back: the voter may be told that nothing is known, never that it was not recorded.</summary>
    [Fact]
    public async Task Line_stalled_with_the_receipt_on_its_way()
    {
        await using var voter = await net.VoterAsync(chromium);
        net.Network.Stall(Way.ToClient);

        await voter.ClickAsync("abstention");

        await voter.RecordedAsync();
        await Expect(voter.Page.GetByText("Nous réessayons").First).ToBeVisibleAsync();
        await Expect(voter.NotRecorded).ToHaveCountAsync(0);
        await Expect(voter.Room.Receipt).ToHaveCountAsync(0);
        net.Network.Flow();
        await voter.ReceiptIsTheRecordAsync("abstention");
    }

    [Fact]
    public async Task Line_half_open_the_other_end_gone_without_a_word()
    {
        await using var voter = await net.VoterAsync(chromium);
        net.Network.Vanish();

        await voter.ClickAsync("pour");

        await voter.ReceiptIsTheRecordAsync("pour");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Node_killed_before_the_vote(int node)
    {
        await using var voter = await net.VoterAsync(chromium);
        await net.Assembly.KillAsync(node);
        try
        {
            await voter.ClickAsync("contre");

            await voter.ReceiptIsTheRecordAsync("contre");
        }
        finally
        {
            await net.Assembly.RestartAsync(node);
        }
    }

    [Fact]
    public async Task Redis_restarted_under_the_vote()
    {
        await using var voter = await net.VoterAsync(chromium);
        await net.Redis.KillAsync();
        try
        {
            await voter.ClickAsync("pour");

            await voter.ReceiptIsTheRecordAsync("pour");
        }
        finally
        {
            await net.Redis.StartAsync();
        }

        await voter.ClickAsync("contre");
        await voter.ReceiptIsTheRecordAsync("contre", version: 2);
    }

    /// <summary>Nobody answers by any way; the vote waits, its round is closed meanwhile, another is open when the network is back.</summary>
    [Fact]
    public async Task Network_down_until_another_round_is_open_the_vote_is_not_sent_to_it()
    {
        await using var voter = await net.VoterAsync(chromium);
        net.Network.Refuse();
        net.Network.Cut();
        await Expect(voter.Page.GetByText("Hors connexion").First).ToBeVisibleAsync();

        await voter.ClickAsync("pour");
        var next = await net.OpenNextAsync();
        net.Network.Welcome();

        await Expect(voter.Page.Locator(".notice--alert, #ag-alert").Filter(new() { HasText = "pas été envoyé" }).Or(voter.NotRecorded).First).ToBeVisibleAsync();
        await voter.NothingIsRecordedAsync();
        Assert.DoesNotContain(await net.Record.TrailAsync(next.Id), line => line.Version > 0);
    }

    /// <summary>As iOS does behind another tab: nothing runs, and the line is cut, or dead without a word.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tab_asleep_while_the_vote_opens_shows_the_ballot_on_waking(bool silent)
    {
        await using var voter = await net.VoterAsync(chromium);
        var devtools = await voter.Page.Context.NewCDPSessionAsync(voter.Page);
        await devtools.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        if (silent)
        {
            net.Network.Vanish();
        }
        else
        {
            net.Network.Cut();
        }

        await net.OpenNextAsync();
        var title = (await net.Assembly.Syndic.ConsoleAsync(net.Assembly.Id)).Room.Current!.Title;

        await devtools.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });

        await Expect(voter.Page.Locator(".deed__title")).ToHaveTextAsync(title);
        await Expect(voter.Room.VoteButton("pour")).ToBeEnabledAsync();
    }

    /// <summary>The close is counted down on the server's clock, the receipt bears the record's hour, whatever the device believes.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task Device_clock_an_hour_off_counts_down_and_votes_as_any_other(int hours)
    {
        await using var voter = await net.VoterAsync(chromium, script: ClockOff(hours));
        await net.Assembly.InsistAsync(new AnnounceClose(net.Assembly.Id, Guid.NewGuid(), voter.Round.Id));
        await Expect(voter.Page.Locator(".band__close")).ToContainTextAsync(new Regex(@"Clôture\sdans\s([12]\smin|\d\d\ss)"));

        await voter.ClickAsync("pour");

        await voter.ReceiptIsTheRecordAsync("pour");
    }

    [Fact]
    public async Task Two_tabs_of_one_voter_show_one_ballot()
    {
        await using var voter = await net.VoterAsync(chromium);
        var second = await voter.SecondTabAsync();

        await voter.ClickAsync("pour");
        await voter.ReceiptIsTheRecordAsync("pour");
        await second.HasReceiptAsync("pour");
        await second.VoteButton("contre").ClickAsync();

        await voter.ReceiptIsTheRecordAsync("contre", version: 2);
        await second.HasReceiptAsync("contre");
    }

    [Fact]
    public async Task Script_blocked_the_form_sent_again_after_a_lost_answer_is_one_vote()
    {
        await using var voter = await net.VoterAsync(chromium, Device.PhoneWithoutScript);
        var trap = net.Network.CutAt(CutPoint.Answered, "POST /assemblees/", answer: "HTTP/1.1 ");
        var form = new TaskCompletionSource<IRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
        voter.Page.Request += (_, request) => _ = request.Method == "POST" && form.TrySetResult(request);

        // The click waits for the page it leads to, which does not come.
        await Task.WhenAny(voter.ClickAsync("pour"), trap.Sprung);
        await trap.Sprung.WaitAsync(Patience);
        await voter.RecordedAsync();
        await voter.Page.APIRequest.FetchAsync(await form.Task);
        await voter.ComesBackAsync();

        await voter.ReceiptIsTheRecordAsync("pour");
    }

    private static string ClockOff(int hours) => string.Create(CultureInfo.InvariantCulture, $$"""
        const RealDate = Date;
        const off = {{hours}} * 3_600_000;
        globalThis.Date = class extends RealDate {
            constructor(...given) { given.length > 0 ? super(...given) : super(RealDate.now() + off); }
            static now() { return RealDate.now() + off; }
        };
        """);
}
