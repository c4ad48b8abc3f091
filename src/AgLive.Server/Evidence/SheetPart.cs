using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Evidence;

/// <summary>Who was there and by whom (décret 1967 art. 14), what hindered them, what they had written (art. 17).</summary>
internal sealed class SheetPart(ArchiveWriter archive, AgLiveDb db, AssemblyView view)
{
    public async Task WriteAsync(CancellationToken cancellation)
    {
        await archive.AddLinesAsync("presences.jsonl", view.Attendance.OrderBy(stay => stay.ArrivedAt).ThenBy(stay => stay.Id).Select(Stay).ToAsyncEnumerable(), cancellation);
        await archive.AddLinesAsync("pouvoirs.jsonl", view.Proxies.OrderBy(proxy => proxy.RecordedAt).ThenBy(proxy => proxy.Id).Select(Mandate).ToAsyncEnumerable(), cancellation);
        await archive.AddLinesAsync("formulaires.jsonl", Forms(), cancellation);
        await archive.AddLinesAsync("incidents.jsonl", Incidents(), cancellation);
        await archive.AddLinesAsync("reserves.jsonl", Reserves(), cancellation);
    }

    /// <summary>A signature is bound by its hash: its strokes could be put under something else.</summary>
    private static object Stay(AttendanceEntry stay) => new
    {
        stay.CoOwnerId,
        stay.Mode,
        HolderId = stay.HolderCoOwnerId,
        stay.HolderName,
        ArrivedAt = Micro.Of(stay.ArrivedAt),
        LeftAt = Micro.Of(stay.LeftAt),
        stay.Signature,
        SignatureHash = SheetChanges.SignatureHash(stay.SignatureData),
        AccountId = stay.RecordedByAccountId,
        stay.Motive,
        stay.Witness,
    };

    /// <summary>Without the instructions of the grantor, which bind him and his holder alone (loi 1965 art. 22 I).</summary>
    private static object Mandate(Proxy proxy) => new
    {
        ProxyId = proxy.Id,
        proxy.GrantorId,
        proxy.HolderId,
        proxy.HolderName,
        proxy.State,
        proxy.IsBlank,
        RecordedAt = Micro.Of(proxy.RecordedAt),
        AnsweredAt = Micro.Of(proxy.AnsweredAt),
        RevokedAt = Micro.Of(proxy.RevokedAt),
        proxy.DistributedBy,
        DistributedAt = Micro.Of(proxy.DistributedAt),
        proxy.ForbidsSubdelegation,
        proxy.SubdelegatedFromId,
        proxy.Signature,
        SignatureHash = SheetChanges.SignatureHash(proxy.SignatureData),
        AccountId = proxy.RecordedByAccountId,
    };

    /// <summary>Forms that were signed; what one answers, as bytes, unless it was taken back before the session.</summary>
    private IAsyncEnumerable<object> Forms() => db.PostalForms.AsNoTracking()
        .Where(form => form.AssemblyId == view.Assembly.Id && form.State != PostalFormState.Draft)
        .OrderBy(form => form.CoOwnerId).ThenBy(form => form.Version)
        .AsAsyncEnumerable()
        .Select(form => (object)new
        {
            FormId = form.Id,
            form.CoOwnerId,
            form.Version,
            form.Number,
            form.IsPaper,
            form.State,
            ReceivedAt = Micro.Of(form.ReceivedAt),
            form.Timing,
            form.IsSigned,
            form.StatementHash,
            form.ContentHash,
            WithdrawnAt = Micro.Of(form.WithdrawnAt),
            form.Admission,
            form.AdmittedBy,
            form.AdmissionMotive,
            AdmittedAt = Micro.Of(form.AdmittedAt),
            Answers = form.State == PostalFormState.Received && form.Opened is { } opened ? Convert.ToBase64String(opened) : null,
        });

    private IAsyncEnumerable<object> Incidents() => db.Incidents.AsNoTracking()
        .Where(incident => incident.AssemblyId == view.Assembly.Id)
        .OrderBy(incident => incident.StartedAt).ThenBy(incident => incident.Id)
        .AsAsyncEnumerable()
        .Select(incident => (object)new
        {
            IncidentId = incident.Id,
            incident.Kind,
            incident.RoundId,
            incident.CoOwnerId,
            StartedAt = Micro.Of(incident.StartedAt),
            EndedAt = Micro.Of(incident.EndedAt),
            incident.Facts,
            incident.Decision,
            incident.PreventedVote,
            incident.InMinutes,
            incident.AccountId,
        });

    private IAsyncEnumerable<object> Reserves() => db.Reserves.AsNoTracking()
        .Where(reserve => reserve.AssemblyId == view.Assembly.Id)
        .OrderBy(reserve => reserve.At).ThenBy(reserve => reserve.Id)
        .AsAsyncEnumerable()
        .Select(reserve => (object)new { reserve.ResolutionId, reserve.CoOwnerId, reserve.Text, At = Micro.Of(reserve.At), reserve.AccountId });
}
