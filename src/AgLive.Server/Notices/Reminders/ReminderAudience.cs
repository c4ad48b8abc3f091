using AgLive.Server.Data;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Notices.Reminders;

/// <summary>
/// Whom a reminder concerns: nobody is asked to vote who gave a mandate in force, nobody to come who said he votes by
/// correspondence, nobody to vote by correspondence who has, nobody to sign who is there.
/// </summary>
public static class ReminderAudience
{
    /// <param name="plans">How owners said they take part.</param>
    public static bool Concerns(
        ReminderKind kind, AssemblyView view, Guid accountId, IReadOnlyDictionary<Guid, PlannedMode> plans)
    {
        ArgumentNullException.ThrowIfNull(view);
        var own = view.Registry.CoOwnersByAccount.GetValueOrDefault(accountId, [])
            .Where(id => view.Registry.Owners.TryGetValue(id, out var shares) && shares.Owner.Kind != CoOwnerKind.Syndicate)
            .ToList();
        return own.Count > 0 && kind switch
        {
            ReminderKind.Week => own.Exists(id => !IsRepresented(view, id)) || IsAsked(view, own),
            ReminderKind.Forms or ReminderKind.FormsTenDays or ReminderKind.FormsFiveDays => own.Exists(id =>
                !IsRepresented(view, id) && !HasVoted(view, id) && (plans.GetValueOrDefault(id) is 0 or PlannedMode.PostalVote)),
            ReminderKind.Hour or ReminderKind.Opened => IsAwaited(view, own, plans) && !IsThere(view, own),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such reminder."),
        };
    }

    /// <summary>A mandate waits for the person's answer.</summary>
    public static bool IsAsked(AssemblyView view, IReadOnlyList<Guid> own)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Proxies.Any(proxy =>
            proxy is { RevokedAt: null, State: ProxyState.Offered, HolderId: { } holder } && own.Contains(holder));
    }

    private static bool IsRepresented(AssemblyView view, Guid id) => view.Proxies.Any(proxy => proxy.IsInForce && proxy.GrantorId == id);

    /// <summary>A form of his is signed or received, whatever becomes of it.</summary>
    private static bool HasVoted(AssemblyView view, Guid id) => view.PostalForms.Any(form => form.CoOwnerId == id);

    /// <summary>For himself, or for those he holds a mandate of.</summary>
    private static bool IsAwaited(AssemblyView view, List<Guid> own, IReadOnlyDictionary<Guid, PlannedMode> plans) =>
        own.Exists(id => !IsRepresented(view, id) && (plans.GetValueOrDefault(id) is 0 or PlannedMode.Room or PlannedMode.Remote))
        || view.Proxies.Any(proxy => proxy is { IsInForce: true, HolderId: { } holder } && own.Contains(holder));

    private static bool IsThere(AssemblyView view, List<Guid> own) => view.Attendance.Any(stay =>
        stay.LeftAt is null && stay.Mode != AttendanceMode.Represented && own.Contains(stay.CoOwnerId));
}
