namespace AgLive.Server.Proxies;

public static class ProxiesSetup
{
    /// <summary>Pouvoirs.</summary>
    public static IServiceCollection AddAgLiveProxies(this IServiceCollection services) =>
        services.AddSingleton<ProxyRecording>();
}
