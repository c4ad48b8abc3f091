using AgLive.Domain.Policies;

namespace AgLive.Domain.Competitions;

/// <summary>
/// Where one of several resolutions stands that exclude each other (quotes, candidates for syndic) or share a number of
/// seats (council).
/// </summary>
/// <param name="Id">The resolution.</param>
/// <param name="FirstVoteHeld">Its first vote is closed.</param>
/// <param name="AdoptedAtFirstVote">It has the first majority.</param>
/// <param name="OpensSecondVote">Its own first vote opened a second one (loi arts. 25-1, 26-1).</param>
/// <param name="SecondVoteHeld">Its second vote is closed, or will not be held.</param>
/// <param name="AdoptedAtSecondVote">It passed at its second vote.</param>
/// <param name="Pour">Voix pour of its last vote.</param>
public sealed record CompetitorState(
    string Id,
    bool FirstVoteHeld,
    bool AdoptedAtFirstVote,
    bool OpensSecondVote = false,
    bool SecondVoteHeld = false,
    bool AdoptedAtSecondVote = false,
    long Pour = 0)
{
    /// <summary>It passed, at its first vote or its second.</summary>
    public bool IsAdopted => AdoptedAtFirstVote || AdoptedAtSecondVote;
}

/// <summary>Why the second vote of a competitor may not open.</summary>
public enum SecondVoteBar
{
    /// <summary>It may.</summary>
    None = 0,

    /// <summary>Others have the majority already, and there is no seat left.</summary>
    AlreadyDecided = 1,

    /// <summary>A competitor has not had his first vote yet.</summary>
    FirstVotesMissing = 2,

    /// <summary>His own first vote opened none, or passed.</summary>
    NotOpened = 3,
}

/// <summary>
/// Competing resolutions (décret art. 19): no second vote before each competitor has had a first vote at the first
/// majority; each opens his own second vote by his own third. Whether the first majority ends the competition, and who is
/// retained of several that pass, are readings of the assembly.
/// </summary>
public static class Competition
{
    /// <summary>Whether a competitor's second vote may open, and why not.</summary>
    /// <param name="competitors">All of them, in the order of the agenda.</param>
    /// <param name="id">The one asked about.</param>
    /// <param name="policy">The readings of the assembly.</param>
    /// <param name="seats">How many may be retained; 1 where they exclude each other.</param>
    public static SecondVoteBar WhyNoSecondVote(
        IReadOnlyList<CompetitorState> competitors, string id, AssemblyPolicy policy, int seats = 1)
    {
        ArgumentNullException.ThrowIfNull(competitors);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        if ((policy.FirstMajorityEndsCompetition && competitors.Count(competitor => competitor.AdoptedAtFirstVote) >= seats)
            || (policy.CompetingWinners == CompetingWinners.FirstAdopted && competitors.Count(competitor => competitor.IsAdopted) >= seats))
        {
            return SecondVoteBar.AlreadyDecided;
        }

        if (competitors.Any(competitor => !competitor.FirstVoteHeld))
        {
            return SecondVoteBar.FirstVotesMissing;
        }

        return competitors.Any(competitor => competitor.Id == id && competitor is { OpensSecondVote: true, AdoptedAtFirstVote: false })
            ? SecondVoteBar.None
            : SecondVoteBar.NotOpened;
    }

    /// <summary>
    /// Who is retained of those that pass: the law is silent. By the most voix pour once no vote is left to hold, those who
    /// tie for the last seat being left to the assembly; or the first of the agenda, as soon as they pass.
    /// </summary>
    /// <param name="competitors">All of them, in the order of the agenda.</param>
    /// <param name="policy">The readings of the assembly.</param>
    /// <param name="seats">How many may be retained; 1 where they exclude each other.</param>
    public static Retention Retain(IReadOnlyList<CompetitorState> competitors, AssemblyPolicy policy, int seats = 1)
    {
        ArgumentNullException.ThrowIfNull(competitors);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        var adopted = competitors.Where(competitor => competitor.IsAdopted).ToList();
        if (policy.CompetingWinners == CompetingWinners.FirstAdopted)
        {
            return new Retention([.. adopted.Take(seats).Select(competitor => competitor.Id)], []);
        }

        return IsOver(competitors, policy, seats) ? ByPour(adopted, seats) : new Retention([], []);
    }

    private static bool IsOver(IReadOnlyList<CompetitorState> competitors, AssemblyPolicy policy, int seats) => competitors.All(
        competitor => competitor.FirstVoteHeld
            && (competitor.SecondVoteHeld || WhyNoSecondVote(competitors, competitor.Id, policy, seats) != SecondVoteBar.None));

    private static Retention ByPour(List<CompetitorState> adopted, int seats)
    {
        if (adopted.Count <= seats)
        {
            return new Retention([.. adopted.Select(competitor => competitor.Id)], []);
        }

        // Who has as many voix pour as the first one left without a seat ties with him.
        var border = adopted.Select(competitor => competitor.Pour).OrderDescending().ElementAt(seats);
        var tied = adopted.Where(competitor => competitor.Pour == border).ToList();
        var above = adopted.Where(competitor => competitor.Pour > border).ToList();
        return new Retention(
            [.. above.Select(competitor => competitor.Id)],
            above.Count == seats ? [] : [.. tied.Select(competitor => competitor.Id)]);
    }
}

/// <summary>Who is retained.</summary>
/// <param name="Retained">In the order of the agenda, never more than the seats.</param>
/// <param name="Tied">Those who tie for the seats left; empty when there is no tie.</param>
public sealed record Retention(IReadOnlyList<string> Retained, IReadOnlyList<string> Tied);
