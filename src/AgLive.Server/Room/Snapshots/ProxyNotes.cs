using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web;

namespace AgLive.Server.Room.Snapshots;

/// <summary>
/// What a person must know of mandates before the vote (AG-12): those he gave, those that wait for an answer. The ones he
/// holds are beside his own voix.
/// </summary>
internal static class ProxyNotes
{
    public static IReadOnlyList<string> Of(AssemblyView view, IReadOnlyList<Guid> own) =>
    [
        .. view.Proxies
            .Where(proxy => proxy is { RevokedAt: null, State: ProxyState.Offered, HolderId: { } holder } && own.Contains(holder))
            .Select(proxy => Fr.Text($"{Name(view, proxy)} vous demande de voter à sa place. Répondez pour que son pouvoir compte.")),
        .. view.Proxies
            .Where(proxy => proxy.RevokedAt is null && own.Contains(proxy.GrantorId))
            .Select(proxy => Fr.Text(Given(proxy, own.Count > 1 ? $"Pouvoir de {Name(view, proxy)}" : "Votre pouvoir"))),
    ];

    private static string Given(Proxy proxy, string head) => proxy.State switch
    {
        ProxyState.Offered => $"{head} attend la réponse de {proxy.HolderName}. Il ne compte pas encore.",
        ProxyState.Blank => $"{head} est sans indication de mandataire : il sera attribué au début de la séance.",
        _ => $"{head} est donné à {proxy.HolderName}. Si vous signez la feuille de présence, il tombe et c'est vous qui votez.",
    };

    private static string Name(AssemblyView view, Proxy proxy) => view.Registry.Owners[proxy.GrantorId].Owner.DisplayName;
}
