using AgLive.Server.Registry.Import;

namespace AgLive.Server.Registry;

public static class RegistrySetup
{
    /// <summary>Condominiums, their owners and their accounts.</summary>
    public static IServiceCollection AddRegistry(this IServiceCollection services)
    {
        services.AddSingleton<AccountIssuing>();
        services.AddSingleton<ImportIntoRegistry>();
        return services;
    }

    /// <summary>The page by which a syndic imports; its drafts wait in the data folder.</summary>
    public static IServiceCollection AddImportPage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<WriteImport>(provider => (condominium, assembly, manager, cancellation) => provider
            .GetRequiredService<ImportIntoRegistry>()
            .ImportAsync(condominium, assembly, new ImportedBy([manager]), cancellation));
        return services.AddImport(Path.Combine(Path.GetFullPath(configuration["Data:Directory"] ?? "data"), "import"));
    }
}
