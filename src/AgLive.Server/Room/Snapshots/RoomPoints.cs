using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Voting;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>One point of the agenda with its last round.</summary>
internal static class RoomPoints
{
    /// <param name="roll">That of the round, or the one a vote would have now; null when nobody has voix on the key.</param>
    /// <param name="detail">Why the round was decided so, for everybody; null while it is not proclaimed.</param>
    public static CurrentItem Of(
        AssemblyView view, Resolution resolution, VotingRound? round, VotingRoll? roll, DecisionDetail? detail)
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
            round is not null ? Head(view, resolution, round, roll, detail) : null,
            AmendmentTexts.Of(resolution))
        {
            Documents = DocumentLines.Of(view, resolution.Id),
        };
    }

    private static RoundHead Head(
        AssemblyView view, Resolution resolution, VotingRound round, VotingRoll? roll, DecisionDetail? detail) => new(
        round.Id,
        round.Ordinal,
        RoundWords.State(round),
        RoundWords.SecondVote(round.Rule),
        round.IsSecondVote ? FirstVoteSentence(view, round) : null,
        round.OpenedAt,
        round.ClosedAt,
        round.ProclaimedAt,
        round.CancelMotive,
        detail is not null && roll is not null ? Result(view, resolution, round, roll, detail) : null,
        Consent(view, round) == Awaited ? null : AnnouncedFor(round),
        Consent(view, round));

    /// <summary>With its standing in its competition, which the votes of the others may change later.</summary>
    public static RoundResult Result(
        AssemblyView view, Resolution resolution, VotingRound round, VotingRoll roll, DecisionDetail detail) => RoundWords.Result(
        round,
        roll,
        detail,
        round.ProclaimedAt is null
            ? null
            : Competitors.StandingOf(view.Resolutions, view.Rounds, resolution, StoredPolicy.ForShowing(view.Assembly)));

    private const string Awaited = "awaited";

    private static DateTimeOffset? AnnouncedFor(VotingRound round) => round.State == RoundState.Open ? round.ClosesAt : null;

    /// <summary>Null until a close is asked for, and when nobody has to agree.</summary>
    private static string? Consent(AssemblyView view, VotingRound round) =>
        AnnouncedFor(round) is null || !CloseConsents.IsAsked(view.Assembly, view.Bureau)
            ? null
            : round.CloseConsentAt is null ? Awaited : "given";

    private static string? FirstVoteSentence(AssemblyView view, VotingRound second) =>
        view.Rounds.LastOrDefault(round => round.ResolutionId == second.ResolutionId
            && round is { IsSecondVote: false, State: RoundState.Closed }) is { } first
            ? FrozenRolls.DecisionOf(first)!.Sentence
            : null;
}
