using AgLive.Domain;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Assemblies;

/// <summary>
/// What may still be done to a point of the agenda beside voting on it; the console and the commands ask the same questions.
/// </summary>
public static class AgendaRules
{
    /// <summary>Whether a point may be moved: it has no vote but cancelled ones.</summary>
    /// <param name="rounds">Rounds of this point, at least.</param>
    public static Refusal? WhyNotMoved(GeneralAssembly assembly, Resolution resolution, IEnumerable<VotingRound> rounds)
    {
        if (assembly.State == AssemblyState.Ended)
        {
            return new Refusal(RefusalCode.AssemblyEnded);
        }

        var held = rounds.Where(round => round.ResolutionId == resolution.Id && round.State != RoundState.Cancelled).ToList();
        return held.Count == 0
            ? null
            : new Refusal(held.Exists(round => round.ProclaimedAt is null) ? RefusalCode.VoteStillOpen : RefusalCode.AlreadyDecided);
    }

    /// <summary>
    /// Whether a point may be withdrawn, postponed or put back: in session, undecided. The election of the president comes
    /// before all else and cannot be set aside (décret 1967 art. 15).
    /// </summary>
    /// <param name="rounds">Rounds of this point, at least.</param>
    public static Refusal? WhyNotSetAside(GeneralAssembly assembly, Resolution resolution, IEnumerable<VotingRound> rounds)
    {
        if (assembly.State == AssemblyState.Convened)
        {
            return new Refusal(RefusalCode.NotInSession);
        }

        return WhyNotMoved(assembly, resolution, rounds)
            ?? (resolution.Seat == BureauRole.President ? new Refusal(RefusalCode.BureauFirst) : null);
    }

    /// <summary>Whether the text may be amended, or the amendment taken back (loi 1965 art. 17-1 A al. 2): in the room, before the vote opens.</summary>
    /// <param name="rounds">Rounds of this point, at least.</param>
    public static Refusal? WhyNotAmended(GeneralAssembly assembly, Resolution resolution, IEnumerable<VotingRound> rounds)
    {
        if (assembly.State == AssemblyState.Convened)
        {
            return new Refusal(RefusalCode.NotInSession);
        }

        if (resolution.Majority is null)
        {
            return new Refusal(RefusalCode.NotAVote);
        }

        return WhyNotMoved(assembly, resolution, rounds)
            ?? (resolution.Disposition != Disposition.Kept ? new Refusal(RefusalCode.ItemSetAside) : null);
    }
}
