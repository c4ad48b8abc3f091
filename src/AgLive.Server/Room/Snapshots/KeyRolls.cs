using System.Runtime.CompilerServices;
using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Room.Snapshots;

/// <summary>The rolls a vote would have if it opened now, one a key; made once for a state of the assembly.</summary>
internal sealed class KeyRolls
{
    private static readonly ConditionalWeakTable<AssemblyView, KeyRolls> Made = new();

    private readonly Dictionary<Guid, VotingRoll> rolls = [];

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
    }

    public static KeyRolls Of(AssemblyView view) => Made.GetValue(view, made => new KeyRolls(made));

    /// <summary>Null when nobody has voix on the key.</summary>
    public VotingRoll? For(Guid? keyId) => keyId is { } id ? rolls.GetValueOrDefault(id) : null;

    public static AllocationKey? General(AssemblyView view) =>
        view.Registry.Keys.FirstOrDefault(key => key.Code == AllocationKey.General);
}
