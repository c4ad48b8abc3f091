using AgLive.Server.Auth;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Hosting.Demonstrations;

/// <summary>What is printed at the terminal: where to go, as whom, and what to do there.</summary>
internal sealed class DemonstrationNotice(
    IDbContextFactory<AgLiveDb> databases,
    NewAccounts accounts,
    IPasswordHasher<Account> hasher,
    IOptions<DemonstrationOptions> options)
{
    /// <summary>The text, or null when the database holds no demonstration.</summary>
    public async Task<string?> TextAsync(string address, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var key = accounts.Key(DemonstrationData.SyndicEmail);
        if (await db.Users.SingleOrDefaultAsync(account => account.NormalizedUserName == key, cancellation) is not { } syndic)
        {
            return null;
        }

        var owners = await OwnersAsync(db, syndic.Id, cancellation);
        var kept = hasher.VerifyHashedPassword(syndic, syndic.PasswordHash ?? "", options.Value.Password) != PasswordVerificationResult.Failed;
        return $"""

            AgLive est prêt : {address}

              Démonstration         identifiant                  nom
              syndic                {syndic.UserName,-28} {syndic.DisplayName}
            {string.Join('\n', DemonstrationData.Shown.Where(owners.ContainsKey).Select(id => $"  copropriétaire        {id,-28} {Line(id, owners)}"))}

              Mot de passe de tous  {(kept ? options.Value.Password : "celui du premier démarrage")}

              1. Le syndic ouvre « Assemblées », puis la console, et ouvre la séance.
              2. Les copropriétaires, chacun dans son navigateur, choisissent « Participer à l'AG » et signent.
              3. Le syndic ouvre un vote, le ferme, proclame le résultat.
              4. Pour l'assemblée extraordinaire, dans trois semaines, chacun peut voter par correspondance ; les codes arrivent à /dev/boite.

            """;
    }

    private static string Line(string id, Dictionary<string, string> owners) => id == DemonstrationData.Holder
        ? $"{owners[id]}, avec les pouvoirs de {string.Join(" et ", DemonstrationData.Grantors.Select(grantor => owners[grantor]))}"
        : owners[id];

    private static async Task<Dictionary<string, string>> OwnersAsync(AgLiveDb db, Guid syndicId, CancellationToken cancellation)
    {
        var named = DemonstrationData.Shown.Concat(DemonstrationData.Grantors).ToList();
        return await (
            from manager in db.CondominiumManagers
            where manager.AccountId == syndicId
            join owner in db.CoOwners on manager.CondominiumId equals owner.CondominiumId
            where named.Contains(owner.Identifier)
            select new { owner.Identifier, owner.DisplayName })
            .ToDictionaryAsync(owner => owner.Identifier, owner => owner.DisplayName, cancellation);
    }
}
