using AgLive.Domain.Policies;

namespace AgLive.Domain.Competitions;

/// <summary>What a competitor's votes have brought him so far.</summary>
public enum CompetitorRank
{
    /// <summary>He has not passed, or not yet.</summary>
    NotAdopted = 0,

    /// <summary>He passed; a vote is left to hold, so that nobody is retained yet.</summary>
    Adopted = 1,

    /// <summary>He passed and is retained.</summary>
    Retained = 2,

    /// <summary>He passed and another is retained.</summary>
    NotRetained = 3,

    /// <summary>He passed and ties for the last seat: the assembly chooses.</summary>
    Tied = 4,
}

/// <summary>
/// How one competitor stands among the others (décret art. 19): passing is not being retained, and nobody should read
/// « adoptée » on a quote that another one has beaten.
/// </summary>
/// <param name="Rank">What he has.</param>
/// <param name="Label">« Adoptée, non retenue »; empty when he has not passed.</param>
/// <param name="Sentence">The same with the reason, in French; empty when he has not passed.</param>
public sealed record CompetitorStanding(CompetitorRank Rank, string Label, string Sentence)
{
    /// <summary>The standing of one of them.</summary>
    /// <param name="competitors">All of them, in the order of the agenda.</param>
    /// <param name="id">The one asked about; not adopted when he is none of them.</param>
    /// <param name="policy">The readings of the assembly.</param>
    /// <param name="seats">How many may be retained; 1 where they exclude each other.</param>
    public static CompetitorStanding Of(
        IReadOnlyList<CompetitorState> competitors, string id, AssemblyPolicy policy, int seats = 1)
    {
        var retention = Competition.Retain(competitors, policy, seats);
        var rank = competitors.FirstOrDefault(competitor => competitor.Id == id) switch
        {
            not { IsAdopted: true } => CompetitorRank.NotAdopted,
            _ when retention.Retained.Contains(id) => CompetitorRank.Retained,
            _ when retention.Tied.Contains(id) => CompetitorRank.Tied,
            _ when retention.Retained.Count + retention.Tied.Count > 0 => CompetitorRank.NotRetained,
            _ => CompetitorRank.Adopted,
        };
        return new CompetitorStanding(rank, LabelOf(rank), FrenchNumbers.Spaced(SentenceOf(rank, policy)));
    }

    /// <summary>« Adoptée, non retenue », as an agenda says it; empty when not adopted.</summary>
    public static string LabelOf(CompetitorRank rank) => rank switch
    {
        CompetitorRank.NotAdopted => string.Empty,
        CompetitorRank.Adopted => "Adoptée",
        CompetitorRank.Retained => "Adoptée, retenue",
        CompetitorRank.NotRetained => "Adoptée, non retenue",
        CompetitorRank.Tied => "Adoptée, à égalité",
        _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, "No such rank."),
    };

    private static string SentenceOf(CompetitorRank rank, AssemblyPolicy policy) => rank switch
    {
        CompetitorRank.NotAdopted => string.Empty,
        CompetitorRank.Adopted =>
            "Elle est adoptée, mais elle est en concurrence avec d'autres : laquelle est retenue se saura après leurs votes (décret, art. 19).",
        CompetitorRank.Retained => "De celles qui sont en concurrence, c'est elle qui est retenue (décret, art. 19).",
        CompetitorRank.NotRetained when policy.CompetingWinners == CompetingWinners.FirstAdopted =>
            "Elle est adoptée, mais n'est pas retenue : une autre, adoptée avant elle dans l'ordre du jour, l'est (décret, art. 19).",
        CompetitorRank.NotRetained =>
            "Elle est adoptée, mais n'est pas retenue : une autre l'est, avec plus de voix pour (décret, art. 19).",
        CompetitorRank.Tied =>
            "Elle est adoptée avec autant de voix pour qu'une autre : l'assemblée choisit entre elles (décret, art. 19).",
        _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, "No such rank."),
    };
}
