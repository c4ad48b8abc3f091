using AgLive.Domain;

namespace AgLive.Web.Assemblies;

/// <summary>The results of an assembly that has ended.</summary>
public interface IPastAssemblies
{
    /// <summary>Refused with NotFound to strangers, and while the assembly has not ended.</summary>
    Task<Outcome<PastAssembly>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);
}
