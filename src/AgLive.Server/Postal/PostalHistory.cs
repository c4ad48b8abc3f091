using AgLive.Domain.Deadlines;
using AgLive.Domain.Policies;
using AgLive.Domain.PostalForms;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Postal;

namespace AgLive.Server.Postal;

/// <summary>What became of each version that was signed.</summary>
internal static class PostalHistory
{
    /// <param name="forms">Those of one owner, in any order, drafts included.</param>
    public static IReadOnlyList<SignedForm> Of(IReadOnlyCollection<PostalForm> forms, AssemblyPolicy policy)
    {
        var counting = PostalStandings.Counting(forms, policy).Values.SingleOrDefault();
        return [.. forms
            .Where(form => form.State != PostalFormState.Draft)
            .OrderByDescending(form => form.Version)
            .Select(form => new SignedForm(
                form.Id,
                form.Version,
                form.Number,
                form.ReceivedAt!.Value,
                State(form, counting, policy),
                form.IsPaper,
                form.Timing == FormTiming.AfterLegalLimit,
                !form.IsPaper,
                Decision(form)))];
    }

    private static string State(PostalForm form, PostalForm? counting, AssemblyPolicy policy)
    {
        if (form.State == PostalFormState.Withdrawn)
        {
            return SignedForm.Withdrawn;
        }

        return PostalStandings.StandingOf(form, policy) switch
        {
            FormStanding.Accepted when form.Id == counting?.Id => SignedForm.Counts,
            FormStanding.Accepted when !PostalStandings.IsChecked(form) => SignedForm.Unchecked,
            FormStanding.Accepted => SignedForm.Replaced,
            FormStanding.LeftToBureau or FormStanding.LeftToPresident => SignedForm.Waiting,
            FormStanding.Refused when form.Timing == FormTiming.TooLate => SignedForm.Late,
            _ => SignedForm.SetAside,
        };
    }

    private static string Decision(PostalForm form) => form.Admission switch
    {
        FormAdmission.Admitted => $"Admis par {form.AdmittedBy}",
        FormAdmission.SetAside => $"Écarté par {form.AdmittedBy}",
        _ => "",
    };
}
