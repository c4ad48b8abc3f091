using AgLive.Domain;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Sheets;

/// <summary>Who signs, and with which name he may: his account's, or that of an owner he acts for.</summary>
public static class Signatures
{
    /// <summary>« drawn » or « typed »; null for any other word.</summary>
    public static SignatureKind? KindOf(string? kind) => kind switch
    {
        "drawn" => SignatureKind.Drawn,
        "typed" => SignatureKind.Typed,
        _ => null,
    };

    /// <returns>Null when it is a signature of this account.</returns>
    public static Task<Refusal?> FlawAsync(
        AssemblyWork work,
        Registry registry,
        IEnumerable<Guid> own,
        SignatureKind kind,
        string data,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        return FlawAsync(work.Db, work.AccountId, registry, own, kind, data, cancellation);
    }

    /// <summary>The same question outside a command.</summary>
    public static async Task<Refusal?> FlawAsync(
        AgLiveDb db,
        Guid accountId,
        Registry registry,
        IEnumerable<Guid> own,
        SignatureKind kind,
        string data,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var account = await db.Users
            .Where(user => user.Id == accountId)
            .Select(user => user.DisplayName)
            .SingleOrDefaultAsync(cancellation);
        var owners = own.Select(id => registry.Owners[id].Owner);
        return SignatureRules.Flaw(
            kind,
            data,
            [account ?? "", .. owners.SelectMany(owner => (string[])[owner.DisplayName, $"{owner.FirstName} {owner.LastName}", owner.CommonRepresentative])]);
    }
}
