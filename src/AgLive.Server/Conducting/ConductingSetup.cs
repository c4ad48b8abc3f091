namespace AgLive.Server.Conducting;

public static class ConductingSetup
{
    /// <summary>The conduct of the session: suspension, message, hand-over, incidents, reserves, its end.</summary>
    public static IServiceCollection AddAgLiveConducting(this IServiceCollection services) => services
        .AddSingleton<Suspending>()
        .AddSingleton<MessageToAll>()
        .AddSingleton<TakingOver>()
        .AddSingleton<LineStates>()
        .AddSingleton<LineWatch>()
        .AddSingleton<LineJournal>()
        .AddSingleton<HelpCalling>()
        .AddSingleton<IncidentNoting>()
        .AddSingleton<ReserveRecording>()
        .AddSingleton<SessionEnding>();
}
