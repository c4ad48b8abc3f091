using AgLive.Web.Postal;

namespace AgLive.Web.Pages.Correspondance;

/// <summary>Where a form stands, in one or two sentences: signed and draft are never confused.</summary>
public static class PostalSentences
{
    /// <summary>The first thing the page says, in bold.</summary>
    public static string Head(PostalSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var signed = sheet.Counting;
        var waiting = sheet.Versions.FirstOrDefault(form => form.State is SignedForm.Waiting or SignedForm.Unchecked);
        return Fr.Text((signed, waiting, sheet.DraftVersion) switch
        {
            ({ } counts, _, { } draft) => $"Votre version {counts.Version}, signée, compte. La version {draft} n'est pas signée : elle ne compte pas.",
            ({ } counts, _, null) => $"Votre formulaire est signé : la version {counts.Version} compte.",
            (null, { IsPaper: true }, _) => "Votre formulaire papier est arrivé : il est en cours de contrôle.",
            (null, { } left, _) => $"Votre formulaire est signé (version {left.Version}), mais après la limite légale : le président de séance l'admet ou l'écarte avant le premier vote.",
            (null, null, { }) => "Votre formulaire n'est pas signé : il ne compte pas.",
            _ when sheet.Versions.Count > 0 => "Aucun formulaire ne compte.",
            _ => "Vous n'avez pas encore voté par correspondance.",
        });
    }

    /// <summary>« Compte », « Remplacée », as the history shows it.</summary>
    public static string State(SignedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.State switch
        {
            SignedForm.Counts => "Compte",
            SignedForm.Replaced => "Remplacée par une version plus récente",
            SignedForm.Withdrawn => "Retirée",
            SignedForm.Late => "Arrivée trop tard : conservée, ne compte pas",
            SignedForm.Waiting => "Attend la décision du président de séance",
            SignedForm.Unchecked => "Papier, en cours de contrôle",
            _ => "Écartée : ne compte pas",
        };
    }

    /// <summary>« 3 résolutions sans choix »: null when all are answered.</summary>
    public static string? Blanks(PostalSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return (sheet.Blanks, sheet.SecondBlanks) switch
        {
            (0, 0) => null,
            (0, var second) => Fr.Text($"{Fr.Count(second, "second vote éventuel", "seconds votes éventuels")} sans choix : vous n'y prendrez pas part, sauf si les règles de l'assemblée reprennent votre premier choix."),
            (var first, _) => Fr.Text($"{Fr.Count(first, "résolution")} sans choix : vous n'y prendrez pas part, et vous y serez défaillant."),
        };
    }
}
