using AgLive.Domain.Rolls;

namespace AgLive.Server.Data.Sheets;

/// <summary>
/// The debtor whose seizure a resolution authorises (loi 1965 art. 19-2): for it he neither votes nor holds proxies, so
/// those he represents are absent; on the sheet they stay as they are.
/// </summary>
public static class Debtors
{
    /// <summary>True for whoever takes part through the debtor's hands only.</summary>
    public static bool Holds(Guid? debtorId, Standing standing) =>
        debtorId is not null && standing.Participation == Participation.Represented && standing.VoterId == debtorId;

    /// <summary>The presence as it counts for the resolution; the same when it names no debtor.</summary>
    public static IReadOnlyDictionary<Guid, Standing> SetAside(IReadOnlyDictionary<Guid, Standing> standings, Guid? debtorId) =>
        debtorId is null
            ? standings
            : standings.ToDictionary(one => one.Key, one => Holds(debtorId, one.Value) ? Standing.Absent : one.Value);
}
