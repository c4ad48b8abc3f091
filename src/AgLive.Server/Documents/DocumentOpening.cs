using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Web.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Documents;

/// <summary>Gives the bytes of a document to the owners of the copropriété and to its syndic; to others it does not exist.</summary>
public sealed class DocumentOpening(IDbContextFactory<AgLiveDb> databases, AssemblyViews views)
{
    public async Task<Outcome<DocumentFile>> OpenAsync(Guid accountId, Guid assemblyId, Guid documentId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { } view || !Belongs(view.Registry, accountId)
            || view.Documents.FirstOrDefault(known => known.Id == documentId) is not { } document)
        {
            return RefusalCode.NotFound;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var bytes = await db.DocumentContents.AsNoTracking()
            .Where(content => content.DocumentId == documentId)
            .Select(content => content.Bytes)
            .SingleOrDefaultAsync(cancellation);
        return bytes is null
            ? RefusalCode.NotFound
            : new DocumentFile(DocumentLines.FileName(document), DocumentLines.ContentType(document.Format), bytes);
    }

    private static bool Belongs(Data.Registry registry, Guid accountId) =>
        registry.Managers.Contains(accountId)
        || (registry.CoOwnersByAccount.TryGetValue(accountId, out var own) && own.Count > 0);
}
