using System.Runtime.CompilerServices;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Room.Snapshots;

/// <summary>
/// The rolls a vote would have if it opened now, one a key, and one for each resolution that leaves a debtor out (loi 1965
/// art. 19-2) or that forms of vote by correspondence answer; made once for a state of the assembly.
/// </summary>
internal sealed class KeyRolls
{
    private static readonly ConditionalWeakTable<AssemblyView, KeyRolls> Made = new();

    private readonly Dictionary<Guid, VotingRoll> rolls = [];
    private readonly Dictionary<Guid, VotingRoll?> own = [];

    private KeyRolls(AssemblyView view)
    {
        var present = Standing.Current(view.Attendance);
        var policy = StoredPolicy.ForShowing(view.Assembly);
        var standings = PostalStandings.With(present, view.PostalForms, view.Attendance, null, null, policy);
        var hasForms = standings.Count > present.Count;
        foreach (var key in view.Registry.Keys)
        {
            var roll = FrozenRolls.Freeze(view.Registry, key, standings, policy);
            if (roll.IsDone)
            {
                rolls[key.Id] = roll.Value;
            }
        }

        foreach (var item in view.Resolutions.Where(item => item.DebtorCoOwnerId is not null || (hasForms && item.Majority is not null)))
        {
            var key = view.Registry.Keys.FirstOrDefault(known => known.Id == item.AllocationKeyId);
            var there = PostalStandings.With(present, view.PostalForms, view.Attendance, item, RuleToCome(view, item), policy);
            var roll = key is null ? default : FrozenRolls.Freeze(view.Registry, key, there, policy, item.DebtorCoOwnerId);
            own[item.Id] = key is not null && roll.IsDone ? roll.Value : null;
        }
    }

    /// <summary>That of the second vote once the first opened one, whose line the forms then answer with.</summary>
    private static MajorityRule? RuleToCome(AssemblyView view, Resolution item) =>
        view.Rounds.LastOrDefault(round => round.ResolutionId == item.Id && round.State != RoundState.Cancelled) is { State: RoundState.Closed, IsSecondVote: false } first
            && FrozenRolls.DecisionOf(first)?.SecondVote is { } second
                ? second.Rule
                : item.Majority;

    public static KeyRolls Of(AssemblyView view) => Made.GetValue(view, made => new KeyRolls(made));

    /// <summary>Null when nobody has voix on the key.</summary>
    public VotingRoll? For(Guid? keyId) => keyId is { } id ? rolls.GetValueOrDefault(id) : null;

    /// <summary>The roll of a resolution: that of its key, without the debtor it names, with the forms that answer it. Null when nobody has voix on it.</summary>
    public VotingRoll? For(Resolution resolution) =>
        own.TryGetValue(resolution.Id, out var roll) ? roll : For(resolution.AllocationKeyId);

    public static AllocationKey? General(AssemblyView view) =>
        view.Registry.Keys.FirstOrDefault(key => key.Code == AllocationKey.General);
}
