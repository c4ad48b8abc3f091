using AgLive.Domain;
using AgLive.Domain.Deadlines;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Notices;
using AgLive.Web.Papers;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Minutes;

/// <summary>
/// Notifies the signed minutes (loi 1965 art. 42 al. 2): e-mails through the outbox, letters through their provider, the dates
/// of both recorded. An e-mail of this program is no notification by itself (décret 1967 art. 64-1): the day that counts is the one
/// the syndic records.
/// </summary>
public sealed class Notifying(AssemblyTransactions transactions, AssemblyViews views, PaperNotices notices)
{
    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, SetNoticeChannel command, CancellationToken cancellation) => transactions.RunAsync(
        command.AssemblyId, command.CommandId, accountId, nameof(SetNoticeChannel), command, work => SetAsync(work, command, cancellation), cancellation);

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, DispatchMinutes command, CancellationToken cancellation) =>
        await views.GetAsync(command.AssemblyId, cancellation) is not { } view
            ? RefusalCode.NotFound
            : await transactions.RunAsync(
                command.AssemblyId, command.CommandId, accountId, nameof(DispatchMinutes), command, work => DispatchAsync(work, view, command.IsElectronic, cancellation), cancellation);

    public Task<Outcome<CommandDone>> RunAsync(Guid accountId, RecordNotified command, CancellationToken cancellation) => transactions.RunAsync(
        command.AssemblyId, command.CommandId, accountId, nameof(RecordNotified), command, work => RecordAsync(work, command, cancellation), cancellation);

    private static async Task<Refusal?> SetAsync(AssemblyWork work, SetNoticeChannel command, CancellationToken cancellation)
    {
        if (await work.Db.CoOwners.SingleOrDefaultAsync(
            one => one.Id == command.CoOwnerId && one.CondominiumId == work.Assembly.CondominiumId, cancellation) is not { } owner)
        {
            return new Refusal(RefusalCode.NotFound, "coOwnerId");
        }

        owner.ElectronicNoticesSince = command.IsElectronic ? owner.ElectronicNoticesSince ?? work.Now : null;
        work.Journal(JournalKinds.NoticeChannelSet, new { command.CoOwnerId, electronic = command.IsElectronic });
        return null;
    }

    private async Task<Refusal?> DispatchAsync(AssemblyWork work, AssemblyView view, bool isElectronic, CancellationToken cancellation)
    {
        if (!await NoticeDesks.IsSignedAsync(work.Db, work.Assembly.Id, cancellation))
        {
            return new Refusal(RefusalCode.MinutesUnsigned);
        }

        var record = await MinutesReader.ReadAsync(work.Db, view with { Assembly = work.Assembly }, cancellation);
        var sent = await work.Db.MinutesNotices.Where(one => one.AssemblyId == work.Assembly.Id).Select(one => one.CoOwnerId).ToListAsync(cancellation);
        var accepting = await work.Db.CoOwners
            .Where(owner => owner.CondominiumId == work.Assembly.CondominiumId && owner.ElectronicNoticesSince != null)
            .Select(owner => owner.Id)
            .ToHashSetAsync(cancellation);
        var left = ToNotify.Of(record).Keys.Except(sent).Where(owner => accepting.Contains(owner) == isElectronic).Order().ToList();
        foreach (var owner in left)
        {
            work.Db.MinutesNotices.Add(new MinutesNotice
            {
                AssemblyId = work.Assembly.Id,
                CoOwnerId = owner,
                Channel = isElectronic ? NoticeChannel.Electronic : NoticeChannel.RegisteredLetter,
                DispatchedAt = work.Now,
                AccountId = work.AccountId,
            });
            if (isElectronic)
            {
                await notices.NotifiedAsync(work, view, owner, ClosingSections.Article42, cancellation);
            }
        }

        if (left.Count == 0)
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        work.Journal(JournalKinds.MinutesNotified, new { coOwnerIds = left.ToArray(), channel = isElectronic ? "email" : "letter" });
        return null;
    }

    private static async Task<Refusal?> RecordAsync(AssemblyWork work, RecordNotified command, CancellationToken cancellation)
    {
        if (await work.Db.MinutesNotices.FindAsync([work.Assembly.Id, command.CoOwnerId], cancellation) is not { } notice)
        {
            return new Refusal(RefusalCode.StateChanged);
        }

        var sent = DateOnly.FromDateTime(notice.DispatchedAt.UtcDateTime);
        if (command.On < sent.AddDays(-1) || command.On > DateOnly.FromDateTime(work.Now.UtcDateTime).AddDays(1))
        {
            return new Refusal(RefusalCode.BadRequest, "on", "la date va de l'envoi à aujourd'hui");
        }

        (notice.NotifiedOn, notice.AccountId) = (command.On, work.AccountId);
        work.Journal(JournalKinds.MinutesNotified, new { coOwnerIds = new[] { command.CoOwnerId }, on = command.On.ToString("O", null) });
        return null;
    }
}
