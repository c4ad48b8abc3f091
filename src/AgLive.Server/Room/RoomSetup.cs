using System.Text.Json;
using AgLive.Server.Live;
using AgLive.Server.Room.Http;
using AgLive.Server.Room.Relay;
using AgLive.Server.Room.Screens;
using AgLive.Server.Room.Snapshots;
using AgLive.Web.Assemblies;
using AgLive.Web.Bureau;
using AgLive.Web.Console;
using AgLive.Web.Documents;
using AgLive.Web.Evidence;
using AgLive.Web.Papers;
using AgLive.Web.Postal;
using AgLive.Web.Projector;
using AgLive.Web.Proxies;
using AgLive.Web.Receipts;
using AgLive.Web.Rehearsals;
using AgLive.Web.Room;
using AgLive.Web.Speech;
using Microsoft.AspNetCore.SignalR;
using StackExchange.Redis;

namespace AgLive.Server.Room;

public static class RoomSetup
{
    public const string HubPath = "/hubs/assembly";

    /// <summary>Bytes in a frame: a signature drawn with some thousand points. A longer one goes by POST.</summary>
    private const int MaxFrame = 64 * 1024;

    /// <summary>
    /// The hub, its HTTP twin, the snapshots and what tells browsers. With <c>ConnectionStrings:Redis</c> the nodes speak to each
    /// other's users through SignalR's backplane (<see cref="RoomLines"/>); a start without Redis works, and connects when Redis comes.
    /// </summary>
    public static IServiceCollection AddAgLiveRoom(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Room").Get<RoomOptions>() ?? new RoomOptions());
        services.AddSingleton<CallLimits>();
        services.AddSingleton<Guard>();
        services.AddSingleton<ReadingGate>();
        services.AddSingleton<AfterCommand>();
        services.AddSingleton<NudgeTeller>();
        services.AddSingleton<SessionActs>();
        services.AddSingleton<VoteActs>();
        services.AddSingleton<CloseActs>();
        services.AddSingleton<ConductActs>();
        services.AddSingleton<SheetActs>();
        services.AddSingleton<MandateActs>();
        services.AddSingleton<VoterActs>();
        services.AddSingleton<ConsoleCommands>();
        services.AddSingleton<IVoterRoom, VoterRoomPort>();
        services.AddSingleton<IConsole, ConsolePort>();
        services.AddSingleton<IPolicyPage, PolicyPort>();
        services.AddSingleton<ProxyActs>();
        services.AddSingleton<IProxies, ProxyPort>();
        services.AddSingleton<PostalActs>();
        services.AddSingleton<IPostalVote, PostalPort>();
        services.AddSingleton<IPostalDesk, PostalDeskPort>();
        services.AddSingleton<PaperActs>();
        services.AddSingleton<IPapers, PapersPort>();
        services.AddSingleton<IMinutesDesk, MinutesDeskPort>();
        services.AddSingleton<IRehearsals, RehearsalPort>();
        services.AddSingleton<IBureau, BureauPort>();
        services.AddSingleton<IAssemblyManaging, ManagingPort>();
        services.AddSingleton<IAssemblyDocuments, DocumentPort>();
        services.AddSingleton<IPastAssemblies, PastPort>();
        services.AddSingleton<ISpeech, SpeechPort>();
        services.AddSingleton<HallActs>();
        services.AddSingleton<IMyVotes, MyVotesPort>();
        services.AddSingleton<IReceipts, ReceiptPort>();
        services.AddSingleton<IEvidence, EvidencePort>();
        AddSnapshots(services);
        AddScreens(services);
        AddRelay(services);
        AddHub(services, configuration.GetConnectionString("Redis"));
        return services;
    }

    /// <summary>Maps the hub and its HTTP twin.</summary>
    public static IEndpointRouteBuilder MapRoom(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHub<AssemblyHub>(HubPath, options =>
        {
            options.CloseOnAuthenticationExpiration = true;
            options.ApplicationMaxBufferSize = MaxFrame;
            options.TransportMaxBufferSize = MaxFrame;
        }).AllowAnonymous().RequireSameOrigin().RefuseWhenStopping();
        endpoints.MapAssemblyEndpoints();
        return endpoints;
    }

    private static void AddSnapshots(IServiceCollection services)
    {
        services.AddSingleton<RoundRolls>();
        services.AddSingleton<DecisionDetails>();
        services.AddSingleton<RoomSnapshots>();
        services.AddSingleton<RoundVersions>();
        services.AddSingleton<PersonalSnapshots>();
        services.AddSingleton<FullSnapshots>();
        services.AddSingleton<Nudges>();
        services.AddSingleton<VoteProgresses>();
        services.AddSingleton<PointRolls>();
        services.AddSingleton<ConsoleItems>();
        services.AddSingleton<JournalLines>();
        services.AddSingleton<Plans>();
        services.AddSingleton<ConsoleSnapshots>();
        services.AddSingleton<SessionDesks>();
        services.AddSingleton<BureauSnapshots>();
        services.AddSingleton<OwnBallots>();
        services.AddSingleton<PastResults>();
    }

    /// <summary>The screen of the hall. Its links are sealed by the keys of data protection, which all nodes share.</summary>
    private static void AddScreens(IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddSingleton<ScreenTokens>();
        services.AddSingleton<ScreenViews>();
        services.AddSingleton<IProjector, ProjectorPort>();
    }

    private static void AddRelay(IServiceCollection services)
    {
        services.AddSingleton<LocalConnections>();
        services.AddSingleton<Presences>();
        services.AddSingleton<Reception>();
        services.AddSingleton<RoomBroadcaster>();
        services.AddHostedService(provider => provider.GetRequiredService<RoomBroadcaster>());
        services.AddSingleton<CloseClock>();
        services.AddHostedService(provider => provider.GetRequiredService<CloseClock>());
        services.AddSingleton<SocketKeeper>();
        services.AddHostedService<WarmUp>();
        services.AddSingleton<LineClock>();
        services.AddHostedService(provider => provider.GetRequiredService<LineClock>());
    }

    private static void AddHub(IServiceCollection services, string? redis)
    {
        services.AddSingleton<RateLimitFilter>();
        var signalR = services
            .AddSignalR(options =>
            {
                options.KeepAliveInterval = TimeSpan.FromSeconds(10);
                options.ClientTimeoutInterval = TimeSpan.FromSeconds(25);
                options.HandshakeTimeout = TimeSpan.FromSeconds(5);
                options.MaximumReceiveMessageSize = MaxFrame;
                options.MaximumParallelInvocationsPerClient = 1;
                options.EnableDetailedErrors = false;
                options.DisableImplicitFromServicesParameters = true;
                options.AddFilter<RateLimitFilter>();
            })
            .AddJsonProtocol(options => options.PayloadSerializerOptions = new JsonSerializerOptions(WireJson.Options));
        if (!string.IsNullOrWhiteSpace(redis))
        {
            signalR.AddStackExchangeRedis(options =>
            {
                options.Configuration = RedisConnection.OptionsOf(redis);
                options.Configuration.ChannelPrefix = RedisChannel.Literal("aglive");
            });
            services.AddSingleton<HubLifetimeManager<AssemblyHub>, RoomLines>();
        }
    }
}
