using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Notices;
using AgLive.Web.Postal;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Postal;

/// <summary>Takes the form back until the cut-off: no version of it counts any more, and the draft goes with it.</summary>
public sealed class PostalWithdrawing(AssemblyTransactions transactions, AssemblyViews views, PostalNotices notices, TimeProvider time)
{
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, WithdrawPostalForm command, CancellationToken cancellation)
    {
        var now = Instants.ToDatabasePrecision(time.GetUtcNow());
        var found = await PostalPlace.FindAsync(views, accountId, command.AssemblyId, cancellation);
        if (found.Refusal is { } stranger)
        {
            return stranger;
        }

        if (command.CommandId == Guid.Empty || !found.Value.Own.Contains(command.CoOwnerId))
        {
            return command.CommandId == Guid.Empty ? RefusalCode.BadRequest : RefusalCode.NotEntitled;
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(WithdrawPostalForm),
            command,
            work => WithdrawAsync(work, found.Value, command.CoOwnerId, now, cancellation),
            cancellation);
    }

    private async Task<Refusal?> WithdrawAsync(
        AssemblyWork work, PostalPlace place, Guid coOwnerId, DateTimeOffset now, CancellationToken cancellation)
    {
        if (PostalClosing.WhyNot(work.Assembly, place.View, now) is { } closed)
        {
            return closed;
        }

        var signed = await work.Db.PostalForms
            .Where(form => form.AssemblyId == work.Assembly.Id && form.CoOwnerId == coOwnerId && form.State == PostalFormState.Received)
            .OrderBy(form => form.Version)
            .ToListAsync(cancellation);
        if (signed.Count == 0)
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        if (await PostalDrafts.FindAsync(work.Db, work.Assembly.Id, coOwnerId, cancellation) is { } draft)
        {
            await PostalDrafts.DropAsync(work.Db, draft, cancellation);
        }

        foreach (var form in signed)
        {
            (form.State, form.WithdrawnAt) = (PostalFormState.Withdrawn, now);
        }

        work.Journal(JournalKinds.FormWithdrawn, new { coOwnerId, versions = signed.Select(form => form.Version).ToArray(), at = now });
        await notices.WithdrawnAsync(work, place.View, signed[^1], cancellation);
        return null;
    }
}
