using AgLive.Web.Registry;
using Microsoft.AspNetCore.DataProtection;

namespace AgLive.Server.Registry.Import;

/// <summary>Registers the import page. Whoever writes to the registry registers <see cref="WriteImport"/>.</summary>
public static class ImportSetup
{
    /// <param name="folder">Where drafts wait for one hour; shared by all nodes when there are several.</param>
    public static IServiceCollection AddImport(this IServiceCollection services, string folder)
    {
        services.AddSingleton(provider => new ImportDrafts(
            folder, provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<IImportPage, ImportPage>();
        return services;
    }
}
