using AgLive.Server.Data.Journals;

namespace AgLive.Server.Room.Snapshots;

/// <summary>The lines of the journal about the votes by correspondence, in French. None of them says a choice.</summary>
internal static class PostalWords
{
    /// <summary>Null for any other kind.</summary>
    public static string? Of(string kind, JournalLines.Payload said) => kind switch
    {
        JournalKinds.FormSigned => $"Formulaire de vote par correspondance signé : {said.Owner("coOwnerId")}, n° {said.Text("number")}, version {said.Whole("version")}."
            + (said.Text("timing") == "AfterLegalLimit" ? " Reçu après la limite légale : décision du président attendue." : ""),
        JournalKinds.FormWithdrawn => $"Vote par correspondance retiré : {said.Owner("coOwnerId")}.",
        JournalKinds.PaperFormEntered => $"Formulaire papier saisi : {said.Owner("coOwnerId")}, n° {said.Text("number")}."
            + (said.Text("timing") == "TooLate" ? " Reçu trop tard : conservé, non compté." : ""),
        JournalKinds.PaperFormChecked => $"Formulaire papier contrôlé : {said.Owner("coOwnerId")}, n° {said.Text("number")}.",
        JournalKinds.FormDecided => $"Formulaire de {said.Owner("coOwnerId")} {(said.Flag("admitted") ? "admis" : "écarté")} par {said.Text("by")}. Motif : {said.Text("motive")}",
        JournalKinds.PostalBoxOpened => $"Votes par correspondance descellés : {said.Whole("forms")}.",
        JournalKinds.FormsCast => $"Résolution {said.Number()}, votes par correspondance pris en compte : {said.Owners()}.",
        JournalKinds.FormSetAside => $"Vote par correspondance écarté, présent ou représenté (décret art. 14-1) : {said.Owners()}.",
        JournalKinds.FormBack => $"Vote par correspondance repris après départ : {said.Owners()}.",
        _ => null,
    };
}
