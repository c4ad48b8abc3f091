namespace AgLive.Domain.Policies;

/// <summary>
/// Every point on which an assembly chooses its reading: the page « Règles de comptage », the journal and the technical
/// annex of the minutes all read this one list.
/// </summary>
public static partial class DisputedPoints
{
    private const string Loi = "loi du 10 juillet 1965, ";
    private const string Decret = "décret du 17 mars 1967, ";
    private const string Arrete = "arrêté du 2 juillet 2020";

    /// <summary>By theme, in the order people read them.</summary>
    public static IReadOnlyList<DisputedPoint> All { get; } = [.. OnVoix(), OnProxies(), .. OnCount(), .. OnCompetition(), .. OnForms(), .. OnDeadlines()];

    /// <summary>The point of this name; null when there is none.</summary>
    public static DisputedPoint? Find(string name) => All.FirstOrDefault(point => point.Name == name);

    private static DisputedPoint[] OnVoix() =>
    [
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.ReductionOnSpecialKeys),
                PointTheme.Voix,
                PointScope.SpecialKeys,
                "Réduction dans une clé spéciale",
                "Un copropriétaire détient plus de la moitié d'une clé spéciale (ascenseur, chauffage). Ses voix y sont-elles réduites ?",
                Loi + "art. 10 et 22"),
            policy => policy.ReductionOnSpecialKeys,
            (policy, value) => policy with { ReductionOnSpecialKeys = value },
            (true, "Oui, la réduction s'applique dans la clé", "Ses voix sont ramenées à la somme de celles des autres, comptées dans la clé."),
            (false, "Non, il garde toutes ses voix dans la clé", "L'article 22 ne regarde que la quote-part des parties communes générales.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.ReductionTriggerIsAllShares),
                PointTheme.Voix,
                PointScope.EveryVote,
                "Mesure de la moitié",
                "Pour savoir si un copropriétaire détient plus de la moitié, sur quel total mesure-t-on ?",
                Loi + "art. 16, 19-2 et 22"),
            policy => policy.ReductionTriggerIsAllShares,
            (policy, value) => policy with { ReductionTriggerIsAllShares = value },
            (true, "Sur toutes les quotes-parts", "Les lots sans voix, du syndicat ou d'un débiteur exclu du vote, restent dans la mesure."),
            (false, "Sur les quotes-parts qui votent", "Les lots sans voix en sortent : la moitié est plus vite dépassée.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.IndivisionDisagreement),
                PointTheme.Voix,
                PointScope.EveryVote,
                "Indivisaires en désaccord",
                "Des indivisaires présents sont en désaccord et n'ont pas de mandataire commun. Que compte-t-on ?",
                Loi + "art. 23 al. 2"),
            policy => policy.IndivisionDisagreement,
            (policy, value) => policy with { IndivisionDisagreement = value },
            (Policies.IndivisionDisagreement.NoVote, "Aucun vote", "Leurs voix ne sont pas exprimées ; le procès-verbal le dit."),
            (Policies.IndivisionDisagreement.TacitMandate,
                "Le vote de celui qui agit sans opposition",
                "Il est réputé avoir reçu un mandat tacite des autres (Code civil, art. 815-3).")),
    ];

    private static DisputedPoint OnProxies() => DisputedPoint.Of(
        new(
            nameof(AssemblyPolicy.ProxyCeilingBase),
            PointTheme.Proxies,
            PointScope.EveryVote,
            "Plafond de 10\u00A0% des pouvoirs",
            "À partir du quatrième pouvoir, un mandataire ne peut dépasser 10\u00A0% des voix du syndicat. De quel total ?",
            Loi + "art. 22 I al. 3"),
        policy => policy.ProxyCeilingBase,
        (policy, value) => policy with { ProxyCeilingBase = value },
        (Policies.ProxyCeilingBase.AfterReduction,
            "Les voix après réduction",
            "Quand un copropriétaire est réduit (art. 22), le total diminue et le plafond avec lui."),
        (Policies.ProxyCeilingBase.AllShares,
            "Toutes les quotes-parts",
            "Le total d'avant la réduction : le plafond reste plus haut."));

    private static DisputedPoint[] OnDeadlines() =>
    [
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.FormDeadlineRule),
                PointTheme.Deadlines,
                PointScope.Dates,
                "Date limite des formulaires",
                "Les trois jours francs avant l'assemblée comptent-ils les samedis, dimanches et jours fériés ?",
                Decret + "art. 9 bis"),
            policy => policy.FormDeadlineRule,
            (policy, value) => policy with { FormDeadlineRule = value },
            (Policies.FormDeadlineRule.Calendar,
                "Oui, tous les jours du calendrier",
                "Le dernier jour est le quatrième avant l'assemblée, jusqu'à minuit."),
            (Policies.FormDeadlineRule.WorkingDays,
                "Non, seulement les jours ouvrés",
                "La date limite tombe plus tôt quand un de ces jours s'y trouve.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.FormCutoff),
                PointTheme.Deadlines,
                PointScope.Dates,
                "Clôture du vote par correspondance",
                "Les formulaires sont promis reçus jusqu'à 72\u00A0heures avant l'assemblée ; la limite légale vient d'ordinaire plus tôt. Laquelle arrête les formulaires ?",
                Decret + "art. 9 bis"),
            policy => policy.FormCutoff,
            (policy, value) => policy with { FormCutoff = value },
            (Policies.FormCutoff.Hours72,
                "72\u00A0heures avant l'assemblée",
                "Reçu après la limite légale, un formulaire est signalé : le président l'admet ou l'écarte avant le premier vote."),
            (Policies.FormCutoff.ClearDays,
                "La limite légale, trois jours francs",
                "Un formulaire reçu après elle n'est pas pris en compte.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.DeadlineZone),
                PointTheme.Deadlines,
                PointScope.Dates,
                "Minuit des délais",
                "Un jour limite s'achève à minuit. À minuit de quelle heure légale ?",
                Decret + "art. 9 bis"),
            policy => policy.DeadlineZone,
            (policy, value) => policy with { DeadlineZone = value },
            (Policies.DeadlineZone.Building, "L'heure de l'immeuble", "Outre-mer, le délai s'achève au minuit du lieu."),
            (Policies.DeadlineZone.Paris, "L'heure de Paris", "Seulement si la convocation le dit.")),
        DisputedPoint.Of(
            new(
                nameof(AssemblyPolicy.EarliestMeeting),
                PointTheme.Deadlines,
                PointScope.Dates,
                "Premier jour possible de l'assemblée",
                "Combien de jours après la convocation l'assemblée peut-elle se tenir au plus tôt ?",
                Decret + "art. 9, 64 et 64-1"),
            policy => policy.EarliestMeeting,
            (policy, value) => policy with { EarliestMeeting = value },
            (Policies.EarliestMeeting.AfterDay21, "Le 22e jour", "Vingt et un jours entiers les séparent."),
            (Policies.EarliestMeeting.OnDay21, "Le 21e jour", "Le vingt et unième jour peut être celui de l'assemblée.")),
    ];
}
