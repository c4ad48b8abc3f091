using System.Globalization;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Pdf.Documents;
using AgLive.Web;
using AgLive.Web.Assemblies;
using AgLive.Web.Proxies;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Proxies;

/// <summary>The document of a mandate: the words that were signed, and where it stands now.</summary>
public sealed class ProxyDeeds(AssemblyViews views, IAssemblyPages assemblies, ProxyPdf pdf, IOptions<Agency> agency)
{
    public async Task<Outcome<ProxyDocument>> OfAsync(Guid accountId, Guid assemblyId, Guid proxyId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { } view
            || view.Proxies.FirstOrDefault(one => one.Id == proxyId) is not { Signature: not SignatureKind.ByHand } proxy
            || !Concerns(view, accountId, proxy)
            || await assemblies.DetailAsync(accountId, assemblyId, cancellation) is not { IsDone: true } detail)
        {
            return RefusalCode.NotFound;
        }

        var assembly = detail.Value.Summary;
        var grantor = view.Registry.Owners[proxy.GrantorId].Owner.DisplayName;
        var day = Fr.Local(assembly.StartsAt, assembly.ZoneId).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ProxyDocument(
            $"pouvoir-{FileNames.Plain(grantor)}-ag-{day}.pdf",
            await pdf.PrintAsync(Deed(view, proxy, grantor, assembly)));
    }

    private static bool Concerns(AssemblyView view, Guid accountId, Proxy proxy) =>
        view.Registry.Managers.Contains(accountId)
        || (view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var own)
            && (own.Contains(proxy.GrantorId) || (proxy.HolderId is { } holder && own.Contains(holder))));

    private ProxyDeed Deed(AssemblyView view, Proxy proxy, string grantor, AssemblySummary assembly)
    {
        var passedOnBy = view.Proxies.FirstOrDefault(one => one.Id == proxy.SubdelegatedFromId)?.HolderName ?? "";
        var text = new ProxyText(
            grantor, proxy.IsBlank ? "" : proxy.HolderName, passedOnBy, !proxy.ForbidsSubdelegation, assembly);
        var isDrawn = proxy.Signature == SignatureKind.Drawn;
        return new ProxyDeed(
            text,
            view.Condominium.Address,
            agency.Value.Name,
            VoixOf(view, proxy.GrantorId),
            ProxyInstructions.Show(proxy.Instructions, view.Resolutions),
            passedOnBy.Length > 0 ? passedOnBy : grantor,
            isDrawn ? proxy.SignatureData : null,
            isDrawn ? "" : proxy.SignatureData,
            proxy.RecordedAt,
            Standing(view, proxy, assembly.ZoneId),
            Reference(proxy.Id));
    }

    private static string VoixOf(AssemblyView view, Guid grantorId)
    {
        var general = view.Registry.Keys.First(key => key.Code == AllocationKey.General);
        var roll = FrozenRolls.Freeze(
            view.Registry, general, new Dictionary<Guid, Standing>(), StoredPolicy.ForShowing(view.Assembly));
        return roll.IsDone ? Fr.VoixOf(roll.Value.Voix(FrozenRolls.IdOf(grantorId)), roll.Value.TotalVoix) : "–";
    }

    private static string Standing(AssemblyView view, Proxy proxy, string zone)
    {
        var next = view.Proxies.FirstOrDefault(one => one.SubdelegatedFromId == proxy.Id && one.State != ProxyState.Declined);
        return Fr.Text(proxy switch
        {
            { State: ProxyState.Declined, AnsweredAt: { } at } => $"Refusé par {proxy.HolderName} le {Fr.DateAndTime(at, zone)}.",
            { RevokedAt: { } at } when next is not null => $"Transmis à {next.HolderName} le {Fr.DateAndTime(at, zone)}.",
            { RevokedAt: { } at } => $"Retiré le {Fr.DateAndTime(at, zone)}.",
            { State: ProxyState.Blank } => "À attribuer au début de la séance (décret art. 15-1).",
            { DistributedAt: { } at } => $"Attribué à {proxy.HolderName} le {Fr.DateAndTime(at, zone)}, désigné par {proxy.DistributedBy}.",
            { State: ProxyState.Offered } => $"En attente de l'accord de {proxy.HolderName}. Il ne compte pas tant qu'il n'est pas accepté.",
            { AnsweredAt: { } at } => $"Accepté par {proxy.HolderName} le {Fr.DateAndTime(at, zone)}.",
            _ => $"En vigueur : {proxy.HolderName} l'accepte en l'utilisant (C. civ. art. 1985).",
        });
    }

    /// <summary>« 0193-5E9A-1C2D »: enough to find it again by telephone.</summary>
    private static string Reference(Guid id)
    {
        var figures = id.ToString("N").ToUpperInvariant();
        return $"{figures[..4]}-{figures[4..8]}-{figures[^4..]}";
    }
}
