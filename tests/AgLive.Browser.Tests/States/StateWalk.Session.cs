using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Journeys;
using AgLive.Testing.Hall;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.States;

/// <content>Lobby, sheet, the opening, the first election.</content>
internal sealed partial class StateWalk
{
    private async Task LobbyAsync()
    {
        await Hosts.Console.OpenLobbyAsync();
        await Hosts.Console.SetVideoAsync($"https://{Guest.VideoHost}/salle");
        await LookAtConsoleAsync("accueil");
        await Hosts.Presence.OpenAsync();
        await Hosts.Presence.RecordProxyAsync(HallFiles.Owner("G").Name, HallFiles.Owner("C").Name);
        await Hosts.Presence.RecordProxyAsync(HallFiles.Owner("H").Name, HallFiles.Owner("C").Name);
        await Hosts.Presence.RecordPresenceAsync(HallFiles.Owner("E").Name, "En salle", "A signé la feuille en papier", "Le gardien");
        await LookAtConsoleAsync("presence");
        await SyndicPage.GetByRole(AriaRole.Link, new() { Name = $"Noter pour {HallFiles.Owner("F").Name}" }).ClickAsync();
        await Expect(SyndicPage.Locator("#c-hand")).ToBeVisibleAsync();
        await LookAtConsoleAsync("presence-saisie");
        await a.Guest.Page.GotoAsync($"/assemblees/{Hosts.Assembly}");
        await LookAsync(a, "assemblee-accueil-ouvert");
        await a.Room.OpenAsync();
        await LookAsync(a, "salle-v2-accueil");
        await a.Room.GoToSheetAsync();
        await LookAsync(a, "salle-v3-feuille");
        await a.Guest.Page.GetByText("Signer avec mon nom").ClickAsync();
        await LookAsync(a, "salle-v3-feuille-nom");
        await a.Room.SignTypedAsync("Ariane Aubry");
        await LookAsync(a, "salle-attente-seance");
        await GatherOthersAsync();
    }

    private async Task GatherOthersAsync()
    {
        c = await Person.ComeAsync(Hosts, "C", node: 0, Device.Desktop);
        await c.Room.OpenAsync();
        await LookAsync(c, "salle-v2-accueil-pouvoirs");
        await c.Room.GoToSheetAsync();
        await LookAsync(c, "salle-v3-feuille-pouvoirs");
        await c.Room.SignTypedAsync("Clarisse Caron");
        b = await Person.ComeAsync(Hosts, "B", node: 0, Device.PhoneWithoutScript);
        await b.Room.OpenAsync();
        await LookAsync(b, "sans-script-accueil");
        await b.Room.GoToSheetAsync();
        await LookAsync(b, "sans-script-feuille");
        await b.Room.SignTypedAsync("Bastien Brunel");
        await LookAsync(b, "sans-script-attente");
    }

    private async Task SessionAsync()
    {
        await Hosts.Console.OpenAsync();
        await SyndicPage.GetByRole(AriaRole.Link, new() { Name = "Ouvrir la séance" }).ClickAsync();
        await Expect(Hosts.Console.Band).ToContainTextAsync("Ouvrir la séance");
        await LookAtConsoleAsync("ouvrir");
        await Hosts.Console.OpenAsync();
        await Hosts.Console.OpenSessionAsync();
        await LookAtConsoleAsync("ouverte");
        await a.Room.SeesSceneAsync("La séance est ouverte");
        await LookAsync(a, "salle-attente-ouverte");
        await Hosts.Console.PickAsync("1");
        await LookAtConsoleAsync("candidature");
        await Hosts.Console.NameCandidateAsync(a.Owner.Name);
        await Hosts.Console.ShowToAllAsync();
        await Expect(a.Guest.Page.Locator(".deed__n b")).ToHaveTextAsync("1");
        await LookAsync(a, "salle-v4-discussion");
        await Hosts.Console.OpenVoteAsync();
        await OpenBallotsAsync();
        await Hosts.Console.CloseAsync();
        await a.Room.SeesSceneAsync("Vote clos");
        await LookAsync(a, "salle-v10-clos");
        await LookAtConsoleAsync("clos");
        await Hosts.Console.ProclaimAsync();
        await LookAtConsoleAsync("proclame");
        await a.Room.SeesSceneAsync("Résultat");
        await LookAsync(a, "salle-v11-resultat-24");
        await b.Room.SeesSceneAsync("Résultat");
        await LookAsync(b, "sans-script-resultat");
    }

    private async Task OpenBallotsAsync()
    {
        await a.Room.SeesBallotAsync("1");
        await LookAsync(a, "salle-v5-vote");
        await c.Room.SeesBallotAsync("1");
        await LookAsync(c, "salle-v5-vote-pouvoirs");
        await b.Room.SeesBallotAsync("1");
        await LookAsync(b, "sans-script-vote");
        await LookAtConsoleAsync("vote-ouvert");
        await a.Room.VoteAsync("pour");
        await LookAsync(a, "salle-v7-enregistre");
        await c.Room.VoteAsync("pour");
        await LookAsync(c, "salle-v7-enregistre-pouvoirs");
        await b.Room.VoteAsync("contre");
        await LookAsync(b, "sans-script-enregistre");
        await SyndicPage.GetByRole(AriaRole.Link, new() { Name = $"Saisir son vote : {HallFiles.Owner("E").Name}" }).ClickAsync();
        await Expect(SyndicPage.Locator("#c-hand")).ToBeVisibleAsync();
        await LookAtConsoleAsync("vote-saisi");
        await Hosts.Console.OpenAsync();
    }
}
