using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Voting;

namespace AgLive.Domain.PostalForms;

/// <summary>One line of boxes of a form.</summary>
/// <param name="IsBlank">No box is ticked.</param>
/// <param name="Choice">What the line says; null when it says nothing that counts.</param>
/// <param name="IsUnclear">The boxes ticked are not exactly one: <paramref name="Choice"/> is a reading of them.</param>
public readonly record struct FormLine(bool IsBlank, Choice? Choice, bool IsUnclear = false)
{
    /// <summary>
    /// Reads the boxes ticked. One is a choice. Two, or none, are no unequivocal choice: no vote, or an abstention,
    /// as the policy says; since 2019 they are no longer deemed contre (loi art. 17-1 A al. 2).
    /// </summary>
    /// <param name="ticks">Pour, Contre, Abstention; the same box twice is one box.</param>
    /// <param name="policy">The readings of the assembly.</param>
    /// <exception cref="ArgumentException">A tick that is no box of the form.</exception>
    public static FormLine Read(IReadOnlyCollection<Choice> ticks, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(ticks);
        ArgumentNullException.ThrowIfNull(policy);
        var boxes = ticks.Distinct().ToList();
        if (boxes.Exists(box => box is not (Voting.Choice.Pour or Voting.Choice.Contre or Voting.Choice.Abstention)))
        {
            throw new ArgumentException("A form has three boxes: Pour, Contre, Abstention.", nameof(ticks));
        }

        var unclear = policy.UnclearForm == UnclearForm.Abstention ? Voting.Choice.Abstention : (Choice?)null;
        return boxes is [var only] ? new FormLine(false, only) : new FormLine(boxes.Count == 0, unclear, IsUnclear: true);
    }
}

/// <summary>What a form says of one resolution.</summary>
/// <param name="First">The line of the first vote.</param>
/// <param name="Second">
/// The line « second vote éventuel (art. 25-1 / 26-1) »; null on a form that has one line only, as the model of the
/// arrêté du 2 juillet 2020.
/// </param>
public sealed record FormAnswer(FormLine First, FormLine? Second = null)
{
    /// <summary>
    /// The vote this form casts under a rule; null when it casts none, so that its author is défaillant. A second line
    /// answers for itself, so that no answer is replayed unasked; one line, or a second one left blank, is carried over
    /// or not as the policy says.
    /// </summary>
    /// <param name="rule">The majority of the vote; that of a second vote asks for the second line.</param>
    /// <param name="policy">The readings of the assembly.</param>
    public Choice? In(MajorityRule rule, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (!SecondVoteRules.IsSecond(rule))
        {
            return First.Choice;
        }

        return Second switch
        {
            null => policy.SecondVoteCarryOver ? First.Choice : null,
            { IsBlank: true } => policy.SecondVoteCarryOverWhenBlank ? First.Choice : null,
            { Choice: var choice } => choice,
        };
    }

    /// <summary>
    /// What every form says of a candidate who came forward after they were sent: a form cannot answer for a name it
    /// does not carry. Null (défaillant) or an abstention, as the policy says.
    /// </summary>
    public static Choice? ForNewCandidate(AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.NewCandidate == NewCandidate.Abstention ? Choice.Abstention : null;
    }
}
