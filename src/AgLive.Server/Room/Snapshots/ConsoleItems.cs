using AgLive.Domain;
using AgLive.Server.Assemblies;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Live;
using AgLive.Server.Voting;
using AgLive.Web;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>The resolution under the operator's hand: what may be done to it, what it gave.</summary>
public sealed class ConsoleItems(PointRolls rolls, DecisionDetails details, VoteProgresses progresses, TimeProvider time)
{
    public async Task<ConsoleItem> OfAsync(
        AssemblyView view, Resolution resolution, IReadOnlyDictionary<Guid, LivePresence> devices, CancellationToken cancellation)
    {
        var round = view.Rounds.LastOrDefault(known => known.ResolutionId == resolution.Id);
        var key = view.Registry.Keys.FirstOrDefault(known => known.Id == resolution.AllocationKeyId);
        var point = await rolls.OfAsync(view, resolution, round, cancellation);
        var roll = point.Roll;
        var rows = point.Rows;
        var refusal = OpeningRules.WhyNot(view.Assembly, resolution, view.Resolutions, view.Rounds, view.Bureau, view.PostalForms)
            ?? NobodyVotes(view, resolution, key);
        var second = Second(view, round);
        return new ConsoleItem(
            resolution.Id,
            RoomPoints.Of(view, resolution, round, roll, round?.ProclaimedAt is null ? null : details.Figures(view, round, rows)),
            round?.Id,
            Acts(view, resolution, round, refusal, second),
            refusal is null || round is { State: RoundState.Open } ? null : RefusalTexts.Sentence(refusal),
            resolution.CandidateName.Length > 0 ? resolution.CandidateName : null,
            Candidates.IsMissing(resolution),
            round is { State: RoundState.Open } && roll is not null
                ? await progresses.OfAsync(view, round, roll, devices, cancellation)
                : null,
            round is { State: RoundState.Closed } && roll is not null
                ? RoomPoints.Result(view, resolution, round, roll, await DetailAsync(view, round, rows, cancellation))
                : null,
            second,
            roll?.Reduction?.Sentence,
            resolution.DebtorCoOwnerId,
            ElectorateNotes.Of(view, key, point),
            resolution.ConvenedText,
            (refusal is null || second is { WhyNot: null }) && KeyRolls.Of(view).For(resolution) is { } now
                ? OpeningChecks.Of(view, now, devices, time.GetUtcNow())
                : null);
    }

    /// <summary>What the opening would find now: a key nobody holds, or nobody there who holds it.</summary>
    private static Refusal? NobodyVotes(AssemblyView view, Resolution resolution, AllocationKey? key)
    {
        if (KeyRolls.Of(view).For(resolution) is not { } now)
        {
            return OpeningRules.NobodyOnKey(key);
        }

        return now.IsAnybodyThere ? null : new Refusal(RefusalCode.NobodyPresent);
    }

    private async Task<DecisionDetail> DetailAsync(
        AssemblyView view, VotingRound round, IReadOnlyCollection<RollRow> rows, CancellationToken cancellation) =>
        rows.Count <= DecisionDetails.Inline
            ? await details.OfAsync(view, round, cancellation)
            : details.Figures(view, round, rows);

    private static SecondVoteOffer? Second(AssemblyView view, VotingRound? last)
    {
        // A second vote that was cancelled may be held again, after the same first vote.
        var first = last is { IsSecondVote: true, State: RoundState.Cancelled }
            ? view.Rounds.LastOrDefault(round => round.ResolutionId == last.ResolutionId && round is { IsSecondVote: false, State: RoundState.Closed })
            : last;
        if (first is not { State: RoundState.Closed } || FrozenRolls.DecisionOf(first)?.SecondVote is not { } opening)
        {
            return null;
        }

        var policy = StoredPolicy.ForShowing(view.Assembly);
        var refusal = SecondVotes.WhyNot(view.Resolutions, view.Rounds, first, policy) ?? OpeningRules.RoomForVote(view.Assembly, view.Rounds);
        return new SecondVoteOffer(
            RoundWords.SecondVote(opening.Rule)!,
            Fr.Text($"Procéder au second vote ({opening.Article})"),
            opening.Sentence,
            refusal is null ? null : RefusalTexts.Sentence(refusal));
    }

    private static List<string> Acts(
        AssemblyView view, Resolution resolution, VotingRound? round, Refusal? refusal, SecondVoteOffer? second)
    {
        var acts = new List<string>();
        void Add(bool possible, string act) => acts.AddRange(possible ? [act] : []);
        var waiting = round is { State: RoundState.Closed, ProclaimedAt: null };
        var open = round is { State: RoundState.Open };
        var goesOn = view.Assembly.SuspendedAt is null;
        Add(refusal is null, "openVote");
        acts.AddRange(open && goesOn ? CloseActs(view, round!) : []);
        Add(open || waiting, "cancelVote");
        Add(waiting && goesOn, "proclaim");
        Add(second is { WhyNot: null }, "openSecondVote");
        Add(CanBeNamed(view, resolution, round), "setCandidate");
        Add(DebtorNaming.WhyNot(view.Assembly, resolution, view.Rounds) is null, "setDebtor");
        var amends = AgendaRules.WhyNotAmended(view.Assembly, resolution, view.Rounds) is null;
        Add(amends, "amendResolution");
        Add(amends && resolution.ConvenedText is not null, "takeBackAmendment");
        Add(AgendaRules.WhyNotMoved(view.Assembly, resolution, view.Rounds) is null, "moveItem");
        Add(AgendaRules.WhyNotSetAside(view.Assembly, resolution, view.Rounds) is null, "setDisposition");
        return acts;
    }

    private static IEnumerable<string> CloseActs(AssemblyView view, VotingRound round)
    {
        var mayClose = round.CloseConsentAt is not null || !CloseConsents.IsAsked(view.Assembly, view.Bureau);
        IEnumerable<string> acts = round.ClosesAt is null ? ["announceClose"] : mayClose ? ["extendClose", "holdClose"] : ["holdClose"];
        return mayClose ? acts.Append("closeVote") : acts;
    }

    private static bool CanBeNamed(AssemblyView view, Resolution resolution, VotingRound? round) =>
        resolution.Kind == ResolutionKind.Election
        && view.Assembly.State is not (AssemblyState.Ended or AssemblyState.Cancelled)
        && (round is null or { State: RoundState.Cancelled }
            || (round.ProclaimedAt is not null && !FrozenRolls.DecisionOf(round)!.Adopted));
}
