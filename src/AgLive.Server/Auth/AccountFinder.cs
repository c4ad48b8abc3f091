using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Auth;

/// <summary>Finds an account by what people type: identifier or e-mail, in any case, with spaces around.</summary>
internal sealed class AccountFinder(AgLiveDb db, ILookupNormalizer normaliser)
{
    public const int LongestIdentifier = 256;

    /// <summary>The account, or null when there is none or more than one: an e-mail may serve two owners.</summary>
    public async Task<Account?> FindAsync(string typed, CancellationToken cancellation)
    {
        var key = Key(typed);
        if (key.Length is 0 or > LongestIdentifier)
        {
            return null;
        }

        return await db.Users.SingleOrDefaultAsync(account => account.NormalizedUserName == key, cancellation)
            ?? await OnlyAsync(db.Users.Where(account => account.NormalizedEmail == key), account => true, cancellation)
            ?? await LookAlikeAsync(key, cancellation);
    }

    /// <summary>The same for two spellings that reach the same account.</summary>
    public string Key(string typed) => normaliser.NormalizeName(typed.Trim());

    /// <summary>The letter O typed as the figure 0, the letter I as the figure 1, when only one identifier can be meant.</summary>
    private Task<Account?> LookAlikeAsync(string key, CancellationToken cancellation)
    {
        if (key.Contains('@', StringComparison.Ordinal) || key.AsSpan().IndexOfAny("O0I1") < 0)
        {
            return Task.FromResult<Account?>(null);
        }

        const string Escape = "\\";
        var pattern = string.Concat(key.Select(sign => sign switch
        {
            'O' or '0' or 'I' or '1' => "_",
            '%' or '_' or '\\' => Escape + sign,
            _ => sign.ToString(),
        }));
        var likely = db.Users.Where(account => EF.Functions.Like(account.NormalizedUserName!, pattern, Escape));
        return OnlyAsync(likely, account => Folded(account.NormalizedUserName!) == Folded(key), cancellation);
    }

    private static async Task<Account?> OnlyAsync(IQueryable<Account> accounts, Func<Account, bool> meant, CancellationToken cancellation)
    {
        const int Enough = 50;
        var found = (await accounts.OrderBy(account => account.Id).Take(Enough).ToListAsync(cancellation)).Where(meant).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    private static string Folded(string key) => key.Replace('O', '0').Replace('I', '1');
}
