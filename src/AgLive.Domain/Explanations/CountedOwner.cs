using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Explanations;

/// <summary>What one member of the roll counted as, and why.</summary>
/// <param name="Id">Who.</param>
/// <param name="Line">His line of the tally.</param>
/// <param name="Voix">With how many voix.</param>
/// <param name="Tantiemes">His quote-part in the key; more than his voix when he is reduced (loi art. 22).</param>
/// <param name="Participation">How he took part at the close.</param>
/// <param name="Reason">Why he stands on that line.</param>
public sealed record CountedOwner(
    CoOwnerId Id, Line Line, long Voix, long Tantiemes, Participation Participation, CountReason Reason)
{
    /// <summary>« Pour », « Défaillant ».</summary>
    public string LineName => CountWords.Name(Line);

    /// <summary>« présent, a voté pour ; voix ramenées de 600 à 400 (art. 22) ».</summary>
    /// <param name="holder">Name of the holder of his proxy; null when it is not known.</param>
    public string Why(string? holder = null) => CountWords.Why(this, holder);
}

/// <summary>Who counted as what in a vote.</summary>
public static class CountedOwners
{
    /// <summary>
    /// One line for each member, in the order of the roll. The lines add up to the tally of
    /// <see cref="HeldVote.Decide"/>: both are read by the same rule.
    /// </summary>
    /// <param name="vote">The vote; restricted to some members it gives their lines, at their cost alone.</param>
    public static IReadOnlyList<CountedOwner> Of(HeldVote vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        var (roll, ballots) = vote.Counted();
        var owners = new CountedOwner[roll.MemberCount];
        for (var i = 0; i < owners.Length; i++)
        {
            var (frozen, counted) = (vote.Roll.Entries[i], roll.Entries[i]);
            var line = Lines.Of(counted, ballots.GetValueOrDefault(counted.Id, Choice.Withdrawn), roll.Policy);
            owners[i] = new CountedOwner(
                frozen.Id, line, frozen.Voix, frozen.Tantiemes, frozen.Participation, Reason(vote, frozen, counted, line));
        }

        return owners;
    }

    private static CountReason Reason(HeldVote vote, RollEntry frozen, RollEntry counted, Line line)
    {
        var hasBallot = vote.Ballots.TryGetValue(frozen.Id, out var choice);
        return (frozen.Participation, counted.Participation) switch
        {
            (Participation.PostalForm, Participation.Absent) => CountReason.FormForOldText,
            _ when choice != Choice.Withdrawn => CountReason.Voted,
            (Participation.Absent, _) => vote.HeldByDebtor.Contains(frozen.Id) ? CountReason.HeldByDebtor : CountReason.Absent,
            (Participation.PostalForm, _) => CountReason.FormWithoutChoice,
            _ when vote.Prevented.Contains(frozen.Id) => CountReason.TechnicalIncident,
            _ when line == Line.Pour => CountReason.DeemedPour,
            _ when hasBallot => CountReason.TookBack,
            _ => CountReason.Silent,
        };
    }
}
