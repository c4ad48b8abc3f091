using AgLive.Web.Wire;

namespace AgLive.Web.Tests.Salle;

/// <content>What a sample differs by from the plain one: suspended, moved, undivided, reduced, amended, by hand.</content>
public static partial class RoomSamples
{
    private static FullSnapshot Presiding(FullSnapshot full) => full with { Me = full.Me with { Presides = true } };

    private static FullSnapshot Documented(FullSnapshot full) => full with
    {
        Room = full.Room with
        {
            Current = full.Room.Current! with
            {
                Documents = [new(Id(61), "Devis Façades <Réunies>", "Devis", "PDF, 1,2\u00A0Mo"), new(Id(62), "Plan du hall", "Annexe", "PNG, 610\u00A0Ko")],
            },
        },
    };

    private static FullSnapshot Raised(FullSnapshot full, int place) => full with
    {
        Room = full.Room with { Assembly = full.Room.Assembly with { Speaker = place == 0 ? NameOf(Self) : NameOf(Rosa) } },
        Me = full.Me with { Hand = new OwnHand(Id(71), "question", "Le montant ?", Start.AddMinutes(41), place == 0 ? "speaking" : "waiting", place) },
    };

    private static FullSnapshot Queueing(FullSnapshot full) => full with
    {
        Me = full.Me with
        {
            Hands =
            [
                new(Id(72), Rosa, NameOf(Rosa), "speak", "", Start.AddMinutes(40), "speaking"),
                new(Id(73), Elodie, NameOf(Elodie), "order", "Suspension", Start.AddMinutes(41), "waiting"),
            ],
        },
    };

    private static FullSnapshot Quiet(FullSnapshot full) => full with
    {
        Room = full.Room with { Assembly = full.Room.Assembly with { SpeechOpen = false } },
    };

    private static FullSnapshot Moved(FullSnapshot full) => full with
    {
        Room = full.Room with { Assembly = full.Room.Assembly with { Notice = "Assemblée reportée. Prévue le 12 novembre. Motif\u00A0: salle indisponible." } },
    };

    private static FullSnapshot Undivided(FullSnapshot full) => full with
    {
        Me = full.Me with
        {
            Mandates = [full.Me.Mandates[0] with { Notice = "Indivision\u00A0: désignez un mandataire commun (art.\u00A023) et dites-le au syndic." }, .. full.Me.Mandates.Skip(1)],
        },
    };

    /// <summary>The first owner holds more than half: 6 000 tantièmes come down to 4 000 voix.</summary>
    private static FullSnapshot Reduced(FullSnapshot full) => full with
    {
        Me = full.Me with
        {
            Mandates = [full.Me.Mandates[0] with { Voix = [new("GEN", "Charges générales", 4_000, 8_000, 6_000)] }],
            Ballot = full.Me.Ballot is { } ballot
                ? ballot with { Rights = [ballot.Rights[0] with { Voix = 4_000, ReducedFrom = 6_000 }] }
                : null,
        },
    };

    private static CurrentItem Amended(CurrentItem item) => item with
    {
        Text = "L'assemblée fixe la cotisation annuelle au fonds de travaux à 6\u00A0% du budget prévisionnel.",
        TextVersion = 4,
        Amendment = new Amendment(
            [
                new("same", "L'assemblée fixe la cotisation annuelle au fonds de travaux à "),
                new("removed", "5"),
                new("added", "6"),
                new("same", "\u00A0% du budget prévisionnel."),
            ]),
    };

    private static FullSnapshot SetAside(FullSnapshot full, string state, string motive) => full with
    {
        Room = full.Room with
        {
            Agenda = [.. full.Room.Agenda.Select(item => item.Id == full.Room.Current!.ResolutionId ? item with { State = state, Motive = motive } : item)],
        },
    };

    /// <summary>The syndic entered the voter's own ballot, and that of one he represents.</summary>
    private static FullSnapshot ByHand(FullSnapshot full) => full with
    {
        Me = full.Me with
        {
            Ballot = full.Me.Ballot! with
            {
                Rights = [.. full.Me.Ballot!.Rights.Select(right =>
                    right.Choice is null ? right : right with { ByHand = true, Hand = new HandMark("panne de son appareil", "M.\u00A0Mercier Karim") })],
            },
        },
    };

    private static FullSnapshot Alone(FullSnapshot full) => full with { Me = full.Me with { Mandates = [full.Me.Mandates[0]] } };
}

/// <summary>A snapshot, with what the address of the page adds.</summary>
public sealed record RoomSample(FullSnapshot Full, bool WantsSheet = false, bool Separate = false);
