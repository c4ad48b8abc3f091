using AgLive.Domain.Deadlines;
using AgLive.Domain.PostalForms;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;
using AgLive.Web.Papers;
using static AgLive.Server.Minutes.MinutesWords;

namespace AgLive.Server.Minutes;

/// <summary>
/// The votes by correspondence in the minutes: how many count, those received between the two limits with what the president
/// decided of them (décret 1967 art. 9 bis), those set aside and why.
/// </summary>
internal static class FormsSection
{
    public static PaperSection? Of(MinutesRecord record)
    {
        var forms = record.View.PostalForms;
        if (forms.Count == 0)
        {
            return null;
        }

        var counting = PostalStandings.Counting(forms, record.Policy);
        return new PaperSection("", "", "Votes par correspondance",
        [
            Paragraph(
                $"Formulaires admis : {Fr.Number(counting.Count)}. Un formulaire n'est pas pris en compte pour un vote auquel le copropriétaire, ou son mandataire, est présent (décret art. 14-1)."),
            .. forms.Where(form => form.Timing == FormTiming.AfterLegalLimit).Select(form => Paragraph(Flagged(record, form))),
            .. forms.Where(form => form.Timing != FormTiming.AfterLegalLimit && PostalStandings.StandingOf(form, record.Policy) != FormStanding.Accepted)
                .Select(form => Paragraph(SetAside(record, form))),
            .. forms.Where(form => form.Timing != FormTiming.AfterLegalLimit && form.Admission == FormAdmission.Admitted).Select(form => Paragraph(
                $"Formulaire de {record.Name(form.CoOwnerId)}, {Received(record, form)} : {Decision(form)}")),
        ]);
    }

    private static string Flagged(MinutesRecord record, PostalForm form) =>
        $"Formulaire de {record.Name(form.CoOwnerId)}, {Received(record, form)}, après la limite légale de trois jours francs et avant les 72 heures annoncées (décret art. 9 bis) : "
        + Decision(form);

    private static string SetAside(MinutesRecord record, PostalForm form)
    {
        var motives = FormReceipt.Of(form.IsSigned, form.Timing, record.Policy).Motives;
        return $"Formulaire de {record.Name(form.CoOwnerId)}, {Received(record, form)}, écarté"
            + (motives.Length > 0 ? $" : {motives}." : ".")
            + (form.Admission == FormAdmission.SetAside ? $" {Decision(form)}" : "");
    }

    private static string Received(MinutesRecord record, PostalForm form) =>
        form.ReceivedAt is { } at ? $"reçu le {Fr.Date(at, record.Zone)} à {Fr.Time(at, record.Zone)}" : "sans date de réception";

    private static string Decision(PostalForm form) => form.Admission switch
    {
        FormAdmission.Admitted => $"admis par {Clean(form.AdmittedBy)}. Motif : {Clean(form.AdmissionMotive)}",
        FormAdmission.SetAside => $"écarté par {Clean(form.AdmittedBy)}. Motif : {Clean(form.AdmissionMotive)}",
        _ => "sans décision du président, il ne compte pas.",
    };
}
