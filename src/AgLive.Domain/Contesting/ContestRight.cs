using AgLive.Domain.Deadlines;
using AgLive.Domain.Policies;

namespace AgLive.Domain.Contesting;

/// <summary>Whether an owner may contest a decision before the court (loi art. 42 al. 2): opposants and défaillants may.</summary>
/// <param name="MayContest">He may; the minutes are then notified to him, within one month of the meeting.</param>
/// <param name="Sentence">The same in French, with the reason.</param>
public sealed record ContestRight(bool MayContest, string Sentence)
{
    /// <summary>Months from the notification; null for who may not.</summary>
    public int? Months => MayContest ? ContestPeriod.Months : null;

    /// <summary>The right of one owner.</summary>
    /// <param name="adopted">What was decided. A rejection is a decision too.</param>
    /// <param name="standing">How the owner stands towards it.</param>
    /// <param name="policy">Whether who voted pour on a rejected text is an opposant.</param>
    public static ContestRight Of(bool adopted, VoteStanding standing, AssemblyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return standing switch
        {
            VoteStanding.Contre when adopted => May("Opposant : a voté contre la résolution adoptée"),
            VoteStanding.Contre => MayNot("A voté contre une résolution rejetée : la décision est conforme à son vote"),
            VoteStanding.Pour when adopted => MayNot("A voté pour la résolution adoptée : la décision est conforme à son vote"),
            VoteStanding.Pour when policy.PourOnRejectedMayContest => May("Opposant : a voté pour la résolution rejetée"),
            VoteStanding.Pour => MayNot("A voté pour ; une majorité qui n'est pas atteinte n'est pas tenue pour une décision"),
            VoteStanding.Abstention => MayNot("Abstention : ni opposant, ni défaillant"),
            VoteStanding.NotVoting => MayNot("N'a pas pris part au vote : ni opposant, ni défaillant"),
            VoteStanding.Defaulting => May("Défaillant : ni présent, ni représenté, ni votant par correspondance"),
            VoteStanding.HolderLeft => May("Défaillant : son mandataire est parti sans subdéléguer"),
            VoteStanding.FavourableFormAmended => May("Défaillant : vote par correspondance favorable sur une résolution amendée"),
            VoteStanding.Prevented => May("Empêché (incident technique) : notifié comme un défaillant"),
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };
    }

    private static ContestRight May(string reason) => new(
        true,
        FrenchNumbers.Spaced($"{reason}. Peut contester dans les deux mois de la notification du procès-verbal (loi art. 42 al. 2)."));

    private static ContestRight MayNot(string reason) =>
        new(false, FrenchNumbers.Spaced($"{reason}. Ne peut pas contester (loi art. 42 al. 2)."));
}
