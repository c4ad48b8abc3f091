using AgLive.Domain;

namespace AgLive.Web.Assemblies;

/// <summary>The assemblies of a person, as the pages of the portal show them.</summary>
public interface IAssemblyPages
{
    /// <summary>Every assembly of a condominium where the person owns, is a grantee, or is the syndic; in any order.</summary>
    Task<AssemblyList> ListAsync(Guid accountId, CancellationToken cancellation);

    /// <summary>One of them. Refused with NotFound to whoever has nothing to do with it.</summary>
    Task<Outcome<AssemblyDetail>> DetailAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);
}
