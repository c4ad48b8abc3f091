using System.Runtime.CompilerServices;
using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Room.Snapshots;

/// <summary>
/// The rolls a vote would have if it opened now, one a key, and one for each resolution that leaves a debtor out (loi 1965
/// art. 19-2); made once for a state of the assembly.
/// </summary>
internal sealed class KeyRolls
{
    private static readonly ConditionalWeakTable<AssemblyView, KeyRolls> Made = new();

    private readonly Dictionary<Guid, VotingRoll> rolls = [];
    private readonly Dictionary<Guid, VotingRoll?> withoutDebtor = [];

    private KeyRolls(AssemblyView view)
    {
        var standings = Standing.Current(view.Attendance);
        var policy = StoredPolicy.ForShowing(view.Assembly);
        foreach (var key in view.Registry.Keys)
        {
            var roll = FrozenRolls.Freeze(view.Registry, key, standings, policy);
            if (roll.IsDone)
            {
                rolls[key.Id] = roll.Value;
            }
        }

        foreach (var item in view.Resolutions.Where(item => item.DebtorCoOwnerId is not null))
        {
            var key = view.Registry.Keys.FirstOrDefault(known => known.Id == item.AllocationKeyId);
            var roll = key is null ? default : FrozenRolls.Freeze(view.Registry, key, standings, policy, item.DebtorCoOwnerId);
            withoutDebtor[item.Id] = key is not null && roll.IsDone ? roll.Value : null;
        }
    }

    public static KeyRolls Of(AssemblyView view) => Made.GetValue(view, made => new KeyRolls(made));

    /// <summary>Null when nobody has voix on the key.</summary>
    public VotingRoll? For(Guid? keyId) => keyId is { } id ? rolls.GetValueOrDefault(id) : null;

    /// <summary>The roll of a resolution: that of its key, without the debtor it names. Null when nobody has voix on it.</summary>
    public VotingRoll? For(Resolution resolution) =>
        withoutDebtor.TryGetValue(resolution.Id, out var roll) ? roll : For(resolution.AllocationKeyId);

    public static AllocationKey? General(AssemblyView view) =>
        view.Registry.Keys.FirstOrDefault(key => key.Code == AllocationKey.General);
}
