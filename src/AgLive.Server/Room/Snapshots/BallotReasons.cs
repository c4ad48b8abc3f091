using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web;

namespace AgLive.Server.Room.Snapshots;

/// <summary>Why somebody has no ballot in the current round, in a French sentence.</summary>
internal static class BallotReasons
{
    public static string WhyNone(AssemblyView view, IReadOnlyList<Guid> own)
    {
        var rows = own.Select(id => view.CurrentRoll.GetValueOrDefault(id)).OfType<RollRow>().ToList();
        if (rows.Count == 0)
        {
            var resolution = view.Resolutions.First(item => item.Id == view.Assembly.CurrentResolutionId);
            var key = view.Registry.Keys.FirstOrDefault(known => known.Id == resolution.AllocationKeyId)?.Label ?? "";
            return Fr.Text($"Vous ne votez pas : cette résolution est réservée à la clé « {key} ».");
        }

        if (rows.Exists(row => row.Participation == Participation.Represented))
        {
            var holder = view.Attendance.LastOrDefault(entry =>
                entry.LeftAt is null && entry.Mode == AttendanceMode.Represented && own.Contains(entry.CoOwnerId))?.HolderName;
            return Fr.Text($"Vous êtes représenté par {holder}, qui vote pour vous. Signez la feuille de présence pour voter vous-même.");
        }

        return rows.Exists(row => row.Participation != Participation.Absent)
            ? Fr.Text("Vous avez quitté la séance. Le vote enregistré à votre nom est conservé.")
            : Fr.Text("Signez la feuille de présence pour voter.");
    }
}
