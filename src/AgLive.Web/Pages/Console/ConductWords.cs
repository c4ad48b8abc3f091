using AgLive.Web.Wire;

namespace AgLive.Web.Pages.Console;

/// <summary>The short French words of the console about the conduct of the session.</summary>
internal static class ConductWords
{
    /// <summary>What was just done; null for any other act.</summary>
    public static string? Done(string act) => act switch
    {
        "suspendSession" => "La séance est suspendue. Tous les écrans le disent.",
        "resumeSession" => "La séance reprend.",
        "setMessage" => "Le message est à jour sur tous les écrans.",
        "takeOver" => "Vous conduisez la séance.",
        "noteIncident" => "L'incident est noté.",
        "settleIncident" => "L'incident est à jour.",
        "settleIncidents" => "La décision est notée pour ces incidents.",
        "recordReserve" => "La réserve est à jour.",
        _ => null,
    };

    /// <summary>« Séance suspendue jusqu'à 19 h 15 ».</summary>
    public static string Suspended(SuspensionHead suspension, string zone) => suspension.ResumesAt is { } at
        ? $"Séance suspendue jusqu'à {Fr.Time(at, zone)}"
        : "Séance suspendue";

    /// <summary>« 19:15 », as a field of the hour holds it.</summary>
    public static string Hour(DateTimeOffset at, string zone)
    {
        var local = Fr.Local(at, zone);
        return $"{local.Hour:00}:{local.Minute:00}";
    }

    public static string Kind(IncidentLine incident) => incident.Kind switch
    {
        "connectionLost" => "Connexion perdue",
        "cannotVote" => "N'arrive pas à voter",
        _ => "Incident noté",
    };

    public static string Icon(IncidentLine incident) => incident.Kind switch
    {
        "connectionLost" => "wifi-off",
        "cannotVote" => "life-buoy",
        _ => "triangle-alert",
    };

    /// <summary>« de 18:40:12 à 18:41:30 », « depuis 18:40:12 ».</summary>
    public static string When(IncidentLine incident, string zone) => incident.EndedAt is { } end
        ? $"de {Fr.Clock(incident.StartedAt, zone)} à {Fr.Clock(end, zone)}"
        : $"depuis {Fr.Clock(incident.StartedAt, zone)}";

    /// <summary>Whether the vote came through; empty for an incident of no vote.</summary>
    public static string Vote(IncidentLine incident) => incident switch
    {
        { Number: null } or { CoOwnerId: null } => "",
        { PreventedVote: true } => $"Résolution n°\u00A0{incident.Number}\u00A0: vote NON reçu à la clôture.",
        { PreventedVote: false } => $"Résolution n°\u00A0{incident.Number}\u00A0: vote reçu, ou vote annulé.",
        _ => $"Résolution n°\u00A0{incident.Number}\u00A0: vote encore ouvert.",
    };

    /// <summary>What a screen reader says of the newest incident that waits; empty when none does.</summary>
    public static string News(SessionDesk desk, string zone) => desk.Incidents.FirstOrDefault(incident => incident.Waiting) is { } newest
        ? $"Incident à {Fr.Clock(newest.StartedAt, zone)}\u00A0: {newest.Name}, {Kind(newest).ToLower(ConsoleWords.French)}."
        : "";

    public static string CheckIcon(EndCheck check) => check.State switch
    {
        "done" => "check",
        "blocking" => "circle-alert",
        _ => "info",
    };
}
