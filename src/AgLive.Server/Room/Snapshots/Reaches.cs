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
            reach = Reachability.Of(roll, rule, Forms(view, resolution, roll, rule));
            known.Add((roll, rule), reach);
        }

        return new Reach(resolution.Id, Level(reach.Level), reach.Sentence);
    }

    /// <summary>
    /// What the forms say of this vote; while their box is sealed they may all be pour. On an amended text those that are
    /// pour count for nothing (loi 1965 art. 17-1 A al. 2).
    /// </summary>
    private static Dictionary<CoOwnerId, Choice> Forms(AssemblyView view, Resolution resolution, VotingRoll roll, MajorityRule rule)
    {
        var said = new Dictionary<CoOwnerId, Choice>();
        var policy = StoredPolicy.ForShowing(view.Assembly);
        foreach (var (owner, form) in PostalStandings.Counting(view.PostalForms, policy).Where(one => roll.Contains(FrozenRolls.IdOf(one.Key))))
        {
            var choice = form.Opened is null ? Choice.Pour : PostalStandings.ChoiceOf(form, resolution, rule, policy);
            if (choice is { } known && !(known == Choice.Pour && resolution.ConvenedText is not null))
            {
                said[FrozenRolls.IdOf(owner)] = known;
            }
        }

        return said;
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
