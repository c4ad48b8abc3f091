using AgLive.Browser.Tests.Fixtures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Faults;

/// <summary>Faults of the WebSocket alone, while plain HTTP goes on: proxies and antivirus programs do this.</summary>
[Collection<OnABadNetwork>, Trait("needs", "services")]
public sealed class SocketFaultsTests(BadNetwork net, Chromium chromium)
{
    private const string Hub = "**/hubs/assembly**";

    [Fact]
    public async Task Socket_that_swallows_what_is_sent_the_vote_goes_by_post()
    {
        await using var voter = await net.VoterAsync(chromium);
        await ReloadAsync(voter, socket => Pass(socket, sent: text => !text.Contains("\"Vote\"", StringComparison.Ordinal)));

        await voter.ClickAsync("pour");

        await voter.ReceiptIsTheRecordAsync("pour");
    }

    [Fact]
    public async Task Socket_that_swallows_the_receipt_the_vote_is_asked_for_by_post_and_is_one()
    {
        await using var voter = await net.VoterAsync(chromium);
        await ReloadAsync(voter, socket => Pass(socket, heard: text => !text.Contains("\"receipt\"", StringComparison.Ordinal)));

        await voter.ClickAsync("contre");

        await voter.ReceiptIsTheRecordAsync("contre");
    }

    [Fact]
    public async Task Socket_that_closes_at_each_vote()
    {
        await using var voter = await net.VoterAsync(chromium);
        await ReloadAsync(voter, socket => Pass(socket, sent: text =>
        {
            if (!text.Contains("\"Vote\"", StringComparison.Ordinal))
            {
                return true;
            }

            _ = socket.CloseAsync(new() { Code = 1011, Reason = "fault" });
            return false;
        }));

        await voter.ClickAsync("abstention");

        await voter.ReceiptIsTheRecordAsync("abstention");
    }

    [Fact]
    public async Task Socket_barred_altogether_the_room_is_whole_by_plain_http()
    {
        await using var voter = await net.VoterAsync(chromium);
        await ReloadAsync(voter, socket => _ = socket.CloseAsync(new() { Code = 1006 + 5, Reason = "barred" }));

        await voter.ClickAsync("pour");

        await voter.ReceiptIsTheRecordAsync("pour");
    }

    private static async Task ReloadAsync(BadLine voter, Action<IWebSocketRoute> route)
    {
        await voter.Page.RouteWebSocketAsync(Hub, route);
        await voter.Page.ReloadAsync();
        await Expect(voter.Room.VoteButton("pour")).ToBeEnabledAsync();
        await voter.SettledAsync();
    }

    /// <summary>Both ways, but for the messages that a filter holds back.</summary>
    private static void Pass(IWebSocketRoute page, Func<string, bool>? sent = null, Func<string, bool>? heard = null)
    {
        var server = page.ConnectToServer();
        page.OnMessage(frame =>
        {
            if (frame.Text is { } text && sent?.Invoke(text) != false)
            {
                server.Send(text);
            }
        });
        server.OnMessage(frame =>
        {
            if (frame.Text is { } text && heard?.Invoke(text) != false)
            {
                page.Send(text);
            }
        });
    }
}
