using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Attention;

/// <summary>The guide's own case: the video is in front, the vote behind; and the room open twice by the same person.</summary>
public sealed class BehindTheVideoTests(Chromium chromium)
{
    [Fact]
    public async Task A_vote_opened_behind_the_video_calls_by_the_tab_and_is_there_on_return_on_both_tabs_of_one_person()
    {
        await using var hosts = await Hosts.WelcomeAsync(chromium, await House.EmbeddedAsync());
        await hosts.ImportAsync();
        await hosts.Console.OpenAsync();
        await hosts.Console.OpenLobbyAsync();
        var voter = await Person.ComeAsync(hosts, "A", node: 0, Device.Phone);
        await voter.Room.OpenAsync();
        await ChooseAlertsAsync(voter);
        await voter.Room.GoToSheetAsync();
        await voter.Room.SignTypedAsync("Ariane Aubry");
        var video = await voter.Guest.Page.Context.NewPageAsync();
        await video.GotoAsync($"https://{Guest.VideoHost}/salle");
        await video.BringToFrontAsync();

        await hosts.Console.OpenSessionAsync();
        await hosts.Console.PickAsync("1");
        await hosts.Console.NameCandidateAsync(voter.Owner.Name);
        await hosts.Console.OpenVoteAsync();

        var page = voter.Guest.Page;
        await Expect(page).ToHaveTitleAsync("● VOTEZ – Résolution n°\u00A01");
        await Expect(page.Locator("link[rel=icon]")).ToHaveAttributeAsync("href", "/icon-vote.svg");
        await page.BringToFrontAsync();
        await voter.Room.SeesBallotAsync("1");
        await VoteOnAnotherTabAsync(hosts, voter);
        await Expect(page).Not.ToHaveTitleAsync("● VOTEZ – Résolution n°\u00A01");
        await Expect(page.Locator("link[rel=icon]")).Not.ToHaveAttributeAsync("href", "/icon-vote.svg");
        voter.Guest.NothingWentWrong();
    }

    /// <summary>Sound is off until it is asked for; the wish and its state are in words.</summary>
    private static async Task ChooseAlertsAsync(Person voter)
    {
        var sound = voter.Guest.Page.GetByLabel("Un son court");
        await Expect(sound).Not.ToBeCheckedAsync();
        await sound.CheckAsync();
        await Expect(voter.Guest.Page.Locator("label[for=alert-sound]")).ToContainTextAsync("activé");
    }

    private static async Task VoteOnAnotherTabAsync(Hosts hosts, Person voter)
    {
        var page = voter.Guest.Page;
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"/assemblees/{hosts.Assembly}/salle");
        await Expect(page.GetByText("Vous votez aussi sur un autre appareil").First).ToBeVisibleAsync();
        await Expect(other.Locator(".vote--contre")).ToBeEnabledAsync();
        await other.Locator(".vote--contre").ClickAsync();
        await voter.Room.HasReceiptAsync("contre");
        await voter.Room.VoteAsync("pour");
        await Expect(other.Locator("#receipt")).ToContainTextAsync("POUR");
        await hosts.Console.CountsAsync(1, 1);
        await other.CloseAsync();
    }
}
