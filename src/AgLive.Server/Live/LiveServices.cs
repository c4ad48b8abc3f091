using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgLive.Server.Live;

public static class LiveServices
{
    /// <summary>
    /// Registers <see cref="ILiveRoom"/>: Redis when <c>ConnectionStrings:Redis</c> is set, else in-process.
    /// <c>Live:KeyPrefix</c> (default « aglive ») keeps installations that share a Redis apart.
    /// </summary>
    /// <exception cref="InvalidOperationException">Redis is asked for without PostgreSQL.</exception>
    public static IServiceCollection AddAgLiveLive(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        if (HostingModes.Of(configuration) != HostingMode.Services)
        {
            return services.AddSingleton<ILiveRoom, InProcessLiveRoom>();
        }

        var connectionString = configuration.GetConnectionString(HostingModes.RedisKey)!;
        services.AddSingleton(new LiveKeys(configuration["Live:KeyPrefix"] ?? "aglive"));
        services.AddSingleton(provider => new RedisConnection(
            connectionString, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<RedisConnection>>()));
        return services.AddSingleton<ILiveRoom, RedisLiveRoom>();
    }
}
