namespace AgLive.Server.Assemblies;

public static class SessionsSetup
{
    /// <summary>The commands of the console that concern the session and its agenda, and the rules of count.</summary>
    public static IServiceCollection AddAgLiveSessions(this IServiceCollection services) => services
        .AddSingleton<Sessions>()
        .AddSingleton<VideoLinks>()
        .AddSingleton<ScreenLinks>()
        .AddSingleton<AgendaShowing>()
        .AddSingleton<Candidacies>()
        .AddSingleton<DebtorNaming>()
        .AddSingleton<Amending>()
        .AddSingleton<AgendaMoving>()
        .AddSingleton<ItemDispositions>()
        .AddSingleton<PolicyChanging>()
        .AddSingleton<PolicySheets>()
        .AddSingleton<AssemblyMoving>()
        .AddSingleton<DialIns>()
        .AddSingleton<ManageSheets>();
}
