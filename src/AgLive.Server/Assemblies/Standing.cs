using AgLive.Server.Data;

namespace AgLive.Server.Assemblies;

/// <summary>What a person is to a condominium.</summary>
/// <param name="CoOwners">The owners the account acts for; empty for an operator of the syndic.</param>
internal sealed record Standing(IReadOnlyList<Guid> CoOwners, bool Manages)
{
    /// <summary>Null for a stranger, who is told nothing.</summary>
    public static Standing? Of(AssemblyView view, Guid accountId)
    {
        var owners = view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var known) ? known : [];
        var manages = view.Registry.Managers.Contains(accountId);
        return owners.Count > 0 || manages ? new Standing(owners, manages) : null;
    }
}
