using System.Net.Http.Headers;
using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;

namespace AgLive.Browser.Tests.Weight;

/// <summary>What reaches a phone: a page that says all before any script, and a script that is small.</summary>
public sealed class RoomWeightTests(Chromium chromium, ITestOutputHelper output)
{
    private const long MostBytes = 40 * 1024;

    [Fact]
    public async Task The_first_page_of_the_room_is_complete_and_its_script_is_at_most_40_KB_in_brotli()
    {
        await using var hosts = await Hosts.WelcomeAsync(chromium, await House.EmbeddedAsync());
        await hosts.ImportAsync();
        var voter = await Meeting.OpenFirstVoteAsync(hosts);

        var html = await (await voter.Guest.Page.APIRequest.GetAsync($"/assemblees/{hosts.Assembly}/salle")).TextAsync();

        Assert.Contains("Élection du président de séance", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Equal(3, html.Split("class=\"vote vote--").Length - 1);
        var bytes = await ScriptBytesAsync(voter, hosts);
        output.WriteLine($"script of the room: {bytes} bytes in brotli");
        Assert.InRange(bytes, 1, MostBytes);
    }

    /// <summary>Every script the browser asks for the room, as served to it.</summary>
    private static async Task<long> ScriptBytesAsync(Person voter, Hosts hosts)
    {
        var scripts = new HashSet<string>();
        voter.Guest.Page.Request += (_, request) =>
        {
            if (request.ResourceType == "script")
            {
                scripts.Add(request.Url);
            }
        };
        await voter.Guest.Page.ReloadAsync(new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        using var http = new HttpClient { BaseAddress = hosts.House.Node(0) };
        http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var total = 0L;
        foreach (var script in scripts)
        {
            using var answer = await http.GetAsync(new Uri(script));
            Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
            total += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        return total;
    }
}
