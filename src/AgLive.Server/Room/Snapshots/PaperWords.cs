using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Room.Snapshots;

/// <summary>The lines of the journal about the documents of the assembly, in French.</summary>
internal static class PaperWords
{
    /// <summary>Null for any other kind.</summary>
    public static string? Of(string kind, JournalLines.Payload said) => kind switch
    {
        JournalKinds.MinutesNarrated => "Récit du procès-verbal modifié.",
        JournalKinds.PaperSigned => $"{Capital(said)} : signature de {said.Text("name")}.",
        JournalKinds.PaperReopened => $"{Capital(said)} : projet repris, signatures annulées.",
        JournalKinds.PaperSealed => $"{Capital(said)} : signatures complètes, document scellé.",
        JournalKinds.PaperStamped => $"{Capital(said)} : horodatage ajouté.",
        JournalKinds.MinutesNotified => $"Procès-verbal envoyé : {said.Owners()}.",
        JournalKinds.NoticeChannelSet => said.Flag("electronic")
            ? $"{said.Owner("coOwnerId")} accepte les notifications électroniques."
            : $"{said.Owner("coOwnerId")} reçoit ses notifications par lettre.",
        _ => null,
    };

    private static string Capital(JournalLines.Payload said) =>
        said.Text("kind") == nameof(PaperKind.Minutes) ? "Procès-verbal" : "Feuille de présence";
}
