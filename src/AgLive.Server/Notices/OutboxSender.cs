using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using AgLive.Server.Messaging;
using AgLive.Server.Notices.Reminders;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Notices;

/// <summary>
/// Sends what the outbox holds, on every node. A message is claimed by raising its count of attempts under the eyes of the
/// database: one node has it at a time, and a node that dies with it leaves it to the others when the lease is over. A
/// letter may then travel twice under one Message-ID; it is never lost.
/// </summary>
public sealed class OutboxSender(
    IDbContextFactory<AgLiveDb> databases,
    IEngineDialect dialect,
    Departures departures,
    ReminderReasons reasons,
    TimeProvider time,
    ILogger<OutboxSender> log) : BackgroundService
{
    public const int MaxAttempts = 8;
    private const int AtOnce = 50;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>News three days old is no news.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromDays(3);

    private static readonly TimeSpan[] Waits =
        [.. new[] { 1, 2, 5, 15, 60, 180, 360 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    /// <summary>One round: what is due is tried once.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        if (departures.Open.Count == 0)
        {
            return 0;
        }

        var sent = 0;
        foreach (var message in await DueAsync(cancellation))
        {
            if (await WhyNotAsync(message, cancellation) is { } reason)
            {
                await SettleAsync(message, set => set.SetProperty(one => one.CancelledAt, Now()).SetProperty(one => one.LastError, reason).SetProperty(one => one.Body, Kept(message)), cancellation);
            }
            else if (await ClaimAsync(message, cancellation))
            {
                sent += await SendAsync(message, message.Attempts + 1, cancellation) ? 1 : 0;
            }
        }

        return sent;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (departures.Open.Count == 0)
        {
            NoticeLog.NoWay(log);
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The sender outlives any failure of the database: what is due is due at the next look.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                if (!stoppingToken.IsCancellationRequested)
                {
                    NoticeLog.Failed(log, failure);
                }
            }

            await Task.Delay(Look, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<List<OutboxMessage>> DueAsync(CancellationToken cancellation)
    {
        var now = Now();
        var open = departures.Open;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.OutboxMessages.AsNoTracking()
            .Where(message => message.SentAt == null && message.CancelledAt == null && message.DueAt <= now && open.Contains(message.Channel))
            .OrderBy(message => message.DueAt)
            .Take(AtOnce)
            .ToListAsync(cancellation);
    }

    private async Task<string?> WhyNotAsync(OutboxMessage message, CancellationToken cancellation) =>
        message.CreatedAt < Now() - Stale || SecretMessages.IsOver(message, Now()) ? "stale" : await reasons.StillHoldsAsync(message, cancellation) ? null : "reason-gone";

    private async Task<bool> ClaimAsync(OutboxMessage message, CancellationToken cancellation) => await SettleAsync(
        message,
        set => set.SetProperty(one => one.Attempts, message.Attempts + 1).SetProperty(one => one.DueAt, Now() + Lease),
        cancellation,
        message.Attempts) == 1;

    private async Task<bool> SendAsync(OutboxMessage message, int attempt, CancellationToken cancellation)
    {
        var sending = await departures.SendAsync(message, cancellation);
        var isOver = sending.Delivery == Delivery.Never || attempt >= MaxAttempts;
        switch (sending.Delivery)
        {
            case Delivery.Sent:
                // Written even when the node stops: the letter is gone.
                await SettleAsync(message, set => set.SetProperty(one => one.SentAt, Now()).SetProperty(one => one.LastError, "").SetProperty(one => one.Body, Kept(message)), CancellationToken.None);
                return true;
            case Delivery.Later or Delivery.Never when isOver:
                NoticeLog.GivenUp(log, message.Id, attempt, sending.Reason);
                await SettleAsync(
                    message,
                    set => set.SetProperty(one => one.CancelledAt, Now()).SetProperty(one => one.LastError, sending.Reason).SetProperty(one => one.Body, Kept(message)),
                    cancellation);
                return false;
            default:
                NoticeLog.Later(log, message.Id, attempt, sending.Reason);
                await SettleAsync(
                    message,
                    set => set.SetProperty(one => one.DueAt, Now() + Waits[attempt - 1]).SetProperty(one => one.LastError, sending.Reason),
                    cancellation);
                return false;
        }
    }

    /// <param name="attempts">Only while it has had so many; null whatever it had.</param>
    private async Task<int> SettleAsync(
        OutboxMessage message,
        Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<OutboxMessage>> change,
        CancellationToken cancellation,
        int? attempts = null)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        var changed = await db.OutboxMessages
            .Where(one => one.Id == message.Id && one.SentAt == null && one.CancelledAt == null && (attempts == null || one.Attempts == attempts))
            .ExecuteUpdateAsync(change, cancellation);
        await transaction.CommitAsync();
        return changed;
    }

    /// <summary>What stays of a message that is over: all of it, but for a code.</summary>
    private static string Kept(OutboxMessage message) => SecretMessages.Is(message) ? "" : message.Body;

    private DateTimeOffset Now() => Instants.ToDatabasePrecision(time.GetUtcNow());
}
