using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
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

        if (LawLeavesOut(view, own, rows) is { } reason)
        {
            return Fr.Text(reason);
        }

        if (rows.Exists(row => row.Participation == Participation.Represented))
        {
            return Fr.Text($"Vous êtes représenté par {Holder(view, own)}, qui vote pour vous. Signez la feuille de présence pour voter vous-même.");
        }

        return rows.Exists(row => row.Participation != Participation.Absent)
            ? Fr.Text("Vous avez quitté la séance. Le vote enregistré à votre nom est conservé.")
            : Fr.Text("Signez la feuille de présence pour voter.");
    }

    /// <summary>« Pour ».</summary>
    public static string Word(Choice choice) => choice switch
    {
        Choice.Pour => "Pour",
        Choice.Contre => "Contre",
        Choice.Abstention => "Abstention",
        _ => "",
    };

    /// <summary>Loi 1965 art. 19-2: the debtor, and those who have no other hand than his.</summary>
    private static string? LawLeavesOut(AssemblyView view, IReadOnlyList<Guid> own, List<RollRow> rows)
    {
        if (rows.Exists(row => row.Remark == RollRemark.DebtorGrantor))
        {
            return $"Vous êtes absent pour cette résolution : {Holder(view, own)}, votre mandataire, ne peut pas y porter de pouvoir "
                + "(loi art. 19-2). Signez la feuille de présence pour voter vous-même.";
        }

        return rows.Exists(row => row.Remark == RollRemark.SeizureDebtor)
            ? "Vous ne votez pas, et vos pouvoirs ne comptent pas : cette résolution autorise la saisie de votre lot (loi art. 19-2). "
                + "Vous n'avez rien à faire."
            : null;
    }

    private static string? Holder(AssemblyView view, IReadOnlyList<Guid> own) => view.Attendance.LastOrDefault(entry =>
        entry.LeftAt is null && entry.Mode == AttendanceMode.Represented && own.Contains(entry.CoOwnerId))?.HolderName;
}
