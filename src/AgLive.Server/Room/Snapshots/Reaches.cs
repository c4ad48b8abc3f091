using System.Runtime.CompilerServices;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>
/// What each resolution that is still to be decided can reach with those who take part now; made once for a state of the
/// assembly. A ballot cast in the room may be changed until the close: it weighs nothing here, and nothing shows of it.
/// </summary>
internal static class Reaches
{
    private static readonly ConditionalWeakTable<AssemblyView, IReadOnlyList<Reach>> Made = new();

    /// <summary>In the order of the agenda; empty once the assembly has ended, and on a key of which nobody is there.</summary>
    public static IReadOnlyList<Reach> Of(AssemblyView view) => Made.GetValue(view, Make);

    private static List<Reach> Make(AssemblyView view)
    {
        var known = new Dictionary<(VotingRoll, MajorityRule), Reachability>();
        return view.Assembly.State is AssemblyState.Ended or AssemblyState.Cancelled
            ? []
            : [.. view.Resolutions.OrderBy(item => item.Position).Select(item => Of(view, item, known)).OfType<Reach>()];
    }

    private static Reach? Of(AssemblyView view, Resolution resolution, Dictionary<(VotingRoll, MajorityRule), Reachability> known)
    {
        var last = view.Rounds.LastOrDefault(round => round.ResolutionId == resolution.Id);
        if (RuleToCome(view, resolution, last) is not { } rule || Roll(view, resolution, last) is not { } roll
            || !roll.IsAnybodyThere)
        {
            return null;
        }

        if (!known.TryGetValue((roll, rule), out var reach))
        {
            reach = Reachability.Of(roll, rule, new Dictionary<CoOwnerId, Choice>());
            known.Add((roll, rule), reach);
        }

        return new Reach(resolution.Id, Level(reach.Level), reach.Sentence);
    }

    /// <summary>The rule of the vote that is open or to come; null when there is none.</summary>
    private static MajorityRule? RuleToCome(AssemblyView view, Resolution resolution, VotingRound? last) =>
        AgendaStates.Of(view, resolution) switch
        {
            "pending" => resolution.Majority,
            "open" or "cancelled" => last!.Rule,
            "secondVote" => FrozenRolls.DecisionOf(last!)!.SecondVote!.Rule,
            _ => null,
        };

    private static VotingRoll? Roll(AssemblyView view, Resolution resolution, VotingRound? last) =>
        last is { State: RoundState.Open } && RoomSnapshots.CurrentRound(view)?.Id == last.Id
            ? RoomSnapshots.CurrentRoll(view)
            : KeyRolls.Of(view).For(resolution);

    private static string Level(ReachLevel level) => level switch
    {
        ReachLevel.FirstVote => "firstVote",
        ReachLevel.SecondVoteOnly => "secondVoteOnly",
        ReachLevel.OutOfReach => "outOfReach",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };
}
