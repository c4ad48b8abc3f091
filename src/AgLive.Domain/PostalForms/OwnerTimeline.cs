using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.PostalForms;

/// <summary>A time somebody was there, measured in the votes of the session.</summary>
/// <param name="FirstVote">Rank of the first vote he was there for.</param>
/// <param name="LastVote">Rank of the last one; before <paramref name="FirstVote"/> when he was there for none.</param>
public readonly record struct Stay(int FirstVote, int LastVote)
{
    internal bool Covers(int vote) => FirstVote <= vote && vote <= LastVote;

    internal bool EndsBefore(int vote) => FirstVote <= LastVote && LastVote < vote;
}

/// <summary>One owner through a session: when he was there, when his proxy holder was, what his form answers.</summary>
/// <param name="Person">His own stays, in any order.</param>
/// <param name="Holder">Those of his proxy holder.</param>
/// <param name="AnsweredByForm">Ranks of the votes his form answers.</param>
public sealed record OwnerTimeline(
    IReadOnlyCollection<Stay> Person, IReadOnlyCollection<Stay> Holder, IReadOnlySet<int> AnsweredByForm)
{
    /// <summary>
    /// How he takes part in the vote of this rank: presence is tested « au moment du vote » (décret art. 14-1), so who
    /// arrives late leaves the earlier answers of his form standing.
    /// </summary>
    public Participation At(int vote, AssemblyPolicy policy) => Precedence.At(
        new OwnerSituation(
            Person.Any(stay => stay.Covers(vote)) ? Participation.Present : Participation.Absent,
            Holder.Any(stay => stay.Covers(vote)),
            AnsweredByForm.Contains(vote),
            Person.Concat(Holder).Any(stay => stay.EndsBefore(vote))),
        policy);
}
