namespace AgLive.Server.Documents;

public static class DocumentsSetup
{
    /// <summary>The files of an assembly: kept, opened.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<DocumentKeeping>()
        .AddSingleton<DocumentOpening>();
}
