using AgLive.Domain.Competitions;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>Rounds, seats and results in the words of the wire.</summary>
internal static class RoundWords
{
    /// <summary>« open », « closed », « proclaimed », « cancelled ».</summary>
    public static string State(VotingRound round) => round.State switch
    {
        RoundState.Open => "open",
        RoundState.Cancelled => "cancelled",
        RoundState.Closed => round.ProclaimedAt is null ? "closed" : "proclaimed",
        _ => throw new ArgumentOutOfRangeException(nameof(round), round.State, "No such state."),
    };

    public static string Role(BureauRole role) => role switch
    {
        BureauRole.President => "president",
        BureauRole.Scrutineer => "scrutineer",
        BureauRole.Secretary => "secretary",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such seat."),
    };

    public static string Kind(ResolutionKind kind) => kind switch
    {
        ResolutionKind.Vote => "vote",
        ResolutionKind.Election => "election",
        ResolutionKind.Competition => "competition",
        ResolutionKind.Information => "information",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    /// <summary>« 25-1 », « 26-1 », or null for a first vote.</summary>
    public static string? SecondVote(MajorityRule rule) => rule switch
    {
        MajorityRule.Article25_1 => "25-1",
        MajorityRule.Article26_1 => "26-1",
        MajorityRule.Article24 or MajorityRule.Article25 or MajorityRule.Article26 or MajorityRule.Unanimity => null,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such majority."),
    };

    /// <summary>« adopted » (nobody is retained yet), « retained », « notRetained », « tied ».</summary>
    public static string Rank(CompetitorRank rank) => rank switch
    {
        CompetitorRank.Adopted => "adopted",
        CompetitorRank.Retained => "retained",
        CompetitorRank.NotRetained => "notRetained",
        CompetitorRank.Tied => "tied",
        _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, "Not the rank of one that passed."),
    };

    public static MajorityInWords Majority(VotingRoll roll, MajorityRule rule) =>
        new(rule.ToString(), Domain.Majorities.Majority.Name(rule), Domain.Majorities.Majority.Explain(roll, rule));

    /// <param name="standing">How it stands among those it competes with; null for any other and while it has not passed.</param>
    public static RoundResult Result(VotingRound round, VotingRoll roll, DecisionDetail detail, CompetitorStanding? standing)
    {
        var decision = FrozenRolls.DecisionOf(round)!;
        var tally = decision.Tally;
        return new RoundResult(
            decision.Adopted,
            decision.Sentence,
            tally.TotalVoix,
            Domain.Majorities.Majority.Threshold(roll, round.Rule)?.Voix,
            [
                Line("pour", "Pour", tally.Pour),
                Line("contre", "Contre", tally.Contre),
                Line("abstention", "Abstention", tally.Abstention),
                Line("none", "N'a pas pris part au vote", tally.NotVoting),
                Line("absent", "Absent", tally.Defaulting),
            ],
            decision.SecondVote?.Sentence,
            detail,
            standing is null ? null : new CompetitionLine(Rank(standing.Rank), standing.Label, standing.Sentence));
    }

    private static ResultLine Line(string answer, string label, TallyLine line) => new(answer, label, line.Voix, line.Heads);
}
