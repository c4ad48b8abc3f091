using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Proxies;

/// <summary>What a mandate that comes into force does to the sheet.</summary>
internal static class ProxyEffects
{
    /// <summary>Its holder is a co-owner who is there: the grantor is represented from now on, in the open vote too.</summary>
    public static async Task RepresentAsync(AssemblyWork work, Proxy proxy, CancellationToken cancellation)
    {
        var sheet = new SheetWork(work);
        if (proxy.HolderId is { } holder && await sheet.IsThereAsync(holder, cancellation))
        {
            await sheet.RepresentAsync(proxy, cancellation);
        }
    }
}
