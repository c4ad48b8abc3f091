using AgLive.Browser.Tests.Fixtures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Journeys;

/// <content>Before the first vote: proxies, presences by hand, the video, three signatures, the bureau.</content>
internal sealed partial class AssemblyJourney
{
    private async Task GatherAsync()
    {
        await hosts.Console.OpenAsync();
        await hosts.Console.OpenLobbyAsync();
        await hosts.Console.SetVideoAsync($"https://{Guest.VideoHost}/salle-1");
        await hosts.Presence.OpenAsync();
        await hosts.Presence.RecordProxyAsync(Name("G"), Name("C"));
        await hosts.Presence.RecordProxyAsync(Name("H"), Name("C"));
        await hosts.Presence.RecordPresenceAsync(Name("E"), "En salle", "A signé la feuille en papier", Name("F"));
        await hosts.Presence.RecordPresenceAsync(Name("F"), "En salle", "A signé la feuille en papier", Name("E"));
        present.UnionWith([Id("E"), Id("F")]);
        await Task.WhenAll(BringAAsync(), BringBAsync(), BringCAsync());
        present.UnionWith([Id("A"), Id("B"), Id("C"), Id("G"), Id("H")]);
        await hosts.Console.OpenAsync();
        await Expect(hosts.Console.Gauge).ToContainTextAsync("7 sur 12");
        await hosts.Console.OpenSessionAsync();
        await a.Room.SeesSceneAsync("La séance est ouverte");
    }

    /// <summary>By the video link of the assembly's page: the warning is read before, and this tab lands in the room.</summary>
    private async Task BringAAsync()
    {
        a = await Person.ComeAsync(hosts, "A", node: 0, Device.Phone);
        var page = a.Guest.Page;
        await page.GotoAsync($"/assemblees/{hosts.Assembly}");
        await Expect(page.Locator("main")).ToContainTextAsync("Pour voter, vous devez impérativement revenir sur l'onglet de votre espace client");
        var video = await a.Guest.TabOpenedByAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Accéder à la visioconférence" }).ClickAsync());
        Assert.Equal($"https://{Guest.VideoHost}/salle-1", video.Url);
        await video.CloseAsync();
        await page.WaitForURLAsync("**/salle");
        await a.Room.GoToSheetAsync();
        await a.Room.SignDrawnAsync();
        await hosts.Console.OpenAsync();
        await hosts.Console.SetVideoAsync($"https://{Guest.VideoHost}/salle-2");
        await Expect(a.Room.VideoLink).ToHaveAttributeAsync("href", $"https://{Guest.VideoHost}/salle-2");
    }

    private async Task BringBAsync()
    {
        b = await Person.ComeAsync(hosts, "B", node: 1, Device.PhoneWithoutScript);
        await b.Guest.Page.GotoAsync("/assemblees");
        await b.Guest.Page.GetByRole(AriaRole.Link, new() { Name = "Participer à l'AG" }).ClickAsync();
        await b.Room.GoToSheetAsync();
        await b.Room.SignTypedAsync("Bastien Brunel");
    }

    private async Task BringCAsync()
    {
        c = await Person.ComeAsync(hosts, "C", node: 1, Device.Desktop);
        await c.Room.OpenAsync();
        await c.Room.GoToSheetAsync();
        await Expect(c.Guest.Page.Locator("#sheet .tick input:checked")).ToHaveCountAsync(3);
        await c.Room.SignTypedAsync("Clarisse Caron");
    }

    private async Task ElectBureauAsync()
    {
        await ElectAsync("1", Name("A"), null, "A:pour B:pour C:pour G:pour H:pour");
        await ElectAsync("2", Name("C"), null, "A:pour B:contre C:abstention G:abstention H:abstention");
        await ElectAsync("3", null, House.SyndicName, "A:pour B:pour C:pour G:pour H:pour");
    }

    private async Task ElectAsync(string number, string? candidate, string? other, string choices)
    {
        await hosts.Console.PickAsync(number);
        await hosts.Console.NameCandidateAsync(candidate, other);
        await hosts.Console.OpenVoteAsync();
        var called = Called(choices);
        foreach (var voter in Voters)
        {
            await voter.Room.SeesBallotAsync(number);
            await voter.Room.VoteAsync(called[voter.Owner.Identifier]);
        }

        await hosts.Console.CountsAsync(5, 7);
        await DecideAsync(number, Count($"résolution {number}", "24", "tantiemes_generaux", choices));
    }
}
