using System.Security.Cryptography;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Notices;
using AgLive.Web;
using AgLive.Web.Postal;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Postal;

/// <summary>The form of an owner as its author sees it: the one way by which a choice is read before the session opens.</summary>
public sealed class PostalSheets(IDbContextFactory<AgLiveDb> databases, AssemblyViews views, PostalBoxes boxes, CodePosting posting, TimeProvider time)
{
    public async Task<Outcome<IReadOnlyList<PostalOwner>>> OwnersAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation)
    {
        var found = await PostalPlace.FindAsync(views, accountId, assemblyId, cancellation);
        return found.Refusal is { } stranger
            ? stranger
            : found.Value.Own.Select(id => OwnerOf(found.Value, id)).ToList();
    }

    public async Task<Outcome<PostalSheet>> OfAsync(Guid accountId, Guid assemblyId, Guid? coOwnerId, CancellationToken cancellation)
    {
        var found = await PostalPlace.FindAsync(views, accountId, assemblyId, cancellation);
        if (found.Refusal is { } stranger)
        {
            return stranger;
        }

        var place = found.Value;
        if ((coOwnerId ?? (place.Own is [var only] ? only : null)) is not { } owner || !place.Own.Contains(owner))
        {
            return RefusalCode.NotFound;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var forms = await db.PostalForms.AsNoTracking()
            .Where(form => form.AssemblyId == assemblyId && form.CoOwnerId == owner)
            .OrderByDescending(form => form.Version)
            .ToListAsync(cancellation);
        var draft = forms.Find(form => form.State == PostalFormState.Draft);
        var shown = draft ?? forms.Find(form => form is { State: PostalFormState.Received, IsPaper: false });
        var answers = shown is null ? null : await AnswersAsync(db, shown, cancellation);
        var deadline = place.Deadline();
        return new PostalSheet(
            OwnerOf(place, owner),
            [.. place.Votable().Select(item => PostalLines.Shown(place, item, owner, answers?.For(item.Id)))],
            draft?.Version,
            draft?.SavedAt,
            draft?.SavedAt.UtcTicks ?? 0,
            PostalHistory.Of(forms, StoredPolicy.ForShowing(place.View.Assembly)),
            new PostalWindow(deadline.RejectedFrom, deadline.Hours72, deadline.ClosesAt, time.GetUtcNow(), place.View.Assembly.State == AssemblyState.Convened),
            await Addresses.OfAccountAsync(db, accountId, cancellation) is { } address ? OneTimeCodes.Hidden(address) : null,
            ProxyNote(place, owner))
        {
            HasOthers = place.Own.Count > 1,
            Mobile = await posting.MobileAsync(db, accountId, cancellation) is { } mobile ? CodePosting.Hidden(mobile) : null,
        };
    }

    internal static PostalOwner OwnerOf(PostalPlace place, Guid id)
    {
        var roll = place.General();
        return new PostalOwner(id, place.Owner(id).DisplayName, AddressOf(place.Owner(id)), roll?.Voix(FrozenRolls.IdOf(id)) ?? 0, roll?.TotalVoix ?? 0);
    }

    internal static string AddressOf(CoOwner owner) =>
        string.Join(", ", new[] { owner.Street, $"{owner.PostCode} {owner.City}".Trim() }.Where(part => part.Length > 0));

    /// <summary>Null when they cannot be read on this server: the page then shows none, and says nothing wrong.</summary>
    private async Task<PostalAnswers?> AnswersAsync(AgLiveDb db, PostalForm form, CancellationToken cancellation)
    {
        var key = await boxes.KeyAsync(db, form.AssemblyId, cancellation);
        try
        {
            return key.IsDone ? await PostalDrafts.AnswersAsync(db, key.Value, form, cancellation) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string? ProxyNote(PostalPlace place, Guid owner) =>
        place.View.Proxies.LastOrDefault(proxy => proxy.RevokedAt is null && proxy.GrantorId == owner && proxy.State != ProxyState.Declined) is { } given
            ? Fr.Text(given.IsBlank
                ? "Vous avez aussi donné un pouvoir sans indication de mandataire : si une personne est désignée et présente, c'est elle qui vote, et votre formulaire est écarté (décret art. 14-1)."
                : $"Vous avez aussi donné pouvoir à {given.HolderName} : si cette personne est présente, c'est elle qui vote, et votre formulaire est écarté, quelles que soient les dates (décret art. 14-1).")
            : null;
}
