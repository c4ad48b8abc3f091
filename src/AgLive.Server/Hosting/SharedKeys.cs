using AgLive.Server.Data;
using Microsoft.AspNetCore.DataProtection;

namespace AgLive.Server.Hosting;

/// <summary>The keys that seal cookies and forms live in the database: every node opens what another one sealed.</summary>
internal static class SharedKeys
{
    public static void AddSharedKeys(this IServiceCollection services) => services
        .AddDataProtection()
        .SetApplicationName("AgLive")
        .PersistKeysToDbContext<AgLiveDb>();
}
