using AgLive.Domain;
using AgLive.Server.Room;
using AgLive.Server.Room.Http;
using AgLive.Server.Room.Relay;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Room;

/// <summary>One example of every message of the wire, the same for C#, TypeScript and docs/WIRE.md.</summary>
internal static class WireSamples
{
    private static readonly Guid Assembly = Id(1);
    private static readonly Guid Resolution = Id(2);
    private static readonly Guid Round = Id(3);
    private static readonly Guid Abadie = Id(4);
    private static readonly Guid Fabre = Id(5);
    private static readonly Guid Sent = Id(6);
    private static readonly Guid Hand = Id(7);
    private static readonly Guid Document = Id(8);
    private static readonly DateTimeOffset Opened = new(2026, 11, 26, 18, 40, 0, TimeSpan.Zero);

    public static IEnumerable<(string Name, object Message)> All() =>
    [
        ("room.open", Room(OpenRound())),
        ("room.closing", Room(OpenRound() with { ClosesAt = Opened.AddMinutes(1).AddSeconds(20), Consent = "given" })),
        ("room.suspended", Room(OpenRound()) with
        {
            Suspension = new SuspensionHead(Opened.AddMinutes(1), Opened.AddMinutes(35), "La visioconférence est coupée."),
            Message = new MessageHead("Le micro du président est rétabli.", Opened.AddSeconds(30)),
        }),
        ("help", new HelpBody(Sent, new DeviceReport("reconnecting", 12, 2, true))),
        ("room.proclaimed", Room(OpenRound() with { State = "proclaimed", ClosedAt = Opened.AddMinutes(2), ProclaimedAt = Opened.AddMinutes(3), Result = Result() })),
        ("personal", Personal()),
        ("answer.snapshot", Answers.Of<FullSnapshot>(new FullSnapshot(Room(OpenRound()), Personal()))),
        ("answer.vote", Answers.Of<VoteRecorded>(Recorded())),
        ("answer.command", Answers.Of<CommandDone>(new CommandDone(Sent, 18))),
        ("answer.here", Answers.Of<RoomBeat>(new RoomBeat(17, 2, 1))),
        ("answer.done", Answers.Of<Done>(new Done())),
        ("answer.refused", Answers.Of<VoteRecorded>(RefusalCode.RoundClosed)),
        ("answer.console", Answers.Of<ConsoleSnapshot>(Console())),
        ("answer.bureau", Answers.Of<BureauSnapshot>(Bureau())),
        ("answer.explanation", Answers.Of<ExplainedRound>(Explained())),
        ("vote", new VoteRequest(Assembly, Round, Sent, 1, [new BallotChoice(Abadie, "pour"), new BallotChoice(Fabre, "contre")])),
        ("sign", new SignRequest(Assembly, Sent, [Abadie, Fabre], "drawn", "[[[12,40,0],[15,38,16]],[[30,22,140]]]")),
        ("room.amended", Amended(Room(OpenRound()))),
        ("hand", new RaiseHandRequest(Assembly, Sent, "question", "Le montant comprend-il la garantie ?")),
        ("moving", new MovingNotice(1500)),
        ("nudge", new NudgeNotice(Assembly, Round, "7")),
        .. Commands().Select(command => ($"command.{char.ToLowerInvariant(command.GetType().Name[0])}{command.GetType().Name[1..]}", (object)command)),
    ];

    private static IEnumerable<ConsoleCommand> Commands() =>
    [
        new OpenLobby(Assembly, Sent),
        new OpenSession(Assembly, Sent),
        new EndSession(Assembly, Sent),
        new SetVideoLink(Assembly, Sent, "https://visio.example.org/erables"),
        new SetCandidate(Assembly, Sent, Resolution, Abadie, ""),
        new SetDebtor(Assembly, Sent, Resolution, Fabre),
        new SetRepresentative(Assembly, Sent, Fabre, "M. Fabre Noé"),
        new ShowItem(Assembly, Sent, Resolution),
        new CutScreens(Assembly, Sent),
        new OpenVote(Assembly, Sent, Resolution),
        new AnnounceClose(Assembly, Sent, Round),
        new ExtendClose(Assembly, Sent, Round, 30),
        new HoldClose(Assembly, Sent, Round),
        new SetCloseRules(Assembly, Sent, 20, true),
        new CloseVote(Assembly, Sent, Round),
        new CancelVote(Assembly, Sent, Round, "Texte mal lu"),
        new Proclaim(Assembly, Sent, Round),
        new OpenSecondVote(Assembly, Sent, Round),
        new RecordPresence(Assembly, Sent, Abadie, "room", "Signé sur papier", "M. Blanc"),
        new RecordDeparture(Assembly, Sent, Abadie),
        new RecordProxy(Assembly, Sent, Fabre, Abadie, "", false),
        new RecordVote(Assembly, Sent, Round, Abadie, "pour", "Téléphone en panne", "M. Blanc"),
        new RecordVotes(Assembly, Sent, Round, [new HandChoice(Abadie, "pour"), new HandChoice(Fabre, "contre")], "Main levée", "M. Blanc"),
        new NudgeVoters(Assembly, Sent, Round, [Fabre]),
        new AmendResolution(Assembly, Sent, Resolution, 1, "L'assemblée adopte le budget de 50\u202F000\u00A0€."),
        new TakeBackAmendment(Assembly, Sent, Resolution),
        new MoveItem(Assembly, Sent, Resolution, Id(7)),
        new SetDisposition(Assembly, Sent, Resolution, "withdrawn", "Le devis n'est plus valable"),
        new SuspendSession(Assembly, Sent, "19:15", "La visioconférence est coupée."),
        new ResumeSession(Assembly, Sent),
        new SetMessage(Assembly, Sent, "Le micro du président est rétabli."),
        new TakeOver(Assembly, Sent, Id(8)),
        new NoteIncident(Assembly, Sent, Fabre, "N'entend plus les débats."),
        new SettleIncident(Assembly, Sent, Id(9), "Le vote est maintenu.", true, true),
        new SettleIncidents(Assembly, Sent, "Le vote est maintenu."),
        new RecordReserve(Assembly, Sent, Resolution, Fabre, "Le devis n'était pas joint à la convocation."),
        new GiveFloor(Assembly, Sent, Hand),
        new EndFloor(Assembly, Sent, Hand),
        new RemoveHand(Assembly, Sent, Hand),
        new SetSpeech(Assembly, Sent, true),
        new SignInHall(Assembly, Sent, Abadie, [Abadie, Fabre], "typed", "Abadie Zoé"),
    ];

    private static Guid Id(int number) => new($"01935e9a-0000-7000-8000-{number:D12}");

    private static RoomSnapshot Room(RoundHead round) => new(
        Assembly,
        17,
        2,
        Opened.AddMinutes(1),
        new AssemblyHead(
            "Les Érables", "ordinaire", Opened.AddMinutes(-40), Opened.AddMinutes(-70), Opened.AddMinutes(-38), null,
            "Europe/Paris", "Salle des fêtes", "https://visio.example.org/erables", "+33199001234", "inSession")
        {
            DialIn = "01 99 00 12 34, code 482 193",
            SpeechOpen = true,
            Speaker = "Mme Fabre Zoé",
        },
        [new BureauSeat("president", "Mme Abadie Zoé")],
        [new AgendaItem(Resolution, "7", "Budget prévisionnel", "vote", round.State == "open" ? "open" : "adopted")],
        Point(round));

    private static RoomSnapshot Amended(RoomSnapshot room) => room with
    {
        Agenda =
        [
            .. room.Agenda,
            new AgendaItem(Id(7), "8", "Porte de garage", "vote", "postponed", "Un second devis est attendu"),
        ],
        Current = room.Current! with
        {
            Text = "L'assemblée adopte le budget de 50\u202F000\u00A0€.",
            TextVersion = 2,
            Amendment = new Amendment(
                [
                    new TextPiece("same", "L'assemblée adopte le budget "),
                    new TextPiece("removed", "prévisionnel"),
                    new TextPiece("added", "de 50\u202F000\u00A0€"),
                    new TextPiece("same", "."),
                ]),
        },
    };

    private static CurrentItem Point(RoundHead round) => new(
        Resolution,
        "7",
        "Budget prévisionnel",
        "L'assemblée adopte le budget prévisionnel.",
        1,
        "vote",
        new MajorityInWords("Article24", "Majorité simple (art.\u00A024)", "Il faut plus de voix pour que de voix contre. Les abstentions et les absents ne comptent pas."),
        new KeyHead("generale", "Clé générale", 1000),
        round)
    {
        Documents = [new DocumentHead(Document, "Budget 2027", "Annexe", "PDF, 610\u00A0Ko")],
    };

    private static RoundHead OpenRound() => new(Round, 1, "open", null, null, Opened, null, null, null, null);

    private static RoundResult Result() => new(
        true,
        "La résolution est adoptée à la majorité simple de l'article\u00A024\u00A0: 300\u00A0voix pour, 80\u00A0voix contre.",
        1000,
        null,
        [
            new ResultLine("pour", "Pour", 300, 1),
            new ResultLine("contre", "Contre", 80, 1),
            new ResultLine("abstention", "Abstention", 0, 0),
            new ResultLine("none", "N'a pas pris part au vote", 0, 0),
            new ResultLine("absent", "Absent", 620, 4),
        ],
        null,
        Detail());

    private static DecisionDetail Detail() => new(
        "Majorité simple (art.\u00A024)",
        "Il faut plus de voix pour que de voix contre. Les abstentions et les absents ne comptent pas.",
        "loi du 10 juillet 1965, art.\u00A024",
        [
            new TestLine(
                "voix pour", 300, ">", "voix contre", 80, true,
                "Voix pour\u00A0: 300\u202F; voix contre\u00A0: 80. 300 est supérieur à 80\u00A0: les voix pour l'emportent.",
                "Il fallait au moins 81\u00A0voix pour\u00A0: il y en a 300."),
        ],
        [],
        null,
        [new LeftOutLine("1\u00A0copropriétaire, 50\u00A0tantièmes\u00A0: lots du syndicat\u00A0: sans voix (loi, art.\u00A016).", 1, 50, [])],
        [],
        6,
        []);

    private static ExplainedRound Explained() => new(
        Round,
        Resolution,
        "7",
        "Budget prévisionnel",
        null,
        Result().Sentence,
        null,
        Detail() with
        {
            Owners =
            [
                new CountedLine(Abadie, "Mme Abadie Zoé", "pour", "Pour", 300, "à distance, a voté pour"),
                new CountedLine(Fabre, "Mme Fabre Zoé", "contre", "Contre", 80, "représenté par Mme Abadie Zoé, a voté contre"),
            ],
        });

    private static BallotReceipt Receipt() =>
        new("7F3A-22C1", Opened.AddSeconds(47), 1, "7f3a22c1b5d1e0c94a6f0d2b8c7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c0d9e");

    private static PersonalSnapshot Personal() => new(
        Assembly,
        17,
        "Mme Abadie Zoé",
        "present",
        Opened.AddMinutes(-60),
        null,
        [
            new Mandate(Abadie, "Mme Abadie Zoé", true, Opened.AddMinutes(-60), [new KeyVoix("generale", "Clé générale", 300, 1000)]),
            new Mandate(Fabre, "Mme Fabre Zoé", false, Opened.AddMinutes(-60), [new KeyVoix("generale", "Clé générale", 80, 1000)]),
        ],
        new PersonalBallot(
            Round,
            [new BallotRight(Abadie, "Mme Abadie Zoé", true, 300, "pour", Receipt(), false), new BallotRight(Fabre, "Mme Fabre Zoé", false, 80, null, null, false)],
            null,
            []))
    {
        Hand = new OwnHand(Hand, "question", "Le montant comprend-il la garantie ?", Opened.AddSeconds(20), "waiting", 2),
    };

    private static VoteRecorded Recorded() =>
        new(Sent, Opened.AddSeconds(47), false, [new RecordedBallot(Abadie, "pour", 300, Receipt())]);

    private static BureauSnapshot Bureau() => new(
        "scrutineer",
        Console() with { Item = Console().Item! with { Acts = [] } },
        [new BureauVoter("Mme Fabre Zoé", 80, "represented", null, false), new BureauVoter("Mme Abadie Zoé", 300, "remote", Opened.AddSeconds(47), false)],
        [new BureauVote(Round, Resolution, "7", null, "open", Opened, null, null, null, 1, null, null)],
        [new BureauIncident(Opened.AddSeconds(20), Opened.AddSeconds(40), "Mme Fabre Zoé", "Connexion perdue pendant le vote.", "", null, false)]);

    private static ConsoleSnapshot Console() => new(
        Room(OpenRound()),
        new AttendanceGauge("generale", "Clé générale", 1000, 6, 380, 2, [new GaugePart("remote", "À distance", 300, 1), new GaugePart("represented", "Représentés", 80, 1)], [new GaugeMark("1/3", 334), new GaugeMark("1/2", 501), new GaugeMark("2/3", 667)]),
        [new AttendanceLine(Abadie, "Mme Abadie Zoé", "lot 1", 300, "remote", null, Opened.AddMinutes(-60), null, "online", null, true, true, null, null)],
        new ConsoleItem(
            Resolution,
            Point(OpenRound()),
            Round,
            ["announceClose", "closeVote", "cancelVote"],
            null,
            null,
            false,
            new VoteProgress(1, 2, 300, 380, false, [new MissingVoter(Fabre, "Mme Fabre Zoé", 80, "represented", "Pouvoir sans vote. Mandataire\u00A0: Mme Abadie Zoé.", null)], new DisconnectedVoters(1, 80, false), 1),
            null,
            null,
            null,
            null,
            []),
        [new Reach(Resolution, "firstVote", "Atteignable\u00A0: 380\u00A0voix au plus peuvent être pour.")],
        [new JournalLine(Opened, "Résolution 7, vote ouvert.")],
        null,
        new CountingRules(true, "Lectures retenues\u00A0: celles par défaut."),
        new Conduct(20, false),
        [new ElectorateNote("syndicate", "Syndicat des copropriétaires\u00A0: sans voix (art.\u00A016)", "Ses lots lui appartiennent\u00A0: leurs 50\u00A0tantièmes sortent du total.")],
        Desk())
    {
        Hands = [new RaisedHand(Hand, Abadie, "Mme Abadie Zoé", "question", "Le montant comprend-il la garantie ?", Opened.AddSeconds(20), "waiting")],
    };

    private static SessionDesk Desk() => new(
        new OperatorHead(Id(8), "Mme Syndic Zoé", Opened.AddMinutes(-38), true),
        true,
        [new IncidentLine(Id(9), "cannotVote", Fabre, "Mme Fabre Zoé", "+33612345678", Round, "7", Opened.AddSeconds(50), null, "Vote ouvert\u00A0: résolution n°\u00A07. Son vote n'est pas enregistré. Appel reçu hors du direct (HTTP).", "", null, false, true)],
        [new ReserveLine(Id(7), "6", Fabre, "Mme Fabre Zoé", "Le devis n'était pas joint à la convocation.", Opened.AddMinutes(-5))],
        [],
        [new EndCheck("votes", "blocking", "Un vote est encore ouvert, ou son résultat n'est pas proclamé\u00A0:", [new EndPoint(Resolution, "7", "Budget prévisionnel")])]);
}
