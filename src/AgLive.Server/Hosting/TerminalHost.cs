using AgLive.Server.Auth;
using AgLive.Server.Data;
using AgLive.Server.Evidence;
using AgLive.Server.Pdf;
using AgLive.Server.Registry;
using AgLive.Web;

namespace AgLive.Server.Hosting;

/// <summary>The services a command of the terminal needs: the database, the accounts and the seal, no pages, no room.</summary>
internal static class TerminalHost
{
    /// <param name="folder">Folder of the embedded database; null for that of the settings.</param>
    public static async Task<TAnswer> RunAsync<TCommand, TAnswer>(
        string? folder, Func<TCommand, Task<TAnswer>> run, CancellationToken cancellation)
        where TCommand : notnull
    {
        var settings = Settings.ForTerminal(folder);
        var services = new ServiceCollection();
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        services.AddAgLiveData(settings);
        services.Configure<Agency>(settings.GetSection("Agency"));
        services.AddAgLiveAccounts();
        services.AddRegistry();
        services.AddAgLivePdf(settings);
        services.AddEvidence();
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        await provider.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellation);
        return await run(provider.GetRequiredService<TCommand>());
    }
}
