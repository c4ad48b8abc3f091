using System.Globalization;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Web;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Evidence;

/// <summary>
/// « documents/… » and « documents.jsonl »: every file kept for the assembly, those removed from sight included, and the forms
/// of vote by correspondence that were not taken back. One in memory at a time.
/// </summary>
internal sealed class DocumentsPart(ArchiveWriter archive, AgLiveDb db, AssemblyView view, PostalBoxes boxes)
{
    /// <returns>BoxUnreadable when the forms cannot be opened here; null when done.</returns>
    public async Task<Refusal?> WriteAsync(CancellationToken cancellation)
    {
        var rows = new List<object>();
        await KeptAsync(rows, cancellation);
        if (await FormsAsync(rows, cancellation) is { } refusal)
        {
            return refusal;
        }

        await archive.AddLinesAsync("documents.jsonl", rows.ToAsyncEnumerable(), cancellation);
        return null;
    }

    private async Task KeptAsync(List<object> rows, CancellationToken cancellation)
    {
        var documents = await db.AssemblyDocuments.AsNoTracking()
            .Where(document => document.AssemblyId == view.Assembly.Id)
            .OrderBy(document => document.AddedAt).ThenBy(document => document.Id)
            .ToListAsync(cancellation);
        foreach (var (index, document) in documents.Index())
        {
            var path = Path("documents", index, document.Name, document.Format);
            var bytes = await db.DocumentContents.AsNoTracking()
                .Where(content => content.DocumentId == document.Id)
                .Select(content => content.Bytes)
                .SingleAsync(cancellation);
            await archive.AddAsync(path, bytes, cancellation);
            rows.Add(new
            {
                path,
                documentId = document.Id,
                document.Name,
                document.Purpose,
                document.ResolutionId,
                addedAt = Micro.Of(document.AddedAt),
                removedAt = Micro.Of(document.RemovedAt),
                document.Hash,
            });
        }
    }

    private async Task<Refusal?> FormsAsync(List<object> rows, CancellationToken cancellation)
    {
        var files = await (
            from file in db.PostalFiles.AsNoTracking()
            join form in db.PostalForms.AsNoTracking() on file.FormId equals form.Id
            where form.AssemblyId == view.Assembly.Id && form.State == PostalFormState.Received
            orderby form.CoOwnerId, form.Version, file.Kind
            select new { Form = form, file.Kind }).ToListAsync(cancellation);
        if (files.Count == 0)
        {
            return null;
        }

        var key = await boxes.KeyAsync(db, view.Assembly.Id, cancellation);
        if (key.Refusal is { } unreadable)
        {
            return unreadable;
        }

        foreach (var (index, one) in files.Index())
        {
            var file = await db.PostalFiles.AsNoTracking().SingleAsync(row => row.FormId == one.Form.Id && row.Kind == one.Kind, cancellation);
            var owner = view.Registry.Owners[one.Form.CoOwnerId].Owner.DisplayName;
            var path = Path("documents/formulaires", index, owner, file.Format);
            await archive.AddAsync(path, key.Value.OpenFile(one.Form, file), cancellation);
            rows.Add(new { path, formId = one.Form.Id, one.Kind, one.Form.CoOwnerId, one.Form.Version, file.Hash });
        }

        return null;
    }

    private static string Path(string folder, int index, string name, DocumentFormat format) =>
        string.Create(CultureInfo.InvariantCulture, $"{folder}/{index + 1:000}-{FileNames.Plain(name)}.{DocumentLines.Extension(format)}");
}
