using System.Security.Cryptography;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Server.Messaging;
using AgLive.Web;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Notices;

/// <summary>The form a letter carries, taken out of the sealed box as the letter leaves.</summary>
public sealed class Attachments(IDbContextFactory<AgLiveDb> databases, PostalBoxes boxes)
{
    /// <summary>Null when the letter carries none, or when it cannot be read here: the letter then goes without.</summary>
    public async Task<MailFile?> OfAsync(OutboxMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.PostalFormId is not { } id)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var form = await db.PostalForms.AsNoTracking().SingleAsync(one => one.Id == id, cancellation);
        var file = await db.PostalFiles.AsNoTracking().SingleOrDefaultAsync(one => one.FormId == id && one.Kind == PostalFileKind.Form, cancellation);
        var key = await boxes.KeyAsync(db, form.AssemblyId, cancellation);
        if (file is null || !key.IsDone)
        {
            return null;
        }

        try
        {
            return new MailFile($"vote-par-correspondance-{FileNames.Plain(form.Number)}.pdf", "application/pdf", key.Value.OpenFile(form, file));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
