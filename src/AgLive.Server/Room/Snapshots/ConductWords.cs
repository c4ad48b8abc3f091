using AgLive.Server.Data.Journals;

namespace AgLive.Server.Room.Snapshots;

/// <summary>The lines of the journal about the conduct of the session, in French.</summary>
internal static class ConductWords
{
    /// <summary>Null for any other kind.</summary>
    public static string? Of(string kind, JournalLines.Payload said) => kind switch
    {
        JournalKinds.SessionSuspended => $"{(said.Flag("again") ? "Suspension prolongée" : "Séance suspendue")}{Until(said)}.{After(" Motif : ", said.Text("reason"))}",
        JournalKinds.SessionResumed => "Séance reprise.",
        JournalKinds.MessageSet => said.Text("text") is { Length: > 0 } text ? $"Message à tous : {text}" : "Message à tous retiré.",
        JournalKinds.OperatorTook => said.Text("from") is { Length: > 0 } from
            ? $"{said.Text("name")} prend la main, à la suite de {from}."
            : $"{said.Text("name")} conduit la séance.",
        JournalKinds.ConnectionLost => $"Résolution {said.Text("number")}, connexion perdue pendant le vote : {said.Owners()}.",
        JournalKinds.ConnectionBack => $"De retour : {said.Owners()}.",
        JournalKinds.IncidentNoted => $"Incident noté{After(", ", said.Owner("coOwnerId"))} : {said.Text("facts")}",
        JournalKinds.IncidentSettled => $"Incident{After(", ", said.Owner("coOwnerId"))} : "
            + (said.Text("decision") is { Length: > 0 } decision ? $"décision du président : {decision}" : "sans décision écrite.")
            + (said.Flag("inMinutes") ? " Au PV." : ""),
        JournalKinds.VotersPrevented => $"Résolution {said.Number()}, empêchés de voter (incident technique) : {said.Owners()}.",
        JournalKinds.ReserveRecorded => said.Text("text").Length > 0
            ? $"Résolution {said.Number()}, réserve de {said.Owner("coOwnerId")} notée."
            : $"Résolution {said.Number()}, réserve de {said.Owner("coOwnerId")} retirée.",
        _ => null,
    };

    private static string Until(JournalLines.Payload said) => said.Hour("resumesAt") is { } hour ? $" jusqu'à {hour}" : "";

    private static string After(string head, string text) => text.Length > 0 ? head + text : "";
}
