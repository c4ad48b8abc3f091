using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Attendance;

/// <summary>
/// Names the common representative of an indivision (loi 1965 art. 23). Nobody is kept from voting for want of one: an
/// owner who manages in full view of the others has a tacit mandate, and the console warns.
/// </summary>
public sealed class RepresentativeNaming(AssemblyTransactions transactions, AssemblyViews views)
{
    private const int MaxName = 200;

    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, SetRepresentative command, CancellationToken cancellation)
    {
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view
            || !view.Registry.Owners.TryGetValue(command.CoOwnerId, out var shares))
        {
            return RefusalCode.NotFound;
        }

        if (shares.Owner.Kind != CoOwnerKind.JointOwnership)
        {
            return new Refusal(RefusalCode.BadRequest, "coOwnerId");
        }

        if (command.Name?.Trim() is not { Length: > 0 and <= MaxName } name || name.Any(char.IsControl))
        {
            return new Refusal(RefusalCode.BadRequest, "name");
        }

        var done = await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(SetRepresentative),
            command,
            work => NameAsync(work, command.CoOwnerId, name, cancellation),
            cancellation);
        if (done.IsDone)
        {
            views.InvalidateRegistry(view.Condominium.Id);
        }

        return done;
    }

    private static async Task<Refusal?> NameAsync(AssemblyWork work, Guid coOwnerId, string name, CancellationToken cancellation)
    {
        if (work.Assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        var owner = await work.Db.CoOwners.SingleAsync(known => known.Id == coOwnerId, cancellation);
        owner.CommonRepresentative = name;
        work.Journal(JournalKinds.RepresentativeNamed, new { coOwnerId, name });
        return null;
    }
}
