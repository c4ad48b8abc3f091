using AgLive.Domain;
using AgLive.Domain.Bureau;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;

namespace AgLive.Server.Voting;

/// <summary>Whether the first vote on a resolution may open; the console and the command ask the same question.</summary>
public static class OpeningRules
{
    /// <summary>
    /// One vote at a time: the assembly in session and not suspended, with rules that can be read, nothing open, nothing waiting
    /// to be proclaimed.
    /// </summary>
    public static Refusal? RoomForVote(GeneralAssembly assembly, IReadOnlyCollection<VotingRound> rounds) => assembly.State switch
    {
        AssemblyState.Convened => new Refusal(RefusalCode.NotInSession),
        AssemblyState.Ended => new Refusal(RefusalCode.AssemblyEnded),
        AssemblyState.Cancelled => new Refusal(RefusalCode.AssemblyCancelled),
        _ when assembly.SuspendedAt is not null => new Refusal(RefusalCode.SessionSuspended),
        _ when StoredPolicy.Of(assembly).Refusal is { } unreadable => unreadable,
        _ when rounds.Any(round => round.State == RoundState.Open) => new Refusal(RefusalCode.AnotherVoteOpen),
        _ when rounds.Any(round => round is { State: RoundState.Closed, ProclaimedAt: null }) => new Refusal(RefusalCode.VoteStillOpen),
        _ => null,
    };

    /// <summary>A roll that cannot be frozen: nobody has voix on the key.</summary>
    public static Refusal NobodyOnKey(AllocationKey? key) => new(RefusalCode.KeyWithoutVoix, Detail: key?.Label);

    /// <param name="rounds">All rounds of the assembly.</param>
    /// <param name="forms">Forms of vote by correspondence, signed or received.</param>
    /// <returns>Null when it may open, presence apart.</returns>
    public static Refusal? WhyNot(
        GeneralAssembly assembly,
        Resolution resolution,
        IReadOnlyCollection<Resolution> agenda,
        IReadOnlyCollection<VotingRound> rounds,
        IReadOnlyCollection<BureauMember> bureau,
        IReadOnlyCollection<PostalForm> forms)
    {
        if (resolution.Majority is null || resolution.AllocationKeyId is null)
        {
            return new Refusal(RefusalCode.NotAVote);
        }

        if (RoomForVote(assembly, rounds) is { } busy)
        {
            return busy;
        }

        if (IsDecided(resolution, rounds))
        {
            return new Refusal(RefusalCode.AlreadyDecided);
        }

        if (resolution.Disposition != Disposition.Kept)
        {
            return new Refusal(RefusalCode.ItemSetAside);
        }

        if (IsBureauFirst(resolution, agenda, bureau))
        {
            return new Refusal(RefusalCode.BureauFirst);
        }

        return Candidates.IsMissing(resolution) ? new Refusal(RefusalCode.CandidateMissing) : FormsFirst(assembly, rounds, forms);
    }

    /// <summary>
    /// Before the first vote the president admits or sets aside each form received after the legal limit, and each paper
    /// one was read twice: what a form counts for never changes between two votes.
    /// </summary>
    private static Refusal? FormsFirst(
        GeneralAssembly assembly, IReadOnlyCollection<VotingRound> rounds, IReadOnlyCollection<PostalForm> forms)
    {
        var policy = StoredPolicy.ForShowing(assembly);
        var waiting = rounds.Count > 0 ? 0 : forms.Count(form => PostalStandings.Waits(form, policy));
        return waiting > 0 ? new Refusal(RefusalCode.FormsUndecided, null, Fr.Count(waiting, "formulaire")) : null;
    }

    /// <summary>A seat of the bureau that was refused to one candidate may be put to the vote for another.</summary>
    private static bool IsDecided(Resolution resolution, IReadOnlyCollection<VotingRound> rounds)
    {
        var last = rounds
            .Where(round => round.ResolutionId == resolution.Id && round.State == RoundState.Closed)
            .MaxBy(round => round.Ordinal);
        if (last is null)
        {
            return false;
        }

        var otherCandidate = resolution.Seat is not null && resolution.TextVersion > last.TextVersion;
        return !otherCandidate || FrozenRolls.DecisionOf(last)!.Adopted;
    }

    /// <summary>Décret 1967 art. 15: the assembly elects its president before anything else.</summary>
    private static bool IsBureauFirst(
        Resolution resolution, IReadOnlyCollection<Resolution> agenda, IReadOnlyCollection<BureauMember> bureau) =>
        PresidentFirst.MustWait(
            resolution.Seat is not null,
            agenda.Any(item => item.Seat == BureauRole.President),
            bureau.Any(member => member.Role == BureauRole.President));
}
