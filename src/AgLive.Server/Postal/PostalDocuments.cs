using System.Security.Cryptography;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Web;
using AgLive.Web.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Postal;

/// <summary>The documents of the votes by correspondence: the signed form, for its author; the blank one.</summary>
public sealed class PostalDocuments(
    IDbContextFactory<AgLiveDb> databases, AssemblyViews views, PostalBoxes boxes, PostalPrinting printing)
{
    public async Task<Outcome<DocumentFile>> SignedAsync(Guid accountId, Guid assemblyId, Guid formId, CancellationToken cancellation)
    {
        var found = await PostalPlace.FindAsync(views, accountId, assemblyId, cancellation);
        if (!found.IsDone)
        {
            return RefusalCode.NotFound;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var form = await db.PostalForms.AsNoTracking().SingleOrDefaultAsync(one => one.Id == formId && one.AssemblyId == assemblyId, cancellation);
        if (form is null || !found.Value.Own.Contains(form.CoOwnerId))
        {
            return RefusalCode.NotFound;
        }

        var file = await OpenAsync(db, form, PostalFileKind.Form, cancellation);
        return file.Refusal is { } refusal
            ? refusal
            : new DocumentFile($"vote-par-correspondance-{FileNames.Plain(found.Value.Owner(form.CoOwnerId).DisplayName)}-v{form.Version}.pdf", "application/pdf", file.Value);
    }

    /// <summary>For the owners of the assembly and its syndic; an owner's name is printed for who acts for him.</summary>
    public async Task<Outcome<DocumentFile>> BlankAsync(Guid accountId, Guid assemblyId, Guid? coOwnerId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { Assembly.RehearsalOfId: null } view)
        {
            return RefusalCode.NotFound;
        }

        var manages = view.Registry.Managers.Contains(accountId);
        var own = view.Registry.CoOwnersByAccount.GetValueOrDefault(accountId, []);
        if ((!manages && own.Count == 0)
            || (coOwnerId is { } asked && ((!manages && !own.Contains(asked)) || !view.Registry.Owners.ContainsKey(asked))))
        {
            return RefusalCode.NotFound;
        }

        return new DocumentFile("formulaire-de-vote-par-correspondance.pdf", "application/pdf", await printing.BlankAsync(PostalPlace.Of(view), coOwnerId));
    }

    internal async Task<Outcome<byte[]>> OpenAsync(AgLiveDb db, PostalForm form, PostalFileKind kind, CancellationToken cancellation)
    {
        var file = await db.PostalFiles.AsNoTracking().SingleOrDefaultAsync(one => one.FormId == form.Id && one.Kind == kind, cancellation);
        if (file is null)
        {
            return RefusalCode.NotFound;
        }

        var key = await boxes.KeyAsync(db, form.AssemblyId, cancellation);
        try
        {
            return key.Refusal is { } unreadable ? unreadable : key.Value.OpenFile(form, file);
        }
        catch (CryptographicException)
        {
            return new Refusal(RefusalCode.BoxUnreadable, null, form.Number);
        }
    }
}
