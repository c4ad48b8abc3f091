using AgLive.Domain;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Sheets;

/// <summary>
/// Several accounts for one co-owner (LIV-16). Spouses: either casts the one ballot (law.md § 1.4). Undivided owners: the
/// named common representative alone (loi 1965 art. 23), once one of the accounts is his; the others read.
/// </summary>
public static class JointAccounts
{
    /// <summary>The owners an account may sign, vote and speak for; those it only reads are left out.</summary>
    public static IReadOnlyList<Guid> ActsFor(Registry registry, Guid accountId)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry.CoOwnersByAccount.TryGetValue(accountId, out var own)
            ? [.. own.Where(owner => !registry.ReadOnly.Contains((accountId, owner)))]
            : [];
    }

    /// <summary>
    /// Null when the account may act for somebody; NotFound to a stranger; NotRepresentative, with the representative's
    /// name, to whoever only reads.
    /// </summary>
    public static Refusal? WhyNot(Registry registry, Guid accountId)
    {
        ArgumentNullException.ThrowIfNull(registry);
        if (!registry.CoOwnersByAccount.TryGetValue(accountId, out var own) || own.Count == 0)
        {
            return new Refusal(RefusalCode.NotFound);
        }

        return ActsFor(registry, accountId).Count > 0
            ? null
            : new Refusal(RefusalCode.NotRepresentative, null, registry.Owners[own[0]].Owner.CommonRepresentative);
    }

    /// <summary>The pairs of an account and an owner it only reads.</summary>
    /// <param name="accounts">Every account attached to an owner, with its name.</param>
    internal static HashSet<(Guid Account, Guid CoOwner)> ReadOnly(
        IEnumerable<CoOwner> owners, IEnumerable<(Guid Account, Guid CoOwner, string Name)> accounts)
    {
        var byOwner = accounts.ToLookup(account => account.CoOwner);
        return [.. owners
            .Where(owner => owner is { Kind: CoOwnerKind.JointOwnership, CommonRepresentative.Length: > 0 })
            .Select(owner => (owner.CommonRepresentative, Accounts: byOwner[owner.Id].ToList()))
            .Where(joint => joint.Accounts.Exists(account => PersonNames.AreSame(account.Name, joint.CommonRepresentative)))
            .SelectMany(joint => joint.Accounts.Where(account => !PersonNames.AreSame(account.Name, joint.CommonRepresentative)))
            .Select(account => (account.Account, account.CoOwner))];
    }
}
