using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Sheets;

/// <summary>The mandates of an assembly as commands read them.</summary>
public static class Mandates
{
    /// <summary>Those whose holder may sign for the grantor: neither offered only, nor blank, nor taken back.</summary>
    public static IQueryable<Proxy> InForce(this IQueryable<Proxy> proxies, Guid assemblyId) => proxies.Where(proxy =>
        proxy.AssemblyId == assemblyId && proxy.RevokedAt == null && proxy.State == ProxyState.Accepted);

    /// <summary>Those not taken back, whatever they wait for: one a grantor at most.</summary>
    public static IQueryable<Proxy> Given(this IQueryable<Proxy> proxies, Guid assemblyId) => proxies.Where(proxy =>
        proxy.AssemblyId == assemblyId && proxy.RevokedAt == null);
}
