namespace AgLive.Domain.Policies;

/// <content>Vote by correspondence (loi art. 17-1 A).</content>
public static partial class DisputedPoints
{
    private static DisputedPoint[] OnForms() =>
    [
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.FormRevivesAfterDeparture),
                PointTheme.Forms,
                PointScope.EveryVote,
                "Départ en cours de séance",
                "Un copropriétaire a envoyé son formulaire, vient à la séance puis s'en va. Son formulaire compte-t-il pour la suite ?",
                Decret + "art. 14-1"),
            policy => policy.FormRevivesAfterDeparture,
            (policy, value) => policy with { FormRevivesAfterDeparture = value },
            (true, "Oui, dès qu'il est parti", "Au moment du vote, il n'est plus présent."),
            (false, "Non, sa venue l'a écarté", "Il est défaillant pour la suite.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.SecondVoteCarryOver),
                PointTheme.Forms,
                PointScope.SecondVotes,
                "Formulaire à une seule ligne",
                "Le formulaire n'a qu'une ligne par résolution. Vaut-elle aussi pour le second vote ?",
                Loi + "art. 17-1 A, 25-1 et 26-1"),
            policy => policy.SecondVoteCarryOver,
            (policy, value) => policy with { SecondVoteCarryOver = value },
            (true, "Oui, pour les deux votes", "Le procès-verbal le signale."),
            (false, "Non, pour le premier vote seulement", "Son auteur est défaillant au second vote.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.SecondVoteCarryOverWhenBlank),
                PointTheme.Forms,
                PointScope.SecondVotes,
                "Seconde ligne laissée vide",
                "Le formulaire a deux lignes, et celle du second vote est vide. Que compte-t-on au second vote ?",
                Loi + "art. 17-1 A, 25-1 et 26-1"),
            policy => policy.SecondVoteCarryOverWhenBlank,
            (policy, value) => policy with { SecondVoteCarryOverWhenBlank = value },
            (false, "Rien", "Son auteur ne vote pas au second vote."),
            (true, "Son premier choix", "La première ligne vaut pour les deux votes.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.UnclearForm),
                PointTheme.Forms,
                PointScope.EveryVote,
                "Choix qui n'est pas clair",
                "Sur une question, le formulaire porte deux cases cochées, ou aucune. Que compte-t-on ?",
                Arrete),
            policy => policy.UnclearForm,
            (policy, value) => policy with { UnclearForm = value },
            (Policies.UnclearForm.NoVote, "Aucun vote sur cette question", "Son auteur y est défaillant."),
            (Policies.UnclearForm.Abstention, "Une abstention", "Son auteur prend part au vote, sans choix exprimé.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.UnsignedForm),
                PointTheme.Forms,
                PointScope.EveryVote,
                "Formulaire sans signature",
                "Un formulaire arrive à temps, mais sans signature. Est-il pris en compte ?",
                Arrete),
            policy => policy.UnsignedForm,
            (policy, value) => policy with { UnsignedForm = value },
            (Policies.UnsignedForm.Refuse, "Non, il est refusé", "Le motif du refus est noté."),
            (Policies.UnsignedForm.LeaveToBureau, "Le bureau en décide", "Le syndic n'est pas juge des formulaires.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.NewCandidate),
                PointTheme.Forms,
                PointScope.Elections,
                "Candidat déclaré en séance",
                "Un candidat se déclare en séance : son nom n'est pas sur les formulaires. Que valent-ils pour lui ?",
                Arrete),
            policy => policy.NewCandidate,
            (policy, value) => policy with { NewCandidate = value },
            (Policies.NewCandidate.Defaulting, "Rien : leurs auteurs sont défaillants", "Un formulaire ne dit rien d'un nom qu'il ne porte pas."),
            (Policies.NewCandidate.Abstention, "Une abstention", "Leurs auteurs prennent part au vote, sans choix exprimé.")),
    ];
}
