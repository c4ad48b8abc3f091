using AgLive.Domain.Rolls;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;

namespace AgLive.Server.Minutes;

/// <summary>
/// The voix of each owner on each key, after the reduction of loi 1965 art. 22: as a vote froze them where one was held on the key, else as
/// a vote opened now would.
/// </summary>
internal sealed class OwnerVoix
{
    private readonly List<(string Label, bool IsGeneral, VotingRoll Roll)> keys = [];

    public static OwnerVoix Of(MinutesRecord record)
    {
        var all = new OwnerVoix();
        foreach (var key in record.View.Registry.Keys)
        {
            if (Roll(record, key) is { } roll)
            {
                all.keys.Add((MinutesWords.Clean(key.Label), key.Code == AllocationKey.General, roll));
            }
        }

        return all;
    }

    /// <summary>« Clé générale : 215 », one a key he shares in.</summary>
    public IEnumerable<string> Lines(CoOwner owner)
    {
        var id = FrozenRolls.IdOf(owner.Id);
        var lines = keys.Where(key => key.Roll.Voix(id) > 0).Select(key =>
            $"{key.Label}\u00A0:\u00A0{Fr.Number(key.Roll.Voix(id))}"
            + (key.Roll.Voix(id) < key.Roll.Tantiemes(id) ? Fr.Text($" (au lieu de {Fr.Number(key.Roll.Tantiemes(id))}, art. 22)") : "")).ToList();
        return lines.Count > 0 ? lines : ["Sans voix"];
    }

    public IEnumerable<string> Totals() => keys.Select(key => $"{key.Label}\u00A0:\u00A0{Fr.Number(key.Roll.TotalVoix)}");

    private static VotingRoll? Roll(MinutesRecord record, AllocationKey key)
    {
        var voted = record.Rounds.FirstOrDefault(vote => record.View.Resolutions.Any(item =>
            item.Id == vote.Round.ResolutionId && item.AllocationKeyId == key.Id && item.DebtorCoOwnerId is null));
        if (voted is not null)
        {
            return FrozenRolls.Restore(voted.Round, record.Policy, voted.Rows);
        }

        var frozen = FrozenRolls.Freeze(record.View.Registry, key, new Dictionary<Guid, Standing>(), record.Policy);
        return frozen.IsDone ? frozen.Value : null;
    }
}
