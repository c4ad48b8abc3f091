using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Live;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>
/// Of those who have not voted, the ones who cannot: a vote is his who casts it, so a holder off line takes his mandates with him.
/// A person in the room who never had a device is not disconnected: his vote is entered by hand.
/// </summary>
internal static class Disconnections
{
    public static DisconnectedVoters Of(
        AssemblyView view,
        VotingRound round,
        VotingRoll roll,
        IReadOnlyDictionary<CoOwnerId, Choice> ballots,
        IEnumerable<RollEntry> missing,
        IReadOnlyDictionary<Guid, LivePresence> devices)
    {
        var cut = missing
            .Select(entry => (Entry: entry, Voter: view.CurrentRoll.GetValueOrDefault(FrozenRolls.GuidOf(entry.Id))?.VoterId))
            .Where(vote => vote.Voter is { } voter && IsOff(view, voter, devices))
            .ToList();
        return new DisconnectedVoters(
            cut.DistinctBy(vote => vote.Voter).Count(),
            cut.Sum(vote => vote.Entry.Voix),
            Majority.CanChangeOutcome(roll, round.Rule, ballots, cut.Select(vote => vote.Entry.Id).ToHashSet()));
    }

    private static bool IsOff(AssemblyView view, Guid coOwnerId, IReadOnlyDictionary<Guid, LivePresence> devices) =>
        AttendanceLines.DeviceOf(view, coOwnerId, devices) is { } device
            ? !device.Online
            : view.Attendance.LastOrDefault(stay => stay.CoOwnerId == coOwnerId && stay.LeftAt is null)?.Mode == AttendanceMode.Remote;
}
