using AgLive.Domain.Competitions;
using AgLive.Domain.Policies;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Sheets;

/// <summary>Resolutions that exclude each other (décret 1967 art. 19), as their proclaimed votes leave them.</summary>
public static class Competitors
{
    /// <summary>
    /// All those of one group, by their id, in the order of the agenda; without those withdrawn or postponed, which
    /// nobody waits for.
    /// </summary>
    public static IReadOnlyList<CompetitorState> Of(
        IReadOnlyCollection<Resolution> agenda, IReadOnlyCollection<VotingRound> rounds, Resolution resolution) =>
    [
        .. agenda.Where(item => item.CompetitionGroup == resolution.CompetitionGroup && item.Disposition == Disposition.Kept)
            .OrderBy(item => item.Position)
            .Select(item => StateOf(item, rounds)),
    ];

    /// <summary>The number of the one retained among those that passed; null outside a competition or when none or a tie.</summary>
    public static string? Retained(
        IReadOnlyCollection<Resolution> agenda, IReadOnlyCollection<VotingRound> rounds, Resolution resolution, AssemblyPolicy policy) =>
        resolution.CompetitionGroup.Length > 0 && Competition.Retain(Of(agenda, rounds, resolution), policy).Retained is [var only]
            ? agenda.Single(item => item.Id.ToString() == only).Number
            : null;

    /// <summary>How a resolution stands among those it competes with; null outside a competition and while it has not passed.</summary>
    public static CompetitorStanding? StandingOf(
        IReadOnlyCollection<Resolution> agenda, IReadOnlyCollection<VotingRound> rounds, Resolution resolution, AssemblyPolicy policy)
    {
        if (resolution.CompetitionGroup.Length == 0 || resolution.Disposition != Disposition.Kept)
        {
            return null;
        }

        var standing = CompetitorStanding.Of(Of(agenda, rounds, resolution), resolution.Id.ToString(), policy);
        return standing.Rank == CompetitorRank.NotAdopted ? null : standing;
    }

    private static CompetitorState StateOf(Resolution item, IReadOnlyCollection<VotingRound> rounds)
    {
        var first = Last(item, rounds, isSecondVote: false);
        var second = Last(item, rounds, isSecondVote: true);
        var opening = first is null ? null : FrozenRolls.DecisionOf(first);
        var closing = second is null ? null : FrozenRolls.DecisionOf(second);
        return new CompetitorState(
            item.Id.ToString(),
            opening is not null,
            opening is { Adopted: true },
            opening?.SecondVote is not null,
            closing is not null,
            closing is { Adopted: true },
            (closing ?? opening)?.Tally.Pour.Voix ?? 0);
    }

    private static VotingRound? Last(Resolution item, IReadOnlyCollection<VotingRound> rounds, bool isSecondVote) => rounds
        .Where(round => round.ResolutionId == item.Id && round.IsSecondVote == isSecondVote
            && round is { State: RoundState.Closed, ProclaimedAt: not null })
        .MaxBy(round => round.Ordinal);
}
