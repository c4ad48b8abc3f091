using AgLive.Browser.Tests.Fixtures;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Journeys;

/// <content>The votes: lift key, arts. 25 and 25-1, art. 26, a cancelled vote and its new one.</content>
internal sealed partial class AssemblyJourney
{
    /// <summary>Art. 24 on the lift: A changes his vote, B has no share, C votes one by one, E is entered by hand.</summary>
    private async Task LiftVoteAsync()
    {
        await hosts.Console.PickAsync("4");
        await hosts.Console.OpenVoteAsync();
        await a.Room.SeesBallotAsync("4");
        await a.Room.VoteAsync("contre");
        await b.Room.SeesSceneAsync("Vous ne votez pas sur cette résolution");
        await c.Room.SeesBallotAsync("4");
        await c.Room.VoteSeparatelyAsync(new Dictionary<string, string> { ["Vous"] = "Pour", ["Gauthier"] = "Contre", ["Hamon"] = "Abstention" });
        await Expect(c.Room.Receipt).ToContainTextAsync("Vos votes sont enregistrés");
        await hosts.Console.VoteByHandAsync(Name("E"), "Contre", "En salle, sans appareil", Name("F"));
        await a.Room.VoteAsync("pour");
        await hosts.Console.CountsAsync(5, 6);
        await DecideAsync("4", Count("résolution 4, clé ascenseur A", "24", "ascenseur_a", "A:pour C:pour G:contre H:abstention E:contre"));
    }

    /// <summary>Art. 25 fails with a third of the votes, D arrives meanwhile; art. 25-1 then passes.</summary>
    private async Task Article25Async()
    {
        await hosts.Console.PickAsync("5");
        await hosts.Console.OpenVoteAsync();
        await a.Room.SeesBallotAsync("5");
        await a.Room.VoteAsync("pour");
        await a.Guest.Page.ReloadAsync();
        await a.Room.HasReceiptAsync("pour");
        await ArriveLateAsync();
        await b.Room.SeesBallotAsync("5");
        await b.Room.VoteAsync("contre");
        await c.Room.SeesBallotAsync("5");
        await c.Room.VoteAsync("pour");
        await hosts.Console.VoteByHandAsync(Name("F"), "Abstention", "Panne de son appareil", Name("E"));
        await hosts.Console.CountsAsync(7, 8);
        await DecideAsync("5", Count("résolution 5, art. 25", "25", "tantiemes_generaux", "A:pour C:pour G:pour H:pour B:contre D:contre F:abstention"));
        await hosts.Console.OpenSecondVoteAsync("25-1");
        foreach (var (voter, choice) in new[] { (a, "pour"), (b, "contre"), (c, "pour"), (d!, "pour") })
        {
            await voter.Room.SeesSecondBallotAsync("5", "25-1");
            await voter.Room.VoteAsync(choice);
        }

        await DecideAsync("5", Count("résolution 5, second vote art. 25-1", "24", "tantiemes_generaux", "A:pour C:pour G:pour H:pour D:pour B:contre"));
    }

    private async Task ArriveLateAsync()
    {
        d = await Person.ComeAsync(hosts, "D", node: 0, Device.Phone);
        await d.Room.OpenAsync();
        await d.Room.SeesSceneAsync("Feuille de présence");
        await d.Room.SignTypedAsync("Damien Delmas");
        present.Add(Id("D"));
        await d.Room.SeesBallotAsync("5");
        await d.Room.VoteAsync("contre");
    }

    private async Task Article26Async()
    {
        const string Choices = "A:pour B:pour C:pour G:pour H:pour D:pour E:pour F:pour";
        await hosts.Console.PickAsync("6");
        await hosts.Console.OpenVoteAsync();
        foreach (var voter in Voters)
        {
            await voter.Room.SeesBallotAsync("6");
            await voter.Room.VoteAsync("pour");
        }

        await hosts.Console.VoteByHandAsync(Name("E"), "Pour", "En salle, sans appareil", Name("F"));
        await hosts.Console.VoteByHandAsync(Name("F"), "Pour", "En salle, sans appareil", Name("E"));
        await hosts.Console.CountsAsync(8, 8);
        await DecideAsync("6", Count("résolution 6, art. 26", "26", "tantiemes_generaux", Choices));
    }

    private async Task CancelledVoteAsync()
    {
        const string Motive = "Texte lu incomplètement";
        await hosts.Console.PickAsync("7");
        await hosts.Console.OpenVoteAsync();
        await a.Room.SeesBallotAsync("7");
        await a.Room.VoteAsync("contre");
        await hosts.Console.CancelAsync(Motive);
        foreach (var voter in Voters)
        {
            await voter.Room.SeesSceneAsync("Vote annulé");
            await Expect(voter.Guest.Page.Locator("main")).ToContainTextAsync(Motive);
        }

        await hosts.Console.OpenVoteAsync(again: true);
        foreach (var (voter, choice) in new[] { (a, "pour"), (b, "pour"), (c, "contre"), (d!, "abstention") })
        {
            await voter.Room.SeesBallotAsync("7");
            await voter.Room.VoteAsync(choice);
        }

        await DecideAsync("7", Count("résolution 7, après annulation", "24", "tantiemes_generaux", "A:pour B:pour C:contre G:contre H:contre D:abstention"));
    }
}
