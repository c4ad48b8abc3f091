using AgLive.Domain;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;
using AgLive.Web.Assemblies;
using AgLive.Web.Documents;
using AgLive.Web.Postal;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Postal;

/// <summary>The votes by correspondence as the syndic follows them: who, when, in what state. Never what.</summary>
public sealed class PostalDesks(
    IDbContextFactory<AgLiveDb> databases, AssemblyViews views, IAssemblyPages pages, PostalDocuments documents, TimeProvider time)
{
    public async Task<Outcome<PostalDesk>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation)
    {
        var detail = await pages.DetailAsync(accountId, assemblyId, cancellation);
        if (!detail.IsDone || await views.GetAsync(assemblyId, cancellation) is not { Assembly.RehearsalOfId: null } view)
        {
            return RefusalCode.NotFound;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var forms = await db.PostalForms.AsNoTracking()
            .Where(form => form.AssemblyId == assemblyId && form.State != PostalFormState.Draft)
            .ToListAsync(cancellation);
        var scans = await db.PostalFiles
            .Where(file => file.Kind == PostalFileKind.Scan && db.PostalForms.Any(form => form.Id == file.FormId && form.AssemblyId == assemblyId))
            .Select(file => file.FormId)
            .ToListAsync(cancellation);
        var box = await db.PostalBoxes.AsNoTracking().SingleOrDefaultAsync(one => one.AssemblyId == assemblyId, cancellation);
        var place = PostalPlace.Of(view);
        var deadline = place.Deadline();
        var owners = Voters(place).ToList();
        return new PostalDesk(
            detail.Value.Summary,
            new PostalWindow(deadline.RejectedFrom, deadline.Hours72, deadline.ClosesAt, time.GetUtcNow(), view.Assembly.State == AssemblyState.Convened),
            [.. Shown(place, forms, scans, accountId, box?.OpenedAt is not null)],
            [.. owners.Where(owner => IsMissing(view, forms, owner.CoOwnerId))],
            owners,
            [.. place.Votable().Where(item => item.Disposition == Disposition.Kept).Select(item => new PaperLine(
                item.Id, item.Number, item.Title, PostalPlace.HasSecondLine(item) ? PostalLines.SecondArticle(item) : null))],
            box?.OpenedAt,
            view.Assembly.State == AssemblyState.InSession && view.Rounds.Count == 0);
    }

    public async Task<Outcome<DocumentFile>> ScanAsync(Guid assemblyId, Guid formId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var form = await db.PostalForms.AsNoTracking().SingleOrDefaultAsync(one => one.Id == formId && one.AssemblyId == assemblyId, cancellation);
        var isOpen = await db.PostalBoxes.AnyAsync(box => box.AssemblyId == assemblyId && box.OpenedAt != null, cancellation);
        if (form is not { IsPaper: true } || !(isOpen || MayScan(form)))
        {
            return RefusalCode.NotFound;
        }

        var format = await db.PostalFiles.Where(file => file.FormId == formId && file.Kind == PostalFileKind.Scan)
            .Select(file => (DocumentFormat?)file.Format).SingleOrDefaultAsync(cancellation);
        var bytes = await documents.OpenAsync(db, form, PostalFileKind.Scan, cancellation);
        return bytes.Refusal is { } refusal
            ? refusal
            : new DocumentFile($"formulaire-papier-{FileNames.Plain(form.Number)}.{DocumentLines.Extension(format!.Value)}", DocumentLines.ContentType(format.Value), bytes.Value);
    }

    /// <summary>Null before the box is open: nobody may know what the forms say.</summary>
    public async Task<Outcome<AmendmentEffect?>> AmendmentAsync(Guid assemblyId, Guid resolutionId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { } view
            || view.Resolutions.FirstOrDefault(item => item.Id == resolutionId) is not { Majority: { } rule } resolution)
        {
            return RefusalCode.NotFound;
        }

        var policy = StoredPolicy.ForShowing(view.Assembly);
        var there = Standing.Current(view.Attendance);
        var voting = PostalStandings.With(there, view.PostalForms, view.Attendance, resolution, rule, policy);
        var roll = PostalPlace.Of(view).Roll(resolution.AllocationKeyId);
        var said = PostalStandings.Counting(view.PostalForms, policy)
            .Where(one => one.Value.Opened is not null && !there.ContainsKey(one.Key) && voting.ContainsKey(one.Key))
            .Select(one => (Voix: roll?.Voix(FrozenRolls.IdOf(one.Key)) ?? 0, Choice: PostalStandings.ChoiceOf(one.Value, resolution, rule, policy)))
            .Where(one => one.Voix > 0)
            .ToList();
        var pour = said.Where(one => one.Choice == Choice.Pour).ToList();
        return said.Count == 0
            ? default(Outcome<AmendmentEffect?>)
            : (AmendmentEffect?)new AmendmentEffect(said.Count, said.Sum(one => one.Voix), pour.Count, pour.Sum(one => one.Voix));
    }

    private static IEnumerable<PostalOwner> Voters(PostalPlace place) => place.View.Registry.Owners.Values
        .Where(shares => shares.Owner.Kind != CoOwnerKind.Syndicate)
        .OrderBy(shares => shares.Owner.DisplayName, StringComparer.Ordinal)
        .Select(shares => PostalSheets.OwnerOf(place, shares.Owner.Id))
        .Where(owner => owner.Voix > 0);

    private static IEnumerable<DeskForm> Shown(PostalPlace place, List<PostalForm> forms, List<Guid> scans, Guid accountId, bool isOpen)
    {
        var policy = StoredPolicy.ForShowing(place.View.Assembly);
        var byId = forms.ToDictionary(form => form.Id);
        return forms.GroupBy(form => form.CoOwnerId)
            .OrderBy(own => place.Owner(own.Key).DisplayName, StringComparer.Ordinal)
            .SelectMany(own => PostalHistory.Of([.. own], policy).Select(shown => (Form: byId[shown.FormId], Shown: shown)))
            .Select(one => new DeskForm(
                one.Form.CoOwnerId,
                place.Owner(one.Form.CoOwnerId).DisplayName,
                place.General()?.Voix(FrozenRolls.IdOf(one.Form.CoOwnerId)) ?? 0,
                one.Shown,
                one.Form.IsPaper && one.Form.AccountId == accountId,
                scans.Contains(one.Form.Id) && (isOpen || MayScan(one.Form)),
                one.Form.AdmittedBy,
                one.Form.AdmissionMotive));
    }

    /// <summary>A paper form waits for its second reading.</summary>
    private static bool MayScan(PostalForm form) => form is { CheckedAt: null, State: PostalFormState.Received };

    private static bool IsMissing(AssemblyView view, List<PostalForm> forms, Guid coOwnerId) =>
        !forms.Exists(form => form.CoOwnerId == coOwnerId && form.State == PostalFormState.Received)
        && !view.Proxies.Any(proxy => proxy.IsInForce && proxy.GrantorId == coOwnerId);
}
