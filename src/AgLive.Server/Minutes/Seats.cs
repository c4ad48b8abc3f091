using AgLive.Server.Data;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Minutes;

/// <summary>A seat of the bureau whose holder signs the minutes.</summary>
/// <param name="Id">Null for the syndic, secretary of the session where nobody was elected to it (décret 1967 art. 15).</param>
public sealed record Seat(Guid? Id, BureauRole Role, string Name, Guid? CoOwnerId);

/// <summary>
/// Who signs the minutes, in this order (décret 1967 art. 17): the president of the session, its secretary, its scrutineers.
/// One president and one secretary: the last elected.
/// </summary>
public static class Seats
{
    public static IReadOnlyList<Seat> Of(AssemblyView view, string syndic)
    {
        ArgumentNullException.ThrowIfNull(view);
        var president = view.Bureau.LastOrDefault(member => member.Role == BureauRole.President);
        var secretary = view.Bureau.LastOrDefault(member => member.Role == BureauRole.Secretary);
        List<Seat> seats = [];
        if (president is not null)
        {
            seats.Add(Of(president));
        }

        seats.Add(secretary is null ? new Seat(null, BureauRole.Secretary, $"{syndic}, syndic", null) : Of(secretary));
        seats.AddRange(view.Bureau.Where(member => member.Role == BureauRole.Scrutineer).Select(Of));
        return seats;
    }

    /// <summary>Whether an account is that of the holder of a seat: the owner's, or a manager's where the syndic holds it.</summary>
    public static bool Holds(AssemblyView view, Seat seat, Guid accountId)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(seat);
        return seat.CoOwnerId is { } owner
            ? view.Registry.CoOwnersByAccount.GetValueOrDefault(accountId, []).Contains(owner) && !view.Registry.ReadOnly.Contains((accountId, owner))
            : seat.Role == BureauRole.Secretary && view.Registry.Managers.Contains(accountId);
    }

    private static Seat Of(BureauMember member) => new(member.Id, member.Role, member.Name, member.CoOwnerId);
}
