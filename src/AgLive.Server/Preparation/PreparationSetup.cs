using AgLive.Web.Preparation;

namespace AgLive.Server.Preparation;

public static class PreparationSetup
{
    /// <summary>What co-owners do before the day: their way of taking part, the test of their device.</summary>
    public static IServiceCollection AddPreparation(this IServiceCollection services)
    {
        services.AddSingleton<PreparationLimits>();
        services.AddSingleton<ParticipationPlans>();
        services.AddSingleton<ConnectionTesting>();
        services.AddSingleton<PreparationLists>();
        services.AddSingleton<Rehearsals>();
        services.AddSingleton<IPreparation, PreparationPort>();
        return services;
    }
}
