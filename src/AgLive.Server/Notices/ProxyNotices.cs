using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using static AgLive.Server.Notices.NoticeWords;

namespace AgLive.Server.Notices;

/// <summary>What grantors and holders are told by e-mail of their mandates, each fact once.</summary>
public sealed class ProxyNotices(Outbox outbox)
{
    private const string Page = "pouvoirs";

    /// <summary>The holder is asked.</summary>
    public async Task OfferedAsync(AssemblyWork work, AssemblyView view, Proxy proxy, string passedOnBy, CancellationToken cancellation)
    {
        if (proxy.HolderId is { } holder)
        {
            var from = passedOnBy.Length > 0 ? $"{passedOnBy} vous transmet le pouvoir de {Grantor(view, proxy)}" : $"{Grantor(view, proxy)} vous demande de voter à sa place";
            await outbox.TellOwnerAsync(
                work,
                holder,
                Fact("offered", proxy),
                new Letter(
                    $"Pouvoir de {Grantor(view, proxy)} : votre réponse est attendue",
                    [$"{from} à {Meeting(view)}.", "Ce pouvoir ne compte qu'une fois accepté. Répondez avant la séance."],
                    "Répondre",
                    outbox.Link(view.Assembly.Id, Page)),
                cancellation);
        }

        if (passedOnBy.Length > 0)
        {
            await TellGrantorAsync(
                work,
                view,
                proxy,
                "passed-on",
                $"Votre pouvoir est transmis à {proxy.HolderName}",
                $"{passedOnBy}, votre mandataire, transmet votre pouvoir à {proxy.HolderName} pour {Meeting(view)}. Vous pouvez le retirer à tout moment.",
                "Voir mon pouvoir",
                cancellation);
        }
    }

    /// <summary>The grantor learns the answer.</summary>
    public Task AnsweredAsync(AssemblyWork work, AssemblyView view, Proxy proxy, CancellationToken cancellation) =>
        proxy.State == ProxyState.Accepted
            ? TellGrantorAsync(
                work,
                view,
                proxy,
                "accepted",
                $"{proxy.HolderName} accepte votre pouvoir",
                $"{proxy.HolderName} votera pour vous à {Meeting(view)}. Vous n'avez rien à faire. Si vous venez quand même, ce pouvoir tombe et c'est vous qui votez.",
                "",
                cancellation)
            : TellGrantorAsync(
                work,
                view,
                proxy,
                "declined",
                $"{proxy.HolderName} n'accepte pas votre pouvoir",
                $"{proxy.HolderName} ne votera pas pour vous à {Meeting(view)}. Choisissez quelqu'un d'autre, ou participez vous-même.",
                "Donner pouvoir à quelqu'un d'autre",
                cancellation);

    /// <summary>The holder learns that he no longer votes for the grantor.</summary>
    public async Task RevokedAsync(AssemblyWork work, AssemblyView view, Proxy proxy, CancellationToken cancellation)
    {
        if (proxy.HolderId is { } holder)
        {
            await outbox.TellOwnerAsync(
                work,
                holder,
                Fact("revoked", proxy),
                new Letter(
                    $"Le pouvoir de {Grantor(view, proxy)} est retiré",
                    [$"{Grantor(view, proxy)} a retiré son pouvoir pour {Meeting(view)}. Vous ne votez plus à sa place.", "Vous n'avez rien à faire."]),
                cancellation);
        }
    }

    /// <summary>Both learn who was named for a blank mandate, and by whom (décret 1967 art. 15-1).</summary>
    public async Task DistributedAsync(AssemblyWork work, AssemblyView view, Proxy proxy, CancellationToken cancellation)
    {
        await TellGrantorAsync(
            work,
            view,
            proxy,
            "distributed",
            $"{proxy.HolderName} vote pour vous",
            $"Votre pouvoir sans indication de mandataire est attribué à {proxy.HolderName}, désigné par {proxy.DistributedBy}. Vous n'avez rien à faire.",
            "",
            cancellation);
        if (proxy.HolderId is { } holder)
        {
            await outbox.TellOwnerAsync(
                work,
                holder,
                Fact("distributed-holder", proxy),
                new Letter(
                    $"Vous votez pour {Grantor(view, proxy)}",
                    [$"{proxy.DistributedBy} vous désigne mandataire de {Grantor(view, proxy)} à {Meeting(view)}.", "Son vote apparaît à côté du vôtre dans la salle."],
                    "Ouvrir la salle",
                    outbox.Link(view.Assembly.Id, "salle")),
                cancellation);
        }
    }

    private Task TellGrantorAsync(
        AssemblyWork work, AssemblyView view, Proxy proxy, string kind, string subject, string sentence, string action, CancellationToken cancellation) =>
        outbox.TellOwnerAsync(
            work,
            proxy.GrantorId,
            Fact(kind, proxy),
            new Letter(subject, [sentence], action, action.Length > 0 ? outbox.Link(view.Assembly.Id, Page) : null),
            cancellation);

    private static string Grantor(AssemblyView view, Proxy proxy) => Name(view, proxy.GrantorId);

    private static string Fact(string kind, Proxy proxy) => $"pouvoir:{kind}:{proxy.Id:N}";
}
