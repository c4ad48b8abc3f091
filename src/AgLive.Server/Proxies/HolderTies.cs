using System.Globalization;
using AgLive.Domain.Proxies;
using AgLive.Server.Data;
using AgLive.Server.Data.Sheets;
using AgLive.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Proxies;

/// <summary>
/// What the program can know of the ties between a holder and the syndic (loi 1965 art. 22 I): the owners behind the
/// syndic's accounts, the names of these accounts and that of the agency. Families and employees it cannot know: the
/// signer declares.
/// </summary>
public sealed class HolderTies(IOptions<Agency> agency)
{
    public async Task<HolderTie> OfAsync(AgLiveDb db, Data.Registry registry, Holder holder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(holder);
        if (holder.CoOwnerId is { } id)
        {
            return ManagerOwners.TieOf(registry, id);
        }

        var managers = registry.Managers.ToList();
        var names = await db.Users.Where(user => managers.Contains(user.Id)).Select(user => user.DisplayName).ToListAsync(cancellation);
        return names.Append(agency.Value.Name).Append("syndic").Append("le syndic").Any(name => AreSame(name, holder.Name))
            ? HolderTie.Syndic
            : HolderTie.None;
    }

    private static bool AreSame(string one, string other) => CultureInfo.InvariantCulture.CompareInfo.Compare(
        one.Trim(), other.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols) == 0;
}
