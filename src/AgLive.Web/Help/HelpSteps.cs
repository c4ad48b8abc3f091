using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Help;

/// <summary>AG-19: how one takes part, step by step, in words anybody follows.</summary>
public static class HelpSteps
{
    public static readonly IReadOnlyList<HelpStep> All =
    [
        new("connexion", "Se connecter", null,
        [
            Spaced("Quelques jours avant, ouvrez votre espace client et choisissez « Assemblées (AG) »."),
            Spaced("Ouvrez votre assemblée, puis « Tester ma connexion » : deux minutes suffisent."),
            Spaced("Le jour même, la salle ouvre avant l'heure de la séance. Le bouton « Participer à l'AG » apparaît sur la page de l'assemblée."),
        ]),
        new("video", "Ouvrir la visioconférence", Spaced(
            "La vidéo et le vote sont dans deux onglets différents. On parle et on écoute dans l'un, on signe et on vote dans l'autre."),
        [
            Spaced("Choisissez « Accéder à la visioconférence ». Un nouvel onglet s'ouvre."),
            Spaced("Revenez sur l'onglet de votre espace client : c'est là, et là seulement, que vous votez."),
            Spaced("Quand un vote s'ouvre, le titre de cet onglet change pour vous appeler. Sur un téléphone, passez d'une application à l'autre."),
        ]),
        new("signer", "Signer la feuille de présence", null,
        [
            Spaced("Choisissez « Participer à l'AG », puis dessinez votre signature, ou choisissez « Signer avec mon nom »."),
            Spaced("Si vous portez des pouvoirs, laissez leurs cases cochées : vous signez aussi pour eux."),
            Spaced("Vous êtes alors compté présent, même si votre connexion se coupe ensuite."),
        ]),
        new("voter", "Voter", null,
        [
            Spaced("À chaque vote, trois boutons apparaissent en bas de la page : Pour, Contre, Abstention. Lisez le texte, puis touchez-en un."),
            Spaced("« Vote enregistré », avec l'heure, veut dire que votre vote est gardé. Avant ces mots, il ne l'est pas encore."),
            Spaced("Avec des pouvoirs, un seul choix vaut pour tous ; « Voter séparément » permet un choix pour chacun."),
        ]),
        new("changer", "Changer d'avis", null,
        [
            Spaced("Tant que le vote est ouvert, touchez un autre bouton : seul le dernier choix compte."),
            Spaced("Vous pouvez aussi retirer votre vote. Quand la clôture est annoncée, le temps qui reste s'affiche."),
            Spaced("Une fois le vote clos, plus rien ne change."),
        ]),
        new("recu", "Garder son reçu", null,
        [
            Spaced("Chaque vote enregistré porte un numéro de reçu, par exemple 7F3A-22C1. Vous n'avez pas à le noter."),
            Spaced("Après l'assemblée, sa page montre chaque résultat, vos votes, ceux de vos pouvoirs et leurs reçus."),
        ]),
        new("partir", "Partir avant la fin", null,
        [
            Spaced("Choisissez « Quitter la séance ». L'heure de votre départ est notée, et vos votes déjà enregistrés restent comptés."),
            Spaced("Fermer la page ne suffit pas : vous resteriez compté présent. Pour revenir, signez une nouvelle fois."),
        ]),
    ];

    /// <summary>What may go wrong, and what to do.</summary>
    public static readonly IReadOnlyList<(string Trouble, string Answer)> Troubles =
    [
        (Spaced("« Reconnexion… » ou « Hors connexion » s'affiche"), Spaced("Attendez : la page revient seule. Un vote fait pendant ce temps part dès que possible ; s'il arrive trop tard, la page le dit.")),
        (Spaced("« Votre vote n'est pas encore confirmé »"), Spaced("La page réessaie seule, et votre vote n'est jamais compté deux fois. Si cela dure, choisissez « Je n'arrive pas à voter » : l'opérateur de la séance est prévenu et peut saisir votre vote avec vous, au téléphone.")),
        (Spaced("« Votre vote n'est PAS enregistré »"), Spaced("Lisez la raison affichée, puis votez à nouveau si le vote est encore ouvert.")),
        (Spaced("Les boutons de vote n'apparaissent pas"), Spaced("Lisez la raison affichée : la feuille n'est pas signée, la résolution ne concerne pas vos lots, ou le vote n'est pas ouvert.")),
        (Spaced("Votre appareil ne marche plus"), Spaced("Connectez-vous sur un autre : vous y retrouvez tout, et votre vote n'est jamais compté deux fois.")),
        (Spaced("Vous n'entendez pas la visioconférence"), Spaced("C'est un autre outil : quittez son onglet et rouvrez-le depuis la page de l'assemblée, ou appelez le numéro de téléphone indiqué à côté.")),
    ];
}

/// <param name="Id">Anchor of the step in the page.</param>
/// <param name="Warning">What must not be missed; null when nothing is special.</param>
public sealed record HelpStep(string Id, string Title, string? Warning, IReadOnlyList<string> Lines);
