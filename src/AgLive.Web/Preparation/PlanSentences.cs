using AgLive.Web.Assemblies;

namespace AgLive.Web.Preparation;

/// <summary>What each way of taking part asks for, and what it means beside the others (AG-10).</summary>
public static class PlanSentences
{
    public static readonly string Intention = Fr.Text(
        "Ce choix aide à préparer la séance. Il ne vous engage pas : seule la feuille de présence signée vous compte présent.");

    /// <summary>One line under a choice: until when, and what to do.</summary>
    public static string Hint(string mode, AssemblyDetail detail, PreparationView preparation, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(detail);
        ArgumentNullException.ThrowIfNull(preparation);
        var assembly = detail.Summary;
        return Fr.Text(mode switch
        {
            PlanModes.Room when assembly.Place.Length == 0 => "Aucun lieu n'est indiqué pour cette assemblée : demandez-le à votre syndic.",
            PlanModes.Room => $"{Fr.Capital(assembly.Place)}. Vous signez la feuille de présence sur place ou sur votre téléphone.",
            PlanModes.Remote when now >= preparation.RemoteCutoff =>
                $"Le délai est passé depuis le {Fr.Until(preparation.RemoteCutoff, assembly.ZoneId)} : le bureau décidera.",
            PlanModes.Remote => $"À dire avant le {Fr.Until(preparation.RemoteCutoff, assembly.ZoneId)}, trois jours francs avant la réunion (décret art. 13-2).",
            PlanModes.Postal when assembly.PostalIsOver(now) => "La date limite est passée : un formulaire envoyé maintenant ne compte pas.",
            PlanModes.Postal when assembly.PostalIsLate(now) =>
                $"La limite légale est passée : reçu avant le {Fr.Until(assembly.PostalClosesAt, assembly.ZoneId)}, votre formulaire ne compte que si le président de séance l'admet.",
            PlanModes.Postal => $"Votre formulaire doit parvenir au syndic avant le {Fr.Until(assembly.PostalLegalCutoff, assembly.ZoneId)}.",
            PlanModes.Proxy => "En ligne ou par écrit, à la personne de votre choix, sauf le syndic, ses proches et ses préposés (loi art. 22).",
            _ => "",
        });
    }

    /// <summary>What the choice made means now, and what contradicts it; empty when all is plain.</summary>
    public static IEnumerable<string> About(OwnPlan plan, AssemblyDetail detail, PreparationView preparation, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(detail);
        ArgumentNullException.ThrowIfNull(preparation);
        var zone = detail.Summary.ZoneId;
        if (plan is { IsLate: true, DeclaredAt: { } declared })
        {
            yield return Fr.Text(
                $"Demande tardive : vous avez demandé la visioconférence le {Fr.DateAndTime(declared, zone)}, après le délai légal. "
                + "Le bureau de l'assemblée peut vous admettre ou refuser ; sa décision est notée. Par prudence, prévoyez de venir en salle ou de donner pouvoir.");
        }

        if (plan.Mode == PlanModes.Remote && detail.VideoUrl.Length == 0)
        {
            yield return Fr.Text("Aucune visioconférence n'est prévue pour l'instant. Votre syndic voit votre demande.");
        }

        if (plan.Mode == PlanModes.Postal)
        {
            yield return Fr.Text(detail.Summary.PostalIsOver(now)
                ? "La date limite du vote par correspondance est passée. Si votre formulaire n'est pas déjà parti, choisissez une autre façon de participer."
                : "Si vous êtes finalement présent ou représenté au moment d'un vote, votre formulaire n'est pas compté pour ce vote : c'est votre vote en séance qui compte (décret art. 14-1).");
        }

        foreach (var sentence in AboutProxy(plan))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<string> AboutProxy(OwnPlan plan)
    {
        if (plan is { Mode: PlanModes.Proxy, ProxyHolder: null })
        {
            yield return Fr.Text("Aucun pouvoir de votre part n'est encore enregistré. Donnez-le ci-dessous, ou remettez-le, signé, à votre mandataire ou au syndic avant le vote.");
        }
        else if (plan is { Mode: PlanModes.Proxy, ProxyHolder: { } holder })
        {
            yield return Fr.Text($"Votre pouvoir est enregistré : {holder} vote pour vous.");
        }
        else if (plan is { Mode: PlanModes.Room or PlanModes.Remote, ProxyHolder: { } given })
        {
            yield return Fr.Text($"Vous avez donné pouvoir à {given}. Si vous êtes présent, ce pouvoir tombe et c'est vous qui votez.");
        }
        else if (plan is { Mode: PlanModes.Postal, ProxyHolder: { } also })
        {
            yield return Fr.Text($"Vous avez aussi donné pouvoir à {also}. Si cette personne est présente, elle vote pour vous et votre formulaire n'est pas compté.");
        }
    }
}
