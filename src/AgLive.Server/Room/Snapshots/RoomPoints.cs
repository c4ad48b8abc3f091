using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>One point of the agenda with its last round.</summary>
internal static class RoomPoints
{
    /// <param name="roll">That of the round, or the one a vote would have now; null when nobody has voix on the key.</param>
    public static CurrentItem Of(AssemblyView view, Resolution resolution, VotingRound? round, VotingRoll? roll)
    {
        var rule = round?.Rule ?? resolution.Majority;
        var key = view.Registry.Keys.FirstOrDefault(known => known.Id == resolution.AllocationKeyId);
        return new CurrentItem(
            resolution.Id,
            resolution.Number,
            resolution.Title,
            resolution.Text,
            resolution.TextVersion,
            RoundWords.Kind(resolution.Kind),
            roll is not null && rule is { } majority ? RoundWords.Majority(roll, majority) : null,
            roll is not null && key is not null ? new KeyHead(key.Code, key.Label, roll.TotalVoix) : null,
            round is not null ? Head(view, round, roll) : null);
    }

    private static RoundHead Head(AssemblyView view, VotingRound round, VotingRoll? roll) => new(
        round.Id,
        round.Ordinal,
        RoundWords.State(round),
        RoundWords.SecondVote(round.Rule),
        round.IsSecondVote ? FirstVoteSentence(view, round) : null,
        round.OpenedAt,
        round.ClosedAt,
        round.ProclaimedAt,
        round.CancelMotive,
        round is { State: RoundState.Closed, ProclaimedAt: not null } && roll is not null ? RoundWords.Result(round, roll) : null);

    private static string? FirstVoteSentence(AssemblyView view, VotingRound second) =>
        view.Rounds.LastOrDefault(round => round.ResolutionId == second.ResolutionId
            && round is { IsSecondVote: false, State: RoundState.Closed }) is { } first
            ? FrozenRolls.DecisionOf(first)!.Sentence
            : null;
}
