using AgLive.Web.Wire;

namespace AgLive.Web.Tests.Salle;

/// <summary>One snapshot for each state of the room, from the fictional Résidence des Tilleuls; the tests of the script read the same.</summary>
public static partial class RoomSamples
{
    public static readonly Guid Assembly = Id(1);
    public static readonly Guid Self = Id(11);
    public static readonly Guid Rosa = Id(12);
    public static readonly Guid Elodie = Id(13);
    public static readonly Guid Round = Id(31);

    private static readonly DateTimeOffset Start = new(2026, 11, 26, 17, 0, 0, TimeSpan.Zero);

    private static readonly string[] Numbers = ["7.1", "7.2", "7.3", "8", "9", "10.1", "10.2", "11", "12", "13"];

    /// <summary>Every state by its name, with the step or the switch its page is asked with.</summary>
    public static IReadOnlyDictionary<string, RoomSample> All { get; } = new Dictionary<string, RoomSample>
    {
        ["v1-convened"] = new(Of("convened", Before, "convened")),
        ["v2-lobby"] = new(Of("lobby", Before, "toSign")),
        ["v2-lobby-reduced"] = new(Reduced(Of("lobby", Before, "toSign"))),
        ["v3-sheet"] = new(Of("lobby", Before, "toSign"), WantsSheet: true),
        ["v3-sheet-indivision"] = new(Undivided(Of("lobby", Before, "toSign")), WantsSheet: true),
        ["v3-sheet-late"] = new(Of("inSession", Nine(Open), "toSign")),
        ["v4-waiting-session"] = new(Of("lobby", Before, "present")),
        ["v4-waiting-first"] = new(Of("inSession", null, "present")),
        ["v4-discussed"] = new(Of("inSession", Nine(null), "present")),
        ["v4-amended"] = new(Of("inSession", Amended(Nine(null)), "present")),
        ["v4-withdrawn"] = new(SetAside(Of("inSession", Nine(null), "present"), "withdrawn", "le devis n'est plus <valable>")),
        ["v4-postponed"] = new(SetAside(Of("inSession", Nine(Open with { State = "cancelled", CancelMotive = "erreur de clé" }), "present"), "postponed", "un second devis est attendu")),
        ["v5-amended"] = new(Of("inSession", Amended(Nine(Open)), "present", Ballot(null, null, null))),
        ["v7-by-hand"] = new(ByHand(Of("inSession", Nine(Open), "present", Ballot("pour", null, "contre")))),
        ["v5-open"] = new(Of("inSession", Nine(Open), "present", Ballot(null, null, null))),
        ["v5-open-alone"] = new(Alone(Of("inSession", Nine(Open), "present", Ballot(null)))),
        ["v5-open-reduced"] = new(Reduced(Alone(Of("inSession", Nine(Open), "present", Ballot(null))))),
        ["v5-separate"] = new(Of("inSession", Nine(Open), "present", Ballot(null, null, null)), Separate: true),
        ["v7-recorded"] = new(Of("inSession", Nine(Open), "present", Ballot("pour", "pour", "pour"))),
        ["v7-partly"] = new(Of("inSession", Nine(Open), "present", Ballot("pour", null, "contre"))),
        ["v7-differing"] = new(Of("inSession", Nine(Open), "present", Ballot("pour", "abstention", "contre"))),
        ["v9-closing"] = new(Of("inSession", Nine(Closing), "present", Ballot(null, null, null))),
        ["v9-closing-recorded"] = new(Of("inSession", Nine(Closing), "present", Ballot("pour", "pour", "pour"))),
        ["v9-closing-now"] = new(Of("inSession", Nine(Closing with { State = "closing" }), "present", Ballot("pour", null, "contre"))),
        ["v9-consent"] = new(Presiding(Of("inSession", Nine(Open with { Consent = "awaited" }), "present", Ballot("pour", "pour", "pour")))),
        ["v10-closed"] = new(Of("inSession", Nine(Open with { State = "closed", ClosedAt = Start.AddMinutes(45) }), "present", Ballot("pour", "pour", "pour"))),
        ["v10-closed-none"] = new(Of("inSession", Nine(Open with { State = "closed", ClosedAt = Start.AddMinutes(45) }), "present", Ballot(null, null, null))),
        ["v11-result"] = new(Of("inSession", Nine(Proclaimed(true)), "present", Ballot("pour", "pour", "pour") with { Counted = [Pour(Self, 252, "présent")] })),
        ["v11-rejected"] = new(Of("inSession", Nine(Proclaimed(false)), "present", Ballot("pour", "abstention", "contre") with
        {
            Counted =
            [
                Pour(Self, 252, "présent"),
                Pour(Rosa, 166, "représenté par M. et Mme\u00A0Abadie Denis"),
                new(Elodie, NameOf(Elodie), "out", "Hors du décompte", 0, "débiteur dont la saisie est votée\u00A0: sans voix pour cette résolution"),
            ],
        })),
        ["v11-not-retained"] = new(Of("inSession", Nine(NotRetained), "present", Ballot("pour", "pour", "pour"))),
        ["v12-second"] = new(Of("inSession", Second, "present", Ballot(null, null, null, first: "pour"))),
        ["v13-cancelled"] = new(Of("inSession", Nine(Open with { State = "cancelled", CancelMotive = "le montant lu n'était pas <celui> du devis" }), "present", Ballot("pour", "pour", "pour"))),
        ["v14-not-concerned"] = new(Of("inSession", Nine(Open), "present", new PersonalBallot(Round, [], "Vous ne votez pas : cette résolution concerne seulement l'ascenseur du bâtiment B.", []))),
        ["v15-suspended"] = new(Suspended(Of("inSession", Nine(Proclaimed(true)), "present", Ballot("pour", "pour", "pour")), "La visioconférence est <coupée>.", 95)),
        ["v15-suspended-unknown"] = new(Suspended(Of("inSession", Nine(null), "present"), "", null)),
        ["v15-suspended-vote"] = new(Suspended(Of("inSession", Nine(Open), "present", Ballot(null, null, null)), "", 95)),
        ["v3-sheet-suspended"] = new(Suspended(Of("inSession", Nine(null), "toSign"), "", 95)),
        ["message"] = new(Told(Of("inSession", Nine(Open), "present", Ballot("pour", "pour", "pour")))),
        ["v4-documents"] = new(Documented(Of("inSession", Nine(null), "present"))),
        ["v4-hand"] = new(Raised(Of("inSession", Nine(null), "present"), 2)),
        ["v5-hand-next"] = new(Raised(Documented(Of("inSession", Nine(Open), "present", Ballot(null, null, null))), 1)),
        ["v4-floor"] = new(Raised(Of("inSession", Nine(null), "present"), 0)),
        ["v4-hands-president"] = new(Queueing(Presiding(Of("inSession", Nine(null), "present")))),
        ["v4-hands-closed"] = new(Quiet(Of("inSession", Nine(null), "present"))),
        ["v1-postponed"] = new(Moved(Of("convened", Before, "convened"))),
        ["v1-called-off"] = new(Moved(Of("cancelled", Before, "cancelled"))),
        ["v17-left"] = new(Of("inSession", Nine(Open), "left")),
        ["v18-ended"] = new(Of("ended", Nine(Proclaimed(true)), "ended")),
        ["visitor"] = new(Of("inSession", Nine(Open), "visitor")),
    };

    private static FullSnapshot Suspended(FullSnapshot full, string reason, int? minutes) => full with
    {
        Room = full.Room with { Suspension = new(Start.AddMinutes(62), minutes is { } after ? Start.AddMinutes(after) : null, reason) },
    };

    private static FullSnapshot Told(FullSnapshot full) => full with
    {
        Room = full.Room with { Message = new("Le micro du président est <rétabli>.", Start.AddMinutes(41)) },
    };

    private static CurrentItem? Before => null;

    private static RoundHead Open => new(Round, 1, "open", null, null, Start.AddMinutes(40), null, null, null, null);

    private static RoundHead Closing => Open with { ClosesAt = Start.AddMinutes(42).AddSeconds(38) };

    private static CurrentItem Second => Nine(Open with
    {
        Id = Id(32),
        Ordinal = 2,
        SecondVote = "25-1",
        FirstVoteSentence = "3\u202F650\u00A0voix pour au premier vote : moins que la majorité absolue, mais plus du tiers.",
    });

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 7]);

    private static CurrentItem Nine(RoundHead? round) => new(
        Id(104),
        "9",
        "Cotisation au fonds de travaux",
        "L'assemblée fixe la cotisation annuelle au fonds de travaux à 5\u00A0% du budget prévisionnel.",
        3,
        "vote",
        new("Article25", "Majorité absolue (art.\u00A025)", "Il faut plus de la moitié des voix de tous les copropriétaires, présents ou non : au moins 5\u202F001\u00A0voix sur 10\u202F000."),
        new("GEN", "Charges générales", 10_000),
        round);

    private static RoundHead Proclaimed(bool adopted) => Open with
    {
        State = "proclaimed",
        ClosedAt = Start.AddMinutes(45),
        ProclaimedAt = Start.AddMinutes(46),
        Result = new(
            adopted,
            adopted
                ? "La résolution est adoptée à la majorité absolue de l'article\u00A025\u00A0: 5\u202F390\u00A0voix pour sur 10\u202F000, il en fallait 5\u202F001."
                : "La résolution n'est pas adoptée à la majorité absolue de l'article\u00A025\u00A0: 3\u202F650\u00A0voix pour sur 10\u202F000, il en fallait 5\u202F001.",
            10_000,
            5_001,
            adopted
                ? [new("pour", "Pour", 5_390, 24), new("contre", "Contre", 2_157, 8), new("abstention", "Abstention", 702, 4), new("none", "N'ont pas pris part au vote", 406, 2), new("absent", "Absents", 1_345, 8)]
                : [new("pour", "Pour", 3_650, 18), new("contre", "Contre", 3_897, 14), new("abstention", "Abstention", 702, 4), new("none", "N'ont pas pris part au vote", 406, 1), new("absent", "Absents", 1_345, 9)],
            adopted ? null : "Le tiers des voix est atteint\u00A0: 3\u202F650\u00A0voix pour, il en fallait 3\u202F334. L'assemblée procède immédiatement à un second vote, à la majorité simple (art.\u00A025-1).",
            DetailOf(adopted)),
    };

    private static RoundHead NotRetained => Proclaimed(true) with
    {
        Result = Proclaimed(true).Result! with
        {
            Competition = new(
                "notRetained",
                "Adoptée, non retenue",
                "Elle est adoptée, mais n'est pas retenue\u00A0: une autre l'est, avec plus de voix pour (décret, art.\u00A019)."),
        },
    };

    private static DecisionDetail DetailOf(bool adopted) => new(
        "Majorité absolue (art.\u00A025)",
        "Il faut plus de la moitié des voix de tous les copropriétaires, présents ou non\u00A0: au moins 5\u202F001\u00A0voix sur 10\u202F000.",
        "loi du 10 juillet 1965, art.\u00A025",
        [Test("2 × voix pour", adopted ? 10_780 : 7_300, 10_000, adopted, "Il fallait au moins 5\u202F001\u00A0voix pour.")],
        adopted ? [] : [Test("3 × voix pour", 10_950, 10_000, true, "Il fallait au moins 3\u202F334\u00A0voix pour.")],
        adopted ? null : "Un copropriétaire détient plus de la moitié des tantièmes\u00A0: ses voix sont réduites (art.\u00A022).",
        adopted ? [] : [new("1\u00A0copropriétaire, 120\u00A0tantièmes\u00A0: lots du syndicat\u00A0: sans voix (loi, art.\u00A016).", 1, 120, [])],
        adopted ? [] : ["Présent qui ne vote pas\u00A0: non, elles ne sont pas exprimées. L'autre lecture changerait le résultat."],
        46,
        []);

    private static TestLine Test(string left, long value, long right, bool holds, string needed) => new(
        left, value, ">", "voix de tous les copropriétaires", right, holds, $"{left} comparé à {right}.", needed);

    private static FullSnapshot Of(string stage, CurrentItem? current, string status, PersonalBallot? ballot = null) =>
        new(RoomOf(stage, current), MeOf(status, current is { Round.SecondVote: not null } && ballot is not null ? ballot with { RoundId = Id(32) } : ballot));

    private static RoomSnapshot RoomOf(string stage, CurrentItem? current) => new(
        Assembly,
        7,
        3,
        Start.AddMinutes(42),
        new(
            "Résidence des Tilleuls",
            "ordinaire",
            Start,
            Start.AddMinutes(-30),
            stage is "inSession" or "ended" ? Start : null,
            stage == "ended" ? Start.AddHours(3) : null,
            "Europe/Paris",
            "Salle des fêtes",
            "https://visio.example/tilleuls",
            "+33199001234",
            stage)
        {
            DialIn = "01\u00A099\u00A000\u00A012\u00A034, code 482\u00A0193",
            SpeechOpen = true,
        },
        [new("president", "M.\u00A0Abadie Denis")],
        [.. Numbers.Select((number, at) => new AgendaItem(Id(100 + at), number, Title(at), "vote", StateOf(at, stage, current)))],
        current);

    private static string Title(int at) => at switch
    {
        < 3 => $"Conseil syndical : candidature {(char)('A' + at)}",
        3 => "Budget prévisionnel 2027",
        4 => "Cotisation au fonds de travaux",
        5 or 6 => $"Ravalement avec isolation : devis n°\u00A0{at - 4}",
        7 => "Remplacement de la porte de l'ascenseur, bâtiment B",
        _ => $"Point <divers> n°\u00A0{at}",
    };

    private static string StateOf(int at, string stage, CurrentItem? current) => (at, stage, current?.Round?.State) switch
    {
        (_, "convened" or "lobby", _) => "pending",
        (2, _, _) => "rejected",
        ( < 4, _, _) => "adopted",
        (4, _, "open" or "closing") => "open",
        (4, _, "closed") => "counting",
        (4, _, "cancelled") => "cancelled",
        (4, _, "proclaimed") => current!.Round!.Result! switch
        {
            { Competition.State: var state } => state,
            { Adopted: true } => "adopted",
            _ => "secondVote",
        },
        (5, _, "proclaimed") when current!.Round!.Result!.Competition is not null => "retained",
        _ => "pending",
    };

    private static PersonalSnapshot MeOf(string status, PersonalBallot? ballot) => new(
        Assembly,
        7,
        "M. et Mme\u00A0Abadie Denis",
        status,
        status == "present" ? Start.AddMinutes(4) : null,
        status == "left" ? Start.AddMinutes(70) : null,
        status == "visitor" ? [] : [MandateOf(Self, 252), MandateOf(Rosa, 166), MandateOf(Elodie, 205)],
        ballot);

    private static Mandate MandateOf(Guid owner, long voix) => new(
        owner,
        NameOf(owner),
        owner == Self,
        null,
        [new("GEN", "Charges générales", voix, 10_000), new("ASC", "Ascenseur du bâtiment A", voix * 2, 4_000)]);

    private static string NameOf(Guid owner) =>
        owner == Self ? "M. et Mme\u00A0Abadie Denis" : owner == Rosa ? "Mme\u00A0Charpentier Rosa" : "Mme\u00A0Joubert Élodie";

    private static PersonalBallot Ballot(string? self, string? rosa, string? elodie, string? first = null) => new(
        Round,
        [Right(Self, 252, self, 22, first), Right(Rosa, 166, rosa, 23, first), Right(Elodie, 205, elodie, 24, first)],
        null,
        []);

    private static PersonalBallot Ballot(string? self) => new(Round, [Right(Self, 252, self, 22, null)], null, []);

    private static CountedLine Pour(Guid owner, long voix, string how) => new(owner, NameOf(owner), "pour", "Pour", voix, $"{how}, a voté pour");

    private static BallotRight Right(Guid owner, long voix, string? choice, int number, string? first) => new(
        owner,
        NameOf(owner),
        owner == Self,
        voix,
        choice,
        choice is null ? null : new($"7F3A-{number}", Start.AddMinutes(42).AddSeconds(7), 1, new string('a', 64)),
        false,
        first);
}
