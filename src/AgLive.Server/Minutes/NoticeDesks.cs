using AgLive.Domain.Deadlines;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web;
using AgLive.Web.Papers;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Minutes;

/// <summary>The page of the notifications: who, why, how, since when, until when (LIV-43, AG-22).</summary>
public sealed class NoticeDesks(IDbContextFactory<AgLiveDb> databases)
{
    public async Task<NoticeDesk> OfAsync(AssemblyView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var record = await MinutesReader.ReadAsync(db, view, cancellation);
        var id = view.Assembly.Id;
        var notices = await db.MinutesNotices.AsNoTracking().Where(one => one.AssemblyId == id).ToDictionaryAsync(one => one.CoOwnerId, cancellation);
        var home = view.Condominium.Id;
        var electronic = await db.CoOwners.AsNoTracking()
            .Where(owner => owner.CondominiumId == home && owner.ElectronicNoticesSince != null)
            .Select(owner => owner.Id)
            .ToHashSetAsync(cancellation);
        return new NoticeDesk(
            MinutesWords.Clean(view.Condominium.Name),
            view.Assembly.StartsAt,
            view.Condominium.ZoneId,
            NotifyBy(view),
            await IsSignedAsync(db, id, cancellation),
            [.. ToNotify.Of(record)
                .Select(one => Line(record, one.Key, one.Value, notices.GetValueOrDefault(one.Key), electronic.Contains(one.Key)))
                .OrderBy(line => line.Name, MinutesWords.French)]);
    }

    internal static Task<bool> IsSignedAsync(AgLiveDb db, Guid assemblyId, CancellationToken cancellation) =>
        db.OfficialPapers.AnyAsync(paper => paper.AssemblyId == assemblyId && paper.Kind == PaperKind.Minutes && paper.SealedAt != null, cancellation);

    private static NoticeLine Line(
        MinutesRecord record, Guid owner, (List<string> Opposed, List<string> Defaulted) why, MinutesNotice? notice, bool isElectronic) => new(
        owner,
        record.Name(owner),
        record.View.Registry.Owners.TryGetValue(owner, out var shares) ? SheetWriting.Domicile(shares.Owner) : "",
        Fr.Text(Why(why)),
        notice is null ? isElectronic : notice.Channel == NoticeChannel.Electronic,
        notice?.DispatchedAt,
        notice?.NotifiedOn is { } day ? NoticeSentences.Day(day) : null,
        notice?.NotifiedOn is { } from ? NoticeSentences.Day(NoticeSentences.Period(record.View, from).LastDay) : null);

    /// <summary>« Opposant : 4, 6. Défaillant : 5. ».</summary>
    internal static string Why((List<string> Opposed, List<string> Defaulted) why) => string.Join(' ', new[]
    {
        why.Opposed.Count > 0 ? $"Opposant : {string.Join(", ", why.Opposed)}." : "",
        why.Defaulted.Count > 0 ? $"Défaillant : {string.Join(", ", why.Defaulted)}." : "",
    }.Where(part => part.Length > 0));

    private static DateTimeOffset NotifyBy(AssemblyView view)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(view.Condominium.ZoneId);
        var meeting = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(view.Assembly.EndedAt ?? view.Assembly.StartsAt, zone).DateTime);
        var noon = MinutesDeadlines.Of(meeting).NotifyBy.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, zone.GetUtcOffset(noon));
    }
}
