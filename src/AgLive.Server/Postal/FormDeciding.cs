using AgLive.Domain;
using AgLive.Domain.PostalForms;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Notices;
using AgLive.Web.Postal;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Postal;

/// <summary>
/// Notes the president's decision on each form that the law does not count by right: received after the legal limit and
/// before the 72 hours, or unsigned where the policy leaves those to the bureau. Before the first vote, journaled, told to
/// its author.
/// </summary>
public sealed class FormDeciding(AssemblyTransactions transactions, AssemblyViews views, PostalNotices notices)
{
    private const int MaxText = 500;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, DecideForm command, CancellationToken cancellation)
    {
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view)
        {
            return RefusalCode.NotFound;
        }

        if (command.CommandId == Guid.Empty || command.By?.Trim() is not { Length: > 0 and <= MaxText } by || by.Any(char.IsControl))
        {
            return new Refusal(RefusalCode.BadRequest, "by", "le nom de la personne qui décide");
        }

        if (command.Motive?.Trim() is not { Length: > 0 and <= MaxText } motive || motive.Any(char.IsControl))
        {
            return new Refusal(RefusalCode.MotiveMissing, "motive");
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(DecideForm),
            command,
            work => DecideAsync(work, view, command with { By = by, Motive = motive }, cancellation),
            cancellation);
    }

    private async Task<Refusal?> DecideAsync(AssemblyWork work, AssemblyView view, DecideForm command, CancellationToken cancellation)
    {
        var form = await work.Db.PostalForms.SingleOrDefaultAsync(
            one => one.Id == command.FormId && one.AssemblyId == work.Assembly.Id && one.State == PostalFormState.Received, cancellation);
        if (form is null)
        {
            return new Refusal(RefusalCode.NotFound);
        }

        if (await WhyNotAsync(work, form, command.Admits, cancellation) is { } refusal)
        {
            return refusal;
        }

        form.Admission = command.Admits ? FormAdmission.Admitted : FormAdmission.SetAside;
        (form.AdmittedBy, form.AdmissionMotive, form.AdmittedAt) = (command.By, command.Motive, work.Now);
        work.Journal(JournalKinds.FormDecided, new
        {
            form.CoOwnerId,
            form.Version,
            form.Number,
            admitted = command.Admits,
            by = command.By,
            motive = command.Motive,
            timing = form.Timing.ToString(),
            form.IsSigned,
        });
        await notices.DecidedAsync(work, view, form, cancellation);
        return null;
    }

    private static async Task<Refusal?> WhyNotAsync(AssemblyWork work, PostalForm form, bool admits, CancellationToken cancellation)
    {
        var isLeft = FormReceipt.Of(form.IsSigned, form.Timing, StoredPolicy.ForShowing(work.Assembly)).Standing
            is FormStanding.LeftToBureau or FormStanding.LeftToPresident;
        var isWrongEntry = form is { IsPaper: true, CheckedAt: null } && !admits;
        if ((!isLeft && !isWrongEntry) || await work.Db.Rounds.AnyAsync(round => round.AssemblyId == work.Assembly.Id, cancellation))
        {
            return new Refusal(RefusalCode.FormNotLeft);
        }

        return work.Assembly.State switch
        {
            AssemblyState.InSession => null,
            AssemblyState.Convened when isWrongEntry => null,
            AssemblyState.Ended => new Refusal(RefusalCode.AssemblyEnded),
            _ => new Refusal(RefusalCode.NotInSession),
        };
    }
}
