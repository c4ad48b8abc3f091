using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Majorities;

/// <summary>What a resolution can still reach.</summary>
public enum ReachLevel
{
    /// <summary>Its majority.</summary>
    FirstVote = 1,

    /// <summary>Not its majority, but that of the second vote the law would open (loi arts. 25-1, 26-1).</summary>
    SecondVoteOnly = 2,

    /// <summary>Nothing, with those who take part now.</summary>
    OutOfReach = 3,
}

/// <summary>
/// What a resolution can reach with those present, remote, represented or voting by form now: whoever may still vote
/// votes pour, a form counts as what it says.
/// </summary>
/// <param name="Level">What is possible at best.</param>
/// <param name="First">The first vote.</param>
/// <param name="Second">The second vote the law could open; null where it knows none.</param>
/// <param name="Sentence">The same in French, with the figures.</param>
public sealed record Reachability(ReachLevel Level, FirstReach First, SecondReach? Second, string Sentence)
{
    /// <summary>Weighs a vote that is not closed.</summary>
    /// <param name="roll">The roll with the presence of now.</param>
    /// <param name="rule">The majority asked.</param>
    /// <param name="forms">
    /// What the forms say, never a ballot cast in the room, which may be changed until the close. The form of whoever
    /// takes part otherwise is set aside (décret art. 14-1).
    /// </param>
    /// <param name="secondForms">What the forms say at a second vote; null when as at the first.</param>
    public static Reachability Of(
        VotingRoll roll,
        MajorityRule rule,
        IReadOnlyDictionary<CoOwnerId, Choice> forms,
        IReadOnlyDictionary<CoOwnerId, Choice>? secondForms = null)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(forms);
        var best = Best(roll, forms);
        var needed = Measures.Threshold(roll, Measures.Of(roll, rule));
        var first = new FirstReach(
            Verdict.Of(roll, rule, best).Adopted, needed?.Voix ?? best.Contre + 1, best.Pour, needed?.Members, best.HeadsPour);
        var second = SecondReach.Of(roll, rule, best, Best(roll, secondForms ?? forms));
        var level = first.IsPossible ? ReachLevel.FirstVote
            : second is { IsPossible: true } ? ReachLevel.SecondVoteOnly
            : ReachLevel.OutOfReach;
        return new Reachability(level, first, second, ReachText.Of(roll, rule, best, first, second));
    }

    /// <summary>The members who take part and have no ballot: they may still vote, until the close.</summary>
    public static IReadOnlySet<CoOwnerId> StillToVote(VotingRoll roll, IReadOnlyDictionary<CoOwnerId, Choice> ballots)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(ballots);
        return roll.Entries
            .Where(entry => entry.Participation is Participation.Present or Participation.Remote or Participation.Represented
                && ballots.GetValueOrDefault(entry.Id, Choice.Withdrawn) == Choice.Withdrawn)
            .Select(entry => entry.Id)
            .ToHashSet();
    }

    private static Figures Best(VotingRoll roll, IReadOnlyDictionary<CoOwnerId, Choice> forms)
    {
        var counted = roll.Entries
            .Where(entry => entry.Participation == Participation.PostalForm)
            .ToDictionary(entry => entry.Id, entry => forms.GetValueOrDefault(entry.Id, Choice.Withdrawn));
        return Figures.Extremes(roll, counted, StillToVote(roll, counted)).Best;
    }
}

/// <summary>Whether the majority asked is within reach.</summary>
/// <param name="IsPossible">With everybody who may still vote pour.</param>
/// <param name="VoixNeeded">Voix pour needed; under art. 24, one more than the forms contre.</param>
/// <param name="VoixAvailable">Voix pour there may be at most.</param>
/// <param name="MembersNeeded">Members pour needed (art. 26); null elsewhere.</param>
/// <param name="MembersAvailable">Members pour there may be at most.</param>
public sealed record FirstReach(
    bool IsPossible, long VoixNeeded, long VoixAvailable, int? MembersNeeded, int MembersAvailable);

/// <summary>Whether the second vote could be opened, and then won.</summary>
/// <param name="Rule">The rule of the second vote.</param>
/// <param name="Opens">The first vote may open it.</param>
/// <param name="IsPossible">It may open and be won.</param>
/// <param name="VoixToOpen">Voix pour needed at the first vote to open it: one third.</param>
/// <param name="MembersToOpen">Members pour needed at the first vote to open it (art. 26-1); null elsewhere.</param>
/// <param name="VoixNeeded">Voix pour needed to win it; null for art. 25-1, where it depends on the voix contre.</param>
/// <param name="VoixAvailable">Voix pour there may be at most, at the second vote.</param>
public sealed record SecondReach(
    MajorityRule Rule, bool Opens, bool IsPossible, long VoixToOpen, int? MembersToOpen, long? VoixNeeded, long VoixAvailable)
{
    internal static SecondReach? Of(VotingRoll roll, MajorityRule rule, Figures first, Figures second)
    {
        var opening = Comparisons.OpeningSecondVote(roll, rule, first);
        if (opening.Length == 0)
        {
            return null;
        }

        var next = SecondVoteRules.After(rule)!.Value;
        var opens = Array.TrueForAll(opening, comparison => comparison.Holds);
        var participants = roll.Policy.Bridge261BaseIsParticipants ? first.Participants : roll.MemberCount;
        return new SecondReach(
            next,
            opens,
            opens && Verdict.Of(roll, next, second).Adopted,
            Thresholds.ThirdOf(roll.TotalVoix),
            rule == MajorityRule.Article26 ? Thresholds.Of(roll, participants).HalfOfParticipants : null,
            Measures.Threshold(roll, Measures.Of(roll, next))?.Voix,
            second.Pour);
    }
}
