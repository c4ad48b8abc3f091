using AgLive.Server.Data.Model;
using AgLive.Web.Assemblies;

namespace AgLive.Server.Assemblies;

/// <summary>What became of the date an assembly was convened for.</summary>
public static class AssemblyChanges
{
    /// <summary>Null for an assembly that keeps its date, and once it has opened.</summary>
    public static AssemblyChange? Of(GeneralAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly switch
        {
            { State: AssemblyState.Cancelled, CancelledAt: { } at } =>
                new AssemblyChange(Cancelled: true, at, assembly.StartsAt, assembly.CancelMotive),
            { State: AssemblyState.Convened, PostponedAt: { } at, PostponedFrom: { } from } =>
                new AssemblyChange(Cancelled: false, at, from, assembly.PostponeMotive),
            _ => null,
        };
    }
}
