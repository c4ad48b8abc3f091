namespace AgLive.Domain.Policies;

/// <content>What is counted, who may contest it, and which competitor is retained.</content>
public static partial class DisputedPoints
{
    private static DisputedPoint[] OnCount() =>
    [
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.SilentPresentIsExpressed),
                PointTheme.Count,
                PointScope.EveryVote,
                "Présent qui ne vote pas",
                "Un copropriétaire est dans la salle et ne vote pas. Ses voix comptent-elles ?",
                Loi + "art. 24 I"),
            policy => policy.SilentPresentIsExpressed,
            (policy, value) => policy with { SilentPresentIsExpressed = value },
            (false, "Non, elles ne sont pas exprimées", "Il est noté « n'a pas pris part au vote »."),
            (true, "Oui, comme un vote pour", "L'usage du vote à main levée ; à éviter ici, où chacun vote par bulletin.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.Bridge261BaseIsParticipants),
                PointTheme.Count,
                PointScope.Article26,
                "Second vote de l'article 26-1",
                "Ce second vote s'ouvre si la moitié des copropriétaires est favorable. La moitié desquels ?",
                Loi + "art. 26-1"),
            policy => policy.Bridge261BaseIsParticipants,
            (policy, value) => policy with { Bridge261BaseIsParticipants = value },
            (true, "La moitié de ceux qui prennent part au vote", "Présents, représentés ou votant par correspondance, abstentions comprises."),
            (false, "La moitié de tous les copropriétaires", "Les absents comptent aussi : le second vote s'ouvre moins souvent.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.IncidentCount),
                PointTheme.Count,
                PointScope.EveryVote,
                "Incident technique",
                "Un incident technique empêche un copropriétaire à distance de voter. Comment le compte-t-on ?",
                Decret + "art. 17"),
            policy => policy.IncidentCount,
            (policy, value) => policy with { IncidentCount = value },
            (Policies.IncidentCount.NotExpressed,
                "Participant, sans voix exprimée",
                "Il est noté « empêché (incident technique) »."),
            (Policies.IncidentCount.Defaulting, "Défaillant", "Il est compté comme un absent et peut contester.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.PourOnRejectedMayContest),
                PointTheme.Count,
                PointScope.EveryVote,
                "Contester un rejet",
                "Une résolution est rejetée. Ceux qui ont voté pour peuvent-ils contester ce rejet ?",
                Loi + "art. 42 al. 2"),
            policy => policy.PourOnRejectedMayContest,
            (policy, value) => policy with { PourOnRejectedMayContest = value },
            (true, "Oui, ils sont opposants au rejet", "Le procès-verbal leur est notifié ; ils ont deux mois pour agir."),
            (false, "Non, un rejet n'est pas une décision", "Une majorité qui manque ne décide rien : il n'y a rien à contester.")),
    ];

    private static DisputedPoint[] OnCompetition() =>
    [
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.CompetingWinners),
                PointTheme.Competition,
                PointScope.Competitions,
                "Plusieurs devis ou candidats adoptés",
                "Plusieurs devis ou candidats en concurrence obtiennent la majorité. Lequel est retenu ?",
                Decret + "art. 19"),
            policy => policy.CompetingWinners,
            (policy, value) => policy with { CompetingWinners = value },
            (Policies.CompetingWinners.MostPour, "Celui qui a le plus de voix pour", "À égalité, l'assemblée tranche."),
            (Policies.CompetingWinners.FirstAdopted, "Le premier adopté dans l'ordre du jour", "L'ordre des votes décide.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.FirstMajorityEndsCompetition),
                PointTheme.Competition,
                PointScope.Competitions,
                "Adoption dès le premier vote",
                "Un devis ou un candidat est adopté dès le premier vote. Les autres ont-ils encore un second vote ?",
                $"{Loi}art. 25-1 ; {Decret}art. 19"),
            policy => policy.FirstMajorityEndsCompetition,
            (policy, value) => policy with { FirstMajorityEndsCompetition = value },
            (true, "Non, la concurrence s'arrête", "Celui qui est adopté est retenu."),
            (false, "Oui, les autres continuent", "Chacun garde son second vote, s'il y a droit.")),
    ];
}
