using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Postal;

/// <summary>The forms of one owner as rows, inside a transaction that holds the assembly.</summary>
internal static class PostalDrafts
{
    /// <summary>The version being filled; null when none is.</summary>
    public static Task<PostalForm?> FindAsync(AgLiveDb db, Guid assemblyId, Guid coOwnerId, CancellationToken cancellation) =>
        db.PostalForms.SingleOrDefaultAsync(
            form => form.AssemblyId == assemblyId && form.CoOwnerId == coOwnerId && form.State == PostalFormState.Draft, cancellation);

    /// <summary>The last version signed on line that a change would start from: the one that counts, or waits for the president.</summary>
    public static async Task<PostalForm?> CountingAsync(AgLiveDb db, PostalPlace place, Guid coOwnerId, CancellationToken cancellation)
    {
        var assemblyId = place.View.Assembly.Id;
        var signed = await db.PostalForms
            .Where(form => form.AssemblyId == assemblyId && form.CoOwnerId == coOwnerId && form.State == PostalFormState.Received && !form.IsPaper)
            .ToListAsync(cancellation);
        return signed.MaxBy(form => form.Version);
    }

    public static async Task<PostalForm> BeginAsync(
        AgLiveDb db, Guid accountId, Guid assemblyId, Guid coOwnerId, DateTimeOffset now, CancellationToken cancellation)
    {
        var last = await db.PostalForms
            .Where(form => form.AssemblyId == assemblyId && form.CoOwnerId == coOwnerId)
            .MaxAsync(form => (int?)form.Version, cancellation) ?? 0;
        var draft = new PostalForm
        {
            Id = Guid.CreateVersion7(now),
            AssemblyId = assemblyId,
            CoOwnerId = coOwnerId,
            Version = last + 1,
            State = PostalFormState.Draft,
            AccountId = accountId,
            CreatedAt = now,
            SavedAt = now,
        };
        db.PostalForms.Add(draft);
        return draft;
    }

    public static async Task DropAsync(AgLiveDb db, PostalForm draft, CancellationToken cancellation)
    {
        await db.SigningCodes.Where(code => code.FormId == draft.Id).ExecuteDeleteAsync(cancellation);
        await db.PostalContents.Where(content => content.FormId == draft.Id).ExecuteDeleteAsync(cancellation);
        db.PostalForms.Remove(draft);
    }

    /// <summary>Null when the form holds nothing yet.</summary>
    public static async Task<PostalAnswers?> AnswersAsync(AgLiveDb db, BoxKey key, PostalForm form, CancellationToken cancellation) =>
        await db.PostalContents.FindAsync([form.Id], cancellation) is { } content ? key.OpenAnswers(form, content) : null;

    public static async Task KeepAsync(AgLiveDb db, BoxKey key, PostalForm form, PostalAnswers answers, CancellationToken cancellation)
    {
        var bytes = key.SealAnswers(form, answers);
        if (await db.PostalContents.FindAsync([form.Id], cancellation) is { } content)
        {
            content.Sealed = bytes;
        }
        else
        {
            db.PostalContents.Add(new PostalContent { FormId = form.Id, Sealed = bytes });
        }
    }
}
