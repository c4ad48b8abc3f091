using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Voting;

/// <summary>
/// Whether a close waits for the président de séance, who leads the debates and closes the vote. A president who is no co-owner
/// has no screen of the room: nobody could ever consent, so nothing waits.
/// </summary>
public static class CloseConsents
{
    public static bool IsAsked(GeneralAssembly assembly, IEnumerable<BureauMember> bureau) =>
        assembly.CloseNeedsPresident && bureau.Any(member => member.Role == BureauRole.President && member.CoOwnerId is not null);

    public static async Task<bool> IsAskedAsync(AssemblyWork work, CancellationToken cancellation) =>
        work.Assembly.CloseNeedsPresident && await Presidents(work.Db, work.Assembly.Id).AnyAsync(cancellation);

    /// <summary>The presidents of an assembly who have a screen of the room.</summary>
    public static IQueryable<BureauMember> Presidents(AgLiveDb db, Guid assemblyId) => db.BureauMembers.Where(
        member => member.AssemblyId == assemblyId && member.Role == BureauRole.President && member.CoOwnerId != null);
}
