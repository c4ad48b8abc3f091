using AgLive.Server.Auth;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Registry;
using AgLive.Server.Registry.Import;
using AgLive.Server.Tests.Import;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgLive.Server.Tests.App;

/// <summary>How a test wants its server.</summary>
public sealed record AppOptions
{
    /// <summary>Kept by the test that restarts a server; else made and removed.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Settings over those of the program: « ConnectionStrings:PostgreSql », « Agency:Accent »…</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The clock of the server; null for the real one.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Last word on the services.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}

/// <summary>The real program, on a port of its own and a database of its own.</summary>
public sealed class AgLiveApp : IAsyncDisposable
{
    /// <summary>Of every co-owner a test imports.</summary>
    public const string Password = "feuille-de-tilleul";

    public const string SyndicEmail = "syndic@cabinet.example.org";

    private readonly AgLiveFactory factory;
    private readonly string? ownFolder;

    private AgLiveApp(AgLiveFactory factory, string? ownFolder) => (this.factory, this.ownFolder) = (factory, ownFolder);

    /// <summary>« http://127.0.0.1:40123/ ».</summary>
    public Uri Address => factory.ClientOptions.BaseAddress;

    public IServiceProvider Services => factory.Services;

    public static Task<AgLiveApp> StartAsync(AppOptions? options = null)
    {
        options ??= new AppOptions();
        var ownFolder = options.DataFolder is null ? Directory.CreateTempSubdirectory("aglive-test-").FullName : null;
        var factory = new AgLiveFactory(options with { DataFolder = options.DataFolder ?? ownFolder });
        factory.StartServer();
        return Task.FromResult(new AgLiveApp(factory, ownFolder));
    }

    /// <summary>A server with the demonstration condominium, its assembly starting now, its syndic and one account for each owner.</summary>
    public static async Task<(AgLiveApp App, ImportReceipt Imported)> StartWithTilleulsAsync(AppOptions? options = null)
    {
        var app = await StartAsync(options);
        var syndic = await app.AddSyndicAsync(SyndicEmail);
        return (app, await app.ImportAsync(new TilleulsFiles(), "Résidence des Tilleuls", syndic.Id));
    }

    public async Task<Account> AddSyndicAsync(string email) =>
        await Services.GetRequiredService<SyndicCommand>().AddAsync(email, "Cabinet Exemple", Password, CancellationToken.None)
        ?? throw new InvalidOperationException($"{email} has an account already.");

    /// <summary>Imports three files for a syndic; every owner gets <see cref="Password"/>.</summary>
    public async Task<ImportReceipt> ImportAsync(TilleulsFiles files, string name, Guid syndicId)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(NewAssemblyReader.DefaultZone);
        var now = TimeZoneInfo.ConvertTime(Services.GetRequiredService<TimeProvider>().GetUtcNow(), zone).DateTime;
        var assembly = new NewAssembly(name, "", zone.Id, now, "Salle des fêtes", "https://visio.example.org/tilleuls", "ordinaire");
        var condominium = files.Read().Condominium ?? throw new InvalidOperationException("The files have errors.");
        return await Services.GetRequiredService<ImportIntoRegistry>()
            .ImportAsync(condominium, assembly, new ImportedBy([syndicId]) { OwnersPassword = Password }, CancellationToken.None);
    }

    /// <summary>A browser nobody has signed in with.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>A browser signed in through the two steps of the page.</summary>
    public async Task<Visitor> SignInAsync(string identifier, string password = Password)
    {
        var visitor = Visitor();
        var page = await visitor.SignInAsync(identifier, password);
        return visitor.Path == "/accueil"
            ? visitor
            : throw new InvalidOperationException($"{identifier} is not signed in: {page.Title}, {page.Body?.TextContent.Trim()}");
    }

    /// <summary>A plain client with the cookies of a signed-in browser, which follows no redirection.</summary>
    public async Task<HttpClient> ClientFor(string identifier, string password = Password) => (await SignInAsync(identifier, password)).Http;

    public async Task<AgLiveDb> DatabaseAsync() =>
        await Services.GetRequiredService<IDbContextFactory<AgLiveDb>>().CreateDbContextAsync();

    /// <summary>The account of an owner by the identifier of the files.</summary>
    public async Task<Guid> AccountIdAsync(string identifier)
    {
        await using var db = await DatabaseAsync();
        return await db.Users.Where(account => account.UserName == identifier).Select(account => account.Id).SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        if (ownFolder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(ownFolder, recursive: true);
        }
    }

    private sealed class AgLiveFactory : WebApplicationFactory<Program>
    {
        private readonly AppOptions options;

        public AgLiveFactory(AppOptions options)
        {
            this.options = options;
            UseKestrel(0);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Data:Directory", options.DataFolder);
            foreach (var (key, value) in options.Settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services =>
            {
                services.AddLogging(logging => logging.ClearProviders());

                // What is tested is who comes in, not how long a hash takes.
                services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
                if (options.Clock is { } clock)
                {
                    services.AddSingleton(clock);
                }

                options.Services?.Invoke(services);
            });
        }
    }
}
