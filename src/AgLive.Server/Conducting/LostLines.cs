using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Live;

namespace AgLive.Server.Conducting;

/// <summary>A ballot that nobody can cast since the line of its voter was lost.</summary>
/// <param name="VoterId">Who casts it: the owner himself or the holder of his proxy.</param>
/// <param name="Since">When the line was lost.</param>
/// <param name="Seen">His device had displayed the ballot.</param>
public sealed record LostLine(Guid RoundId, Guid CoOwnerId, Guid VoterId, DateTimeOffset Since, bool Seen);

/// <summary>When a line counts as lost, and when its voter is back; nothing but what it is given.</summary>
internal static class LostLines
{
    /// <summary>A page that loads again, or goes from Wi-Fi to 4G, is back sooner.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(8);

    /// <summary>
    /// A device that said nothing for so long is lost, although no node saw its socket close: its node was killed. Devices speak
    /// every 20 s, and their nodes for those that are quiet, so that neither a slow tab nor a live room that lost everything is
    /// taken for people who went away.
    /// </summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(45);

    /// <summary>Who was cut off in the debate just before a vote was kept from it too; who is gone for longer has left without a word.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(5);

    /// <summary>The ballots of the current round whose voter takes part at a distance and has lost his line, cast or not.</summary>
    /// <param name="devices">The last word heard of each account.</param>
    public static IEnumerable<LostLine> Of(AssemblyView view, IReadOnlyDictionary<Guid, LivePresence> devices, DateTimeOffset now)
    {
        var round = view.Rounds.LastOrDefault(known => known.ResolutionId == view.Assembly.CurrentResolutionId);
        if (round is not { State: RoundState.Open or RoundState.Closed })
        {
            yield break;
        }

        var remote = view.Attendance
            .Where(stay => stay is { LeftAt: null, Mode: AttendanceMode.Remote }).Select(stay => stay.CoOwnerId).ToHashSet();
        foreach (var row in view.CurrentRoll.Values.Where(row => row.Voix > 0 && row.VoterId is { } voter && remote.Contains(voter)))
        {
            var line = LineStates.Of(view.Registry, row.VoterId!.Value, devices);
            if (Since(line, now, round.ClosedAt) is { } since && since > round.OpenedAt - Before)
            {
                yield return new LostLine(round.Id, row.CoOwnerId, row.VoterId.Value, since, line.Device?.SeenRoundId == round.Id);
            }
        }
    }

    /// <summary>The voter of an incident answers again, or is no longer on the sheet.</summary>
    public static bool IsBack(AssemblyView view, Incident incident, IReadOnlyDictionary<Guid, LivePresence> devices, DateTimeOffset now)
    {
        var stay = view.Attendance.LastOrDefault(one => one.CoOwnerId == incident.CoOwnerId && one.LeftAt is null);
        if (stay is null)
        {
            return true;
        }

        var line = LineStates.Of(view.Registry, stay.HolderCoOwnerId ?? stay.CoOwnerId, devices);
        return line is { Online: true, At: { } at } && now - at < Silence;
    }

    /// <summary>Null while the line holds, and as long as it may only be changing networks.</summary>
    private static DateTimeOffset? Since(LineState line, DateTimeOffset now, DateTimeOffset? closedAt)
    {
        if (line.At is not { } at || at > (closedAt ?? now))
        {
            return null;
        }

        var patience = line.Online ? Silence : closedAt is null ? Grace : TimeSpan.Zero;
        return now - at >= patience ? at : null;
    }
}
