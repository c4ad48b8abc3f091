using AgLive.Server.Pdf.Documents;

namespace AgLive.Server.Proxies;

public static class ProxiesSetup
{
    /// <summary>Pouvoirs: recorded by the syndic, given on line, answered, taken back, distributed.</summary>
    public static IServiceCollection AddAgLiveProxies(this IServiceCollection services) => services
        .AddSingleton<HolderTies>()
        .AddSingleton<ProxyRecording>()
        .AddSingleton<ProxyGiving>()
        .AddSingleton<ProxyAnswering>()
        .AddSingleton<ProxyRevoking>()
        .AddSingleton<HolderArriving>()
        .AddSingleton<BlankDistribution>()
        .AddSingleton<ProxyBooks>()
        .AddSingleton<ProxyPdf>()
        .AddSingleton<ProxyDeeds>();
}
