using AgLive.Server.Tests.Postal;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Evidence;

/// <summary>The session of <see cref="EvidenceHouse"/>: arrivals, departures, a proxy, a debtor, an amendment, second votes, an incident, a reserve.</summary>
internal sealed class EvidenceSession(PostalHouse house, Func<PostalHouse, Task> look)
{
    private Guid Id => house.AssemblyId;

    public async Task HoldAsync()
    {
        await DoAsync(new OpenSession(Id, New()));
        await ArriveAsync();
        await ElectAsync();
        await SyndicAsync();
        await SeizureAsync();
        await VoteAsync("4", ("M", "contre"), ("H", "pour"), ("A", "abstention"));
        await IncidentAsync();
        await AmendedAsync();
        await BudgetAsync();
        await VoteAsync("8", ("M", "pour"), ("A", "pour"));
        await DoAsync(new EndSession(Id, New()));
    }

    private Guid New() => house.New();

    private async Task DoAsync(ConsoleCommand command)
    {
        house.Clock.Now += TimeSpan.FromSeconds(37);
        await house.DoAsync(command);
        await look(house);
    }

    private async Task ComeAsync(string owner)
    {
        house.Clock.Now += TimeSpan.FromSeconds(11);
        await house.ComeAsync(owner);
        await look(house);
    }

    private async Task ArriveAsync()
    {
        foreach (var owner in new[] { "M", "H", "D", "A" })
        {
            await ComeAsync(owner);
        }

        await DoAsync(new RecordPresence(Id, New(), house.Owners["B"], "room", "Signé sur papier", "Mme L'Hostis"));
        await DoAsync(new RecordProxy(Id, New(), house.Owners["E"], house.Owners["D"], "", false));
    }

    private async Task ElectAsync()
    {
        await DoAsync(new SetCandidate(Id, New(), house.Agenda["1"], house.Owners["A"], ""));
        await VoteAsync("1", ("M", "pour"), ("A", "pour"), ("B", "contre"));
    }

    /// <summary>Art. 25 fails, its second vote passes; somebody changes his mind, somebody is late, somebody leaves.</summary>
    private async Task SyndicAsync()
    {
        await DoAsync(new OpenVote(Id, New(), house.Agenda["2"]));
        await house.CastAsync("M", "2", "contre");
        await house.CastAsync("M", "2", "pour");
        await ComeAsync("C");
        await house.CastAsync("C", "2", "contre");
        await CloseAsync("2");
        await DoAsync(new RecordDeparture(Id, New(), house.Owners["C"]));
        await DoAsync(new OpenSecondVote(Id, New(), (await house.RoundAsync("2")).Id));
        await house.CastAsync("M", "2", "pour");
        await house.CastAsync("H", "2", "contre");
        await DoAsync(new RecordVote(Id, New(), (await house.RoundAsync("2")).Id, house.Owners["B"], "abstention", "Téléphone en panne", "Mme L'Hostis"));
        await CloseAsync("2");
        await DoAsync(new RecordReserve(Id, New(), house.Agenda["2"], house.Owners["H"], "L'OPH conteste la régularité du vote."));
    }

    private Task SeizureAsync() => VoteAsync("3", ("M", "contre"), ("H", "pour"), ("A", "pour"));

    /// <summary>A vote cancelled, then held while somebody cannot vote.</summary>
    private async Task IncidentAsync()
    {
        await DoAsync(new OpenVote(Id, New(), house.Agenda["5"]));
        await house.CastAsync("A", "5", "contre");
        await DoAsync(new CancelVote(Id, New(), (await house.RoundAsync("5")).Id, "Texte mal lu"));
        await DoAsync(new OpenVote(Id, New(), house.Agenda["5"]));
        await DoAsync(new NoteIncident(Id, New(), house.Owners["H"], "La visioconférence est coupée."));
        await house.CastAsync("M", "5", "pour");
        await CloseAsync("5");
        await DoAsync(new SettleIncidents(Id, New(), "Le vote n'est pas repris."));
    }

    /// <summary>Amended and voted twice: the favourable forms are set aside, both times.</summary>
    private async Task AmendedAsync()
    {
        await DoAsync(new AmendResolution(Id, New(), house.Agenda["6"], 1, "L'assemblée crée un local à vélos, amendé en séance."));
        await VoteAsync("6", ("M", "pour"), ("A", "contre"));
        await DoAsync(new OpenSecondVote(Id, New(), (await house.RoundAsync("6")).Id));
        await house.CastAsync("M", "6", "pour");
        await CloseAsync("6");
    }

    /// <summary>The author of a form comes while the vote is open; the grantor comes in person.</summary>
    private async Task BudgetAsync()
    {
        await DoAsync(new SetMessage(Id, New(), "Reprise à 19 h 15."));
        await DoAsync(new SuspendSession(Id, New(), "", "Pause"));
        await DoAsync(new ResumeSession(Id, New()));
        await DoAsync(new OpenVote(Id, New(), house.Agenda["7"]));
        await ComeAsync("P1");
        await house.CastAsync("P1", "7", "pour");
        await ComeAsync("E");
        await house.CastAsync("E", "7", "pour");
        await CloseAsync("7");
        await DoAsync(new RecordDeparture(Id, New(), house.Owners["P1"]));
        await DoAsync(new RecordDeparture(Id, New(), house.Owners["D"]));
    }

    private async Task VoteAsync(string number, params (string Owner, string Choice)[] said)
    {
        await DoAsync(new OpenVote(Id, New(), house.Agenda[number]));
        foreach (var (owner, choice) in said)
        {
            if (owner == "B")
            {
                await DoAsync(new RecordVote(Id, New(), (await house.RoundAsync(number)).Id, house.Owners[owner], choice, "Vote à main levée", "Mme L'Hostis"));
            }
            else
            {
                await house.CastAsync(owner, number, choice);
            }
        }

        await CloseAsync(number);
    }

    private async Task CloseAsync(string number)
    {
        house.Clock.Now += TimeSpan.FromSeconds(3);
        await house.CloseAsync(number);
        await look(house);
    }
}
