using AgLive.Server.Assemblies;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Voting;

namespace AgLive.Server.Room.Snapshots;

/// <summary>Where each point of the agenda stands.</summary>
internal static class AgendaStates
{
    public static string Of(AssemblyView view, Resolution resolution)
    {
        if (resolution.Disposition != Disposition.Kept)
        {
            return ItemDispositions.Word(resolution.Disposition);
        }

        if (resolution.Majority is null)
        {
            return "information";
        }

        return view.Rounds.LastOrDefault(round => round.ResolutionId == resolution.Id) is { } last
            ? Of(view, resolution, last)
            : view.Assembly.EndedAt is null ? "pending" : "notVoted";
    }

    private static string Of(AssemblyView view, Resolution resolution, VotingRound last) => last.State switch
    {
        RoundState.Open => "open",
        RoundState.Cancelled => "cancelled",
        RoundState.Closed when last.ProclaimedAt is null => "counting",
        RoundState.Closed => Decided(view, resolution, last),
        _ => throw new ArgumentOutOfRangeException(nameof(last), last.State, "No such state."),
    };

    private static string Decided(AssemblyView view, Resolution resolution, VotingRound last)
    {
        var decision = FrozenRolls.DecisionOf(last)!;
        if (decision.Adopted)
        {
            return Adopted(view, resolution);
        }

        // A competitor that won at its first vote closes the second votes of the others (décret 1967 art. 19).
        var dueLater = SecondVotes.WhyNot(view.Resolutions, view.Rounds, last, StoredPolicy.ForShowing(view.Assembly))?.Code
            is null or Domain.RefusalCode.CompetitionFirstVotes;
        return decision.SecondVote is not null && dueLater && view.Assembly.EndedAt is null && resolution.Id == last.ResolutionId ? "secondVote" : "rejected";
    }

    private static string Adopted(AssemblyView view, Resolution resolution) =>
        Competitors.StandingOf(view.Resolutions, view.Rounds, resolution, StoredPolicy.ForShowing(view.Assembly)) is { } standing
            ? RoundWords.Rank(standing.Rank)
            : "adopted";
}
