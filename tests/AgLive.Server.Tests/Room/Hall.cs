using AgLive.Server.Assemblies;
using AgLive.Server.Attendance;
using AgLive.Server.Conducting;
using AgLive.Server.Data;
using AgLive.Server.Documents;
using AgLive.Server.Evidence;
using AgLive.Server.Live;
using AgLive.Server.Notices;
using AgLive.Server.Pdf;
using AgLive.Server.Proxies;
using AgLive.Server.Room;
using AgLive.Server.Speech;
using AgLive.Server.Voting;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgLive.Server.Tests.Room;

/// <summary>The vote path, the room and the database, served on a port of their own, with <see cref="HallWorld"/> in it.</summary>
public sealed class Hall : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;
    private readonly (string Key, string Value)[] settings;
    private readonly Hall? first;

    private Hall(WebApplication app, string folder, (string Key, string Value)[] settings, Hall? first) =>
        (this.app, this.folder, this.settings, this.first, World) = (app, folder, settings, first, first?.World ?? new());

    public HallWorld World { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static Task<Hall> StartAsync(params (string Key, string Value)[] settings) => StartAsync(_ => { }, settings);

    /// <param name="services">The last word on the services.</param>
    public static async Task<Hall> StartAsync(Action<IServiceCollection> services, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("aglive-hall-").FullName;
        var hall = new Hall(Build(folder, services, settings), folder, settings, first: null);
        await hall.app.StartAsync();
        await using var db = await hall.DatabaseAsync();
        await hall.World.SeedAsync(db, TimeProvider.System);
        return hall;
    }

    /// <summary>Another node, or this one after a restart: it knows nothing but the database. To be disposed before this one.</summary>
    public async Task<Hall> AnotherNodeAsync(Action<IServiceCollection>? services = null)
    {
        var node = new Hall(Build(folder, services ?? (_ => { }), settings), folder, settings, first: this);
        await node.app.StartAsync();
        return node;
    }

    private static WebApplication Build(string folder, Action<IServiceCollection> services, (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Data:Directory", folder),
            new("Room:CallsPerSecond", "1000"),
            new("Room:CallsAtOnce", "1000"),
        ]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddAgLiveData(builder.Configuration);
        builder.Services.AddAgLiveLive(builder.Configuration);
        builder.Services.AddAgLiveSessions().AddAgLiveAttendance().AddAgLiveProxies().AddAgLiveVoting().AddAgLiveConducting().AddEvidence().AddDocuments().AddSpeech();
        builder.Services.AddSingleton<Outbox>().AddSingleton<ProxyNotices>().AddSingleton<AssemblyNotices>();
        builder.Services.AddAgLivePdf(builder.Configuration);
        builder.Services.AddAgLiveRoom(builder.Configuration);
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(HallAuth.SchemeName).AddScheme<AuthenticationSchemeOptions, HallAuth>(HallAuth.SchemeName, null);
        services(builder.Services);
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRoom();
        return app;
    }

    public Task<AgLiveDb> DatabaseAsync() => Services.GetRequiredService<IDbContextFactory<AgLiveDb>>().CreateDbContextAsync();

    public AssemblyViews Views => Services.GetRequiredService<AssemblyViews>();

    /// <summary>A device of an owner, connected to the hub.</summary>
    public Task<HallDevice> ConnectAsync(string name) => HallDevice.ConnectAsync(this, World.Accounts[name]);

    /// <summary>A console of the syndic, connected to the hub.</summary>
    public Task<HallDevice> ConnectSyndicAsync() => HallDevice.ConnectAsync(this, World.SyndicId);

    /// <summary>A session already open, with these owners signed in, and the president elected by the first of them.</summary>
    public static async Task<(Hall Hall, HallDevice Syndic, Dictionary<string, HallDevice> Devices)> InSessionAsync(
        string[] present, Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        var hall = await StartAsync(services ?? (_ => { }), settings);
        var syndic = await hall.ConnectSyndicAsync();
        await syndic.RunAsync(new OpenSession(hall.World.AssemblyId, Guid.CreateVersion7()));
        var devices = new Dictionary<string, HallDevice>();
        foreach (var name in present)
        {
            devices[name] = await hall.ConnectAsync(name);
            await devices[name].SignAsync(name);
        }

        await hall.ElectAsync(syndic, devices[present[0]], present[0]);
        return (hall, syndic, devices);
    }

    private async Task ElectAsync(HallDevice syndic, HallDevice voter, string name)
    {
        await syndic.RunAsync(new SetCandidate(World.AssemblyId, Guid.CreateVersion7(), World.Agenda["1"], World.Owners[name], ""));
        await syndic.RunAsync(new OpenVote(World.AssemblyId, Guid.CreateVersion7(), World.Agenda["1"]));
        await voter.VoteAsync("pour");
        await syndic.CloseAndProclaimAsync();
    }

    /// <summary>Plain HTTP, signed in as an account; nobody when null.</summary>
    public HttpClient Http(Guid? accountId)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (accountId is { } id)
        {
            client.DefaultRequestHeaders.Add(HallAuth.Header, id.ToString());
        }

        client.DefaultRequestHeaders.Add("X-AgLive-Csrf", "1");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (first is not null)
        {
            return;
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
