namespace AgLive.Domain.Competitions;

/// <summary>Where one of several resolutions that exclude each other stands (quotes, candidates for syndic).</summary>
/// <param name="Id">The resolution.</param>
/// <param name="FirstVoteHeld">Its first vote is closed.</param>
/// <param name="AdoptedAtFirstVote">It has the first majority.</param>
/// <param name="OpensSecondVote">Its own first vote opened a second one (loi arts. 25-1, 26-1).</param>
public sealed record CompetitorState(string Id, bool FirstVoteHeld, bool AdoptedAtFirstVote, bool OpensSecondVote = false);

/// <summary>A resolution that passed, with its voix pour.</summary>
public sealed record Contender(string Id, long Pour);

/// <summary>
/// Décret art. 19: no second vote before each competitor has had a first vote at the first majority, and none
/// after one has got it.
/// </summary>
public static class Competition
{
    /// <summary>Whether second votes may open in this competition at all.</summary>
    public static bool SecondVoteMayOpen(IReadOnlyList<CompetitorState> competitors)
    {
        ArgumentNullException.ThrowIfNull(competitors);
        return competitors.All(competitor => competitor is { FirstVoteHeld: true, AdoptedAtFirstVote: false });
    }

    /// <summary>Whether this competitor's second vote may open: the above, and his own third.</summary>
    public static bool SecondVoteMayOpen(IReadOnlyList<CompetitorState> competitors, string id) =>
        SecondVoteMayOpen(competitors) && competitors.Any(competitor => competitor.Id == id && competitor.OpensSecondVote);

    /// <summary>
    /// Which of those that passed is retained: the most voix pour, the law being silent; null when none passed, or
    /// on a tie, which the assembly has to settle.
    /// </summary>
    public static string? Retained(IReadOnlyList<Contender> adopted)
    {
        ArgumentNullException.ThrowIfNull(adopted);
        var best = adopted.GroupBy(contender => contender.Pour).MaxBy(group => group.Key)?.ToList();
        return best is [var only] ? only.Id : null;
    }
}
