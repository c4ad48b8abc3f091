using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Live;
using AgLive.Server.Voting;
using AgLive.Web;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>How far an open vote has come: who is missing and why, whether they can change the decision. Never for whom.</summary>
public sealed class VoteProgresses(LiveRounds live, IBallotBox box, Nudges nudges, TimeProvider time)
{
    public async Task<VoteProgress> OfAsync(
        AssemblyView view, VotingRound round, VotingRoll roll, IReadOnlyDictionary<Guid, LivePresence> devices, CancellationToken cancellation)
    {
        var ballots = await BallotsAsync(round, cancellation);
        var stillToVote = Reachability.StillToVote(roll, ballots);
        var missing = roll.Entries.Where(entry => stillToVote.Contains(entry.Id)).ToList();
        var called = missing.Count > 0 ? await nudges.OfAsync(round, cancellation) : new Dictionary<Guid, DateTimeOffset>();
        var received = roll.Entries.Where(entry => ballots.ContainsKey(entry.Id)).ToList();
        return new VoteProgress(
            received.Count,
            received.Count + missing.Count,
            received.Sum(entry => entry.Voix),
            received.Sum(entry => entry.Voix) + missing.Sum(entry => entry.Voix),
            CanChange(round, roll, ballots, stillToVote),
            [.. missing.OrderByDescending(entry => entry.Voix).Select(entry => Missing(view, round, entry, devices, called))],
            Disconnections.Of(view, round, roll, ballots, missing, devices),
            missing.Count(entry => entry.Participation == Participation.Represented));
    }

    /// <summary>Forms pour on an amended text are out of the count (loi 1965 art. 17-1 A al. 2).</summary>
    private static bool CanChange(
        VotingRound round, VotingRoll roll, Dictionary<CoOwnerId, Choice> ballots, IReadOnlySet<CoOwnerId> missing)
    {
        var (counted, kept) = round.IsAmended ? AmendedResolution.SetAsideFavourableForms(roll, ballots) : (roll, ballots);
        return Majority.CanChangeOutcome(counted, round.Rule, kept, missing);
    }

    /// <summary>How many owners have a ballot that stands, and how many might have one: for the screen of the hall.</summary>
    public async Task<(int Voted, int Expected)> CountAsync(VotingRound round, VotingRoll roll, CancellationToken cancellation)
    {
        var ballots = await BallotsAsync(round, cancellation);
        var voted = roll.Entries.Count(entry => ballots.ContainsKey(entry.Id));
        return (voted, voted + Reachability.StillToVote(roll, ballots).Count);
    }

    /// <summary>Ballots that stand: those taken back are left out.</summary>
    private async Task<Dictionary<CoOwnerId, Choice>> BallotsAsync(VotingRound round, CancellationToken cancellation)
    {
        var shown = await live.BallotsAsync(round.AssemblyId, round.Id, cancellation);
        var all = shown is not null
            ? shown.Values.Select(ballot => (ballot.CoOwnerId, ballot.Choice))
            : (await box.CurrentAsync(round.Id, cancellation)).Select(ballot => (ballot.CoOwnerId, ballot.Choice));
        return all
            .Where(ballot => ballot.Choice != Choice.Withdrawn)
            .ToDictionary(ballot => FrozenRolls.IdOf(ballot.CoOwnerId), ballot => ballot.Choice);
    }

    private MissingVoter Missing(
        AssemblyView view,
        VotingRound round,
        RollEntry entry,
        IReadOnlyDictionary<Guid, LivePresence> devices,
        IReadOnlyDictionary<Guid, DateTimeOffset> called)
    {
        var id = FrozenRolls.GuidOf(entry.Id);
        var owner = view.Registry.Owners[id].Owner;
        var (situation, sentence) = entry.Participation == Participation.Represented
            ? Represented(view, id)
            : Situation(round, entry.Participation, AttendanceLines.DeviceOf(view, id, devices));
        return new MissingVoter(
            id,
            owner.DisplayName,
            entry.Voix,
            situation,
            Fr.Text(sentence),
            owner.Mobile.Length > 0 ? owner.Mobile : null,
            view.CurrentRoll.GetValueOrDefault(id)?.VoterId is { } voter && AttendanceLines.DeviceOf(view, voter, devices) is { Online: true },
            called.TryGetValue(id, out var at) ? at : null);
    }

    private static (string Situation, string Sentence) Represented(AssemblyView view, Guid coOwnerId)
    {
        var holder = view.Attendance.LastOrDefault(stay =>
            stay.CoOwnerId == coOwnerId && stay is { LeftAt: null, Mode: AttendanceMode.Represented })?.HolderName;
        return ("represented", $"Pouvoir sans vote. Mandataire : {holder}.");
    }

    private (string Situation, string Sentence) Situation(
        VotingRound round, Participation participation, LivePresence? device) => device switch
        {
            null => ("noDevice", participation == Participation.Present ? "En salle, sans appareil." : "À distance, aucun appareil connecté."),
            { Online: false } => ("offline", $"Déconnecté depuis {DeviceWords.Duration(time.GetUtcNow() - device.At)}."),
            _ when device.SeenRoundId == round.Id => ("seen", "En ligne, le bulletin est affiché."),
            _ => ("notSeen", "En ligne, le bulletin n'est pas encore affiché."),
        };
}
