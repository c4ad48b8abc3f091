using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration.Memory;

namespace AgLive.Server.Hosting;

/// <summary>Where settings come from, and how the host behaves in every environment.</summary>
internal static class Settings
{
    /// <summary>Time left to votes in flight and open answers when the node is asked to stop.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, string> Shorthands = new() { ["--data"] = "Data:Directory" };

    private static readonly Dictionary<string, string?> FictionalAgency = new()
    {
        ["Agency:Name"] = "Cabinet du Parc",
        ["Agency:Phone"] = "+33199001234",
        ["Agency:Hours"] = "Du lundi au vendredi, de 9\u00A0h à 18\u00A0h",
    };

    /// <summary>The program finds its files beside itself, whatever the folder it is started from.</summary>
    public static WebApplicationOptions From(string[] args) => new() { Args = args, ContentRootPath = AppContext.BaseDirectory };

    public static void AddSettings(this WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.AddCommandLine(args, Shorthands);
        if (builder.Configuration.GetValue<bool>("Demonstration:Enabled"))
        {
            // First, so that any other source wins over the fictional agency.
            builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = FictionalAgency });
        }

        if (File.Exists(Path.Combine(AppContext.BaseDirectory, $"{builder.Environment.ApplicationName}.staticwebassets.runtime.json")))
        {
            // Built and not published: styles and scripts are still in the project of the pages.
            builder.WebHost.UseStaticWebAssets();
        }

        builder.Host.UseDefaultServiceProvider(services =>
        {
            services.ValidateScopes = true;
            services.ValidateOnBuild = true;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
    }

    /// <summary>The same settings for a command at a terminal.</summary>
    public static IConfiguration ForTerminal(string? folder = null) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddInMemoryCollection(folder is null ? [] : [new("Data:Directory", folder)])
        .Build();

    /// <summary>« Proxy:Trusted »: addresses or networks of reverse proxies whose word on the caller is believed; none by default.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var trusted = app.Configuration.GetSection("Proxy:Trusted").Get<string[]>() ?? [];
        if (trusted.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var one in trusted)
        {
            options.KnownIPNetworks.Add(one.Contains('/', StringComparison.Ordinal)
                ? System.Net.IPNetwork.Parse(one)
                : new System.Net.IPNetwork(IPAddress.Parse(one), IPAddress.Parse(one).GetAddressBytes().Length * 8));
        }

        app.UseForwardedHeaders(options);
    }
}
