namespace AgLive.Server.Registry;

public static class RegistrySetup
{
    /// <summary>Condominiums, their owners and their accounts, by import.</summary>
    public static IServiceCollection AddRegistry(this IServiceCollection services)
    {
        services.AddSingleton<AccountIssuing>();
        services.AddSingleton<ImportIntoRegistry>();
        return services;
    }
}
