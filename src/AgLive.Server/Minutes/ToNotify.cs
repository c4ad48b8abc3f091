using AgLive.Domain.Contesting;
using AgLive.Domain.Explanations;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Minutes;

/// <summary>
/// Whom the minutes are notified to (loi 1965 art. 42 al. 2; décret 1967 art. 18): the opposants and the défaillants of the last
/// decision on each resolution, and whoever an incident kept from voting, told like a défaillant.
/// </summary>
public static class ToNotify
{
    /// <summary>By owner: the numbers of the resolutions he opposed, and of those he was défaillant for.</summary>
    public static IReadOnlyDictionary<Guid, (List<string> Opposed, List<string> Defaulted)> Of(MinutesRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Dictionary<Guid, (List<string> Opposed, List<string> Defaulted)> all = [];
        foreach (var resolution in record.View.Resolutions)
        {
            if (record.Of(resolution).LastOrDefault() is { } last)
            {
                var list = NotificationList.Of(last.Decision, record.Policy);
                var prevented = last.Explained.Owners.Where(owner => owner.Reason == CountReason.TechnicalIncident).Select(owner => owner.Id);
                Add(all, list.Opponents.Select(FrozenRolls.GuidOf), resolution, isOpposed: true);
                Add(all, list.Defaulting.Concat(prevented).Distinct().Select(FrozenRolls.GuidOf), resolution, isOpposed: false);
            }
        }

        return all;
    }

    private static void Add(
        Dictionary<Guid, (List<string> Opposed, List<string> Defaulted)> all, IEnumerable<Guid> owners, Resolution resolution, bool isOpposed)
    {
        foreach (var owner in owners)
        {
            if (!all.TryGetValue(owner, out var own))
            {
                all[owner] = own = ([], []);
            }

            (isOpposed ? own.Opposed : own.Defaulted).Add(resolution.Number);
        }
    }
}
