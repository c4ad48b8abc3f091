using AgLive.Web.Assemblies;

namespace AgLive.Server.Assemblies;

public static class AssembliesSetup
{
    /// <summary>The list and the page of the assemblies of a person.</summary>
    public static IServiceCollection AddAssemblies(this IServiceCollection services) =>
        services.AddSingleton<IAssemblyPages, AssemblyPages>();
}
