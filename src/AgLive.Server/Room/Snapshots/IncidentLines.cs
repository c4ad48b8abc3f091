using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>The journal of incidents as an operator reads it.</summary>
internal static class IncidentLines
{
    public static IncidentLine Of(AssemblyView view, Incident incident)
    {
        var owner = incident.CoOwnerId is { } id ? view.Registry.Owners.GetValueOrDefault(id)?.Owner : null;
        var round = view.Rounds.FirstOrDefault(known => known.Id == incident.RoundId);
        return new IncidentLine(
            incident.Id,
            Kind(incident.Kind),
            incident.CoOwnerId,
            owner?.DisplayName ?? (incident.CoOwnerId is null ? "Toute la salle" : "–"),
            owner is { Mobile.Length: > 0 } ? owner.Mobile : null,
            incident.RoundId,
            round is null ? null : view.Resolutions.FirstOrDefault(item => item.Id == round.ResolutionId)?.Number,
            incident.StartedAt,
            incident.EndedAt,
            incident.Facts,
            incident.Decision,
            incident.PreventedVote,
            incident.InMinutes,
            incident is { EndedAt: null, Decision: "" });
    }

    private static string Kind(IncidentKind kind) => kind switch
    {
        IncidentKind.ConnectionLost => "connectionLost",
        IncidentKind.CannotVote => "cannotVote",
        IncidentKind.Noted => "noted",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
