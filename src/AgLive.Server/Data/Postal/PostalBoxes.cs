using System.Security.Cryptography;
using AgLive.Domain;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Postal;

/// <summary>
/// The sealed boxes: made with the first form of an assembly, opened with its session, and journaled. Before that the
/// only way in is that of an author to his own form.
/// </summary>
public sealed class PostalBoxes(OuterKey outer)
{
    /// <summary>The key of an assembly's box; made when there is none. The caller holds the lock of the assembly.</summary>
    public async Task<Outcome<BoxKey>> EnsureAsync(AgLiveDb db, Guid assemblyId, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.PostalBoxes.FindAsync([assemblyId], cancellation) is { } known)
        {
            return Unwrap(known);
        }

        var key = RandomNumberGenerator.GetBytes(32);
        db.PostalBoxes.Add(new PostalBox
        {
            AssemblyId = assemblyId,
            WrappedKey = outer.Wrap(key, assemblyId),
            OuterKey = outer.Name,
            CreatedAt = now,
        });
        return new BoxKey(key);
    }

    /// <summary>The key of a box that is there; BoxUnreadable when this server does not hold the outer key, NotFound without a box.</summary>
    public async Task<Outcome<BoxKey>> KeyAsync(AgLiveDb db, Guid assemblyId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var box = await db.PostalBoxes.AsNoTracking().SingleOrDefaultAsync(one => one.AssemblyId == assemblyId, cancellation);
        return box is null ? RefusalCode.NotFound : Unwrap(box);
    }

    /// <summary>
    /// Opens the box in the transaction that opens the session: the answers of every form that was signed are from now on
    /// read with it. Who opened it, when, and how many forms it held go into the journal.
    /// </summary>
    /// <returns>Null when done; BoxUnreadable when the outer key is not that of this server, or a form was changed.</returns>
    public async Task<Refusal?> OpenAsync(AssemblyWork work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (await work.Db.PostalBoxes.FindAsync([work.Assembly.Id], cancellation) is not { OpenedAt: null } box)
        {
            return null;
        }

        var key = Unwrap(box);
        if (key.Refusal is { } refusal)
        {
            return refusal;
        }

        var forms = await work.Db.PostalForms
            .Where(form => form.AssemblyId == work.Assembly.Id && form.State == PostalFormState.Received)
            .ToListAsync(cancellation);
        foreach (var form in forms)
        {
            if (await OpenAsync(work.Db, key.Value, form, cancellation) is not { } answers || answers.Hash != form.ContentHash)
            {
                return new Refusal(RefusalCode.BoxUnreadable, null, form.Number);
            }

            form.Opened = answers.ToBytes();
        }

        (box.OpenedAt, box.OpenedByAccountId) = (work.Now, work.AccountId);
        work.Journal(JournalKinds.PostalBoxOpened, new
        {
            forms = forms.Count,
            list = forms.OrderBy(form => form.CoOwnerId).ThenBy(form => form.Version)
                .Select(form => new { form.CoOwnerId, form.Version, form.Number, form.ContentHash }).ToArray(),
        });
        return null;
    }

    /// <summary>Null when they cannot be read: another key, other bytes.</summary>
    private static async Task<PostalAnswers?> OpenAsync(AgLiveDb db, BoxKey key, PostalForm form, CancellationToken cancellation)
    {
        try
        {
            return await db.PostalContents.FindAsync([form.Id], cancellation) is { } content ? key.OpenAnswers(form, content) : null;
        }
        catch (Exception failure) when (failure is CryptographicException or InvalidDataException)
        {
            return null;
        }
    }

    private Outcome<BoxKey> Unwrap(PostalBox box)
    {
        try
        {
            return box.OuterKey == outer.Name
                ? new BoxKey(outer.Unwrap(box.WrappedKey, box.AssemblyId))
                : new Refusal(RefusalCode.BoxUnreadable);
        }
        catch (CryptographicException)
        {
            return new Refusal(RefusalCode.BoxUnreadable);
        }
    }
}
