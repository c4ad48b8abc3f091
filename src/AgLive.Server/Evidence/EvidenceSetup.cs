namespace AgLive.Server.Evidence;

public static class EvidenceSetup
{
    /// <summary>The archive of an ended assembly, and the commands of the terminal about the evidence.</summary>
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddSingleton<ArchiveMaking>()
        .AddSingleton<ArchiveCommand>()
        .AddSingleton<JournalCommand>();
}
