namespace AgLive.Server.Voting;

public static class VotingSetup
{
    /// <summary>The vote path and the commands of votes.</summary>
    public static IServiceCollection AddAgLiveVoting(this IServiceCollection services)
    {
        services.AddSingleton<VotingOptions>();
        services.AddSingleton<BallotQueue>();
        services.AddSingleton<LiveRounds>();
        services.AddSingleton<LiveFeeder>();
        services.AddSingleton<CastBallots>();
        services.AddSingleton<VoteOpening>();
        services.AddSingleton<SecondVoteStart>();
        services.AddSingleton<CloseGate>();
        services.AddSingleton<RoundDeciding>();
        services.AddSingleton<VoteClosing>();
        services.AddSingleton<CloseAnnouncing>();
        services.AddSingleton<CloseConsenting>();
        services.AddSingleton<CloseRules>();
        services.AddSingleton<DueCloses>();
        services.AddSingleton<VoteCancelling>();
        services.AddSingleton<Proclamation>();
        services.AddSingleton<HandVoting>();
        services.AddSingleton<BulkHandVoting>();
        services.AddSingleton<Nudging>();
        services.AddSingleton<RoomKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveFeeder>());
        services.AddHostedService<BallotWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<RoomKeeper>());
        return services;
    }
}
