using AgLive.Server.Data;
using AgLive.Server.Minutes;
using AgLive.Server.Notices;
using AgLive.Server.Pdf;
using AgLive.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgLive.MinutesLoad;

/// <summary>The parts of the server that make minutes, on a database in a folder.</summary>
internal static class Parts
{
    public static ServiceProvider On(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Directory", folder)]).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(TimeProvider.System);
        services.Configure<Agency>(_ => { });
        services.Configure<SiteOptions>(_ => { });
        services.AddAgLiveData(configuration);
        services.AddAgLivePdf(configuration);
        services.AddSingleton<Outbox>().AddSingleton<PaperNotices>();
        services.AddMinutes();
        return services.BuildServiceProvider();
    }
}
