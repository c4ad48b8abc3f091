using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Web;
using AgLive.Web.Postal;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Postal;

/// <summary>
/// Saves a form choice by choice. Not a command of the assembly: nothing that others see changes, and the hash of such a
/// command would tell the choice. The version that was signed is not touched; what is changed is a draft beside it.
/// </summary>
public sealed class PostalFilling(
    IDbContextFactory<AgLiveDb> databases, IEngineDialect dialect, AssemblyViews views, PostalBoxes boxes, TimeProvider time)
{
    public async Task<Outcome<PostalSaved>> ChooseAsync(Guid accountId, PostalChoice choice, CancellationToken cancellation)
    {
        var now = Instants.ToDatabasePrecision(time.GetUtcNow());
        var found = await PostalPlace.FindAsync(views, accountId, choice.AssemblyId, cancellation);
        if (found.Refusal is { } stranger)
        {
            return stranger;
        }

        if (Flaw(found.Value, choice) is { } flaw)
        {
            return flaw;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        if (await WhyClosedAsync(db, found.Value, now, cancellation) is { } closed)
        {
            return closed;
        }

        var saved = await SaveAsync(db, found.Value, accountId, choice, now, cancellation);
        if (saved is not null)
        {
            return saved;
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return new PostalSaved(now);
    }

    /// <summary>Drops the draft: what was signed before goes on counting.</summary>
    public async Task<Outcome<Done>> DiscardAsync(Guid accountId, Guid assemblyId, Guid coOwnerId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var found = await PostalPlace.FindAsync(views, accountId, assemblyId, cancellation);
        if (found.Refusal is { } stranger)
        {
            return stranger;
        }

        if (!found.Value.Own.Contains(coOwnerId))
        {
            return RefusalCode.NotEntitled;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);
        if (await WhyClosedAsync(db, found.Value, now, cancellation) is { } closed)
        {
            return closed;
        }

        if (await PostalDrafts.FindAsync(db, assemblyId, coOwnerId, cancellation) is not { } draft)
        {
            return RefusalCode.StateChanged;
        }

        await PostalDrafts.DropAsync(db, draft, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return default(Done);
    }

    /// <summary>Locks the assembly: forms of one owner follow one another, and none is changed once the session is open.</summary>
    private async Task<Refusal?> WhyClosedAsync(AgLiveDb db, PostalPlace place, DateTimeOffset now, CancellationToken cancellation)
    {
        var assembly = await dialect.LockAssemblyAsync(db, place.View.Assembly.Id, cancellation);
        return assembly is null ? new Refusal(RefusalCode.NotFound) : PostalClosing.WhyNot(assembly, place.View, now);
    }

    private async Task<Refusal?> SaveAsync(
        AgLiveDb db, PostalPlace place, Guid accountId, PostalChoice choice, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = await boxes.EnsureAsync(db, choice.AssemblyId, now, cancellation);
        if (key.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var draft = await PostalDrafts.FindAsync(db, choice.AssemblyId, choice.CoOwnerId, cancellation);
        var last = draft ?? await PostalDrafts.CountingAsync(db, place, choice.CoOwnerId, cancellation);
        var before = last is null ? null : await PostalDrafts.AnswersAsync(db, key.Value, last, cancellation);
        draft ??= await PostalDrafts.BeginAsync(db, accountId, choice.AssemblyId, choice.CoOwnerId, now, cancellation);
        var answers = PostalLines.With(place, before, choice.ResolutionId, choice.IsSecond, PostalLines.TickOf(choice.Choice)!.Value);
        draft.SavedAt = now;
        await PostalDrafts.KeepAsync(db, key.Value, draft, answers, cancellation);
        return null;
    }

    private static Refusal? Flaw(PostalPlace place, PostalChoice choice)
    {
        if (!place.Own.Contains(choice.CoOwnerId))
        {
            return new Refusal(RefusalCode.NotEntitled);
        }

        if (PostalLines.TickOf(choice.Choice) is null)
        {
            return new Refusal(RefusalCode.BadRequest, "choice");
        }

        if (place.View.Resolutions.FirstOrDefault(item => item.Id == choice.ResolutionId) is not { } resolution)
        {
            return new Refusal(RefusalCode.NotFound, "resolutionId");
        }

        if (resolution.Majority is null || (choice.IsSecond && !PostalPlace.HasSecondLine(resolution)))
        {
            return new Refusal(RefusalCode.NotAVote);
        }

        if (resolution.Disposition != Disposition.Kept)
        {
            return new Refusal(RefusalCode.ItemSetAside);
        }

        return place.VoixOn(resolution, choice.CoOwnerId) > 0
            ? null
            : new Refusal(RefusalCode.NotConcerned, null, place.View.Registry.Keys.FirstOrDefault(key => key.Id == resolution.AllocationKeyId)?.Label);
    }
}

/// <summary>Whether forms are taken: the one question, asked wherever one is filled, signed or taken back.</summary>
internal static class PostalClosing
{
    /// <param name="assembly">Its row, as it is now.</param>
    public static Refusal? WhyNot(GeneralAssembly assembly, AssemblyView view, DateTimeOffset now)
    {
        switch (assembly.State)
        {
            case AssemblyState.Cancelled:
                return new Refusal(RefusalCode.AssemblyCancelled);
            case AssemblyState.Ended:
                return new Refusal(RefusalCode.AssemblyEnded);
            case AssemblyState.InSession:
                return new Refusal(RefusalCode.FormClosed);
        }

        // The date of the row, not of the view: the assembly may have moved since it was read.
        var deadline = PostalPlace.Deadline(view with { Assembly = assembly });
        return now < deadline.ClosesAt
            ? null
            : new Refusal(RefusalCode.FormClosed, null, Fr.Until(deadline.ClosesAt, view.Condominium.ZoneId));
    }
}
