using AgLive.Server.Conducting;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>
/// What remains before the session ends, each line with where it is settled. Only what the command refuses stands in the way; a
/// point that was not reached does not.
/// </summary>
internal static class EndChecklist
{
    public static IReadOnlyList<EndCheck> Of(AssemblyView view, IReadOnlyCollection<Incident> incidents) =>
    [
        .. Suspension(view),
        Votes(view),
        Incidents(incidents),
        Points(view),
        Mandates(view),
        Bureau(view),
    ];

    private static IEnumerable<EndCheck> Suspension(AssemblyView view) => view.Assembly.SuspendedAt is null
        ? []
        : [new EndCheck("suspension", "blocking", "La séance est suspendue : reprenez-la avant de la lever.", [])];

    private static EndCheck Votes(AssemblyView view)
    {
        var open = Where(view, item => view.Rounds.Any(round => round.ResolutionId == item.Id && SessionEnding.IsUnfinished(round)));
        return open.Count == 0
            ? new EndCheck("votes", "done", "Aucun vote n'est ouvert, aucun résultat n'attend d'être proclamé.", [])
            : new EndCheck("votes", "blocking", "Un vote est encore ouvert, ou son résultat n'est pas proclamé :", open);
    }

    private static EndCheck Incidents(IReadOnlyCollection<Incident> incidents)
    {
        var undecided = incidents.Count(SessionEnding.IsUndecided);
        var waiting = incidents.Count(incident => incident is { EndedAt: null, Decision: "" } && !SessionEnding.IsUndecided(incident));
        return (undecided, waiting) switch
        {
            ( > 0, _) => new EndCheck(
                "incidents",
                "blocking",
                Fr.Text($"{Fr.Count(undecided, "incident qui a empêché un vote attend", "incidents qui ont empêché un vote attendent")} la décision du président de séance (décret, art. 17)."),
                []),
            (_, > 0) => new EndCheck("incidents", "warning", $"{Fr.Count(waiting, "incident n'est pas réglé", "incidents ne sont pas réglés")}.", []),
            _ => new EndCheck("incidents", "done", "Aucun incident n'attend de décision.", []),
        };
    }

    private static EndCheck Points(AssemblyView view)
    {
        var left = Where(view, item => item.Disposition == Disposition.Kept
            && AgendaStates.Of(view, item) is "pending" or "cancelled" or "secondVote");
        return left.Count == 0
            ? new EndCheck("points", "done", "Tous les points de l'ordre du jour ont été traités.", [])
            : new EndCheck("points", "warning", $"{Fr.Count(left.Count, "point n'est pas traité", "points ne sont pas traités")} :", left);
    }

    private static EndCheck Mandates(AssemblyView view)
    {
        var given = view.Proxies.Where(proxy => proxy.RevokedAt is null).ToList();
        var blank = given.Count(proxy => proxy.State == ProxyState.Blank);
        var unused = given.Count(proxy => proxy.State == ProxyState.Accepted
            && !view.Attendance.Any(stay => stay.CoOwnerId == proxy.GrantorId && stay.Mode == AttendanceMode.Represented));
        return (blank, unused) switch
        {
            (0, 0) => new EndCheck("mandates", "done", "Tous les pouvoirs reçus ont été portés.", []),
            ( > 0, _) => new EndCheck(
                "mandates", "warning", $"{Fr.Count(blank, "pouvoir sans mandataire n'a pas été distribué", "pouvoirs sans mandataire n'ont pas été distribués")}.", []),
            _ => new EndCheck("mandates", "warning", $"{Fr.Count(unused, "pouvoir n'a pas servi", "pouvoirs n'ont pas servi")} : mandataire absent.", []),
        };
    }

    private static EndCheck Bureau(AssemblyView view)
    {
        var missing = new[] { (BureauRole.President, "président de séance"), (BureauRole.Secretary, "secrétaire de séance") }
            .Where(seat => view.Bureau.All(member => member.Role != seat.Item1)).Select(seat => seat.Item2).ToList();
        return missing.Count == 0
            ? new EndCheck("bureau", "done", "Le bureau est complet.", [])
            : new EndCheck(
                "bureau",
                "warning",
                Fr.Text($"Le bureau n'est pas complet : pas de {string.Join(", pas de ", missing)} (décret, art. 15)."),
                Where(view, item => item.Seat is { } seat && view.Bureau.All(member => member.Role != seat)));
    }

    private static List<EndPoint> Where(AssemblyView view, Func<Resolution, bool> holds) =>
        [.. view.Resolutions.Where(holds).Select(item => new EndPoint(item.Id, item.Number, item.Title))];
}
