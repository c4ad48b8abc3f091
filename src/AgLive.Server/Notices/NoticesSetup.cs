using AgLive.Server.Notices.Reminders;

namespace AgLive.Server.Notices;

public static class NoticesSetup
{
    /// <summary>The outbox, its sender, the letters, the reminders.</summary>
    public static IServiceCollection AddAgLiveNotices(this IServiceCollection services)
    {
        services.AddSingleton<Outbox>();
        services.AddSingleton<ProxyNotices>();
        services.AddSingleton<AssemblyNotices>();
        services.AddSingleton<PostalNotices>();
        services.AddSingleton<PaperNotices>();
        services.AddSingleton<Attachments>();
        services.AddSingleton<Departures>();
        services.AddSingleton<CodePosting>();
        services.AddSingleton<CodeTries>();
        services.AddSingleton<ReminderReasons>();
        services.AddSingleton<ReminderLetters>();
        services.AddSingleton<OutboxSender>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSender>());
        services.AddSingleton<ReminderPlanner>();
        services.AddHostedService(provider => provider.GetRequiredService<ReminderPlanner>());
        return services;
    }
}
