using System.Text.Json;
using AgLive.Server.Assemblies;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Web;
using AgLive.Web.Preparation;
using Microsoft.EntityFrameworkCore;
using JournalLine = AgLive.Web.Wire.JournalLine;

namespace AgLive.Server.Room.Snapshots;

/// <summary>The last lines of the journal, as an operator reads them.</summary>
public sealed class JournalLines(IDbContextFactory<AgLiveDb> databases)
{
    private const int Shown = 60;

    public async Task<IReadOnlyList<JournalLine>> OfAsync(AssemblyView view, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var entries = await db.JournalEntries.AsNoTracking()
            .Where(entry => entry.AssemblyId == view.Assembly.Id && !JournalKinds.Silent.Contains(entry.Kind))
            .OrderByDescending(entry => entry.Sequence)
            .Take(Shown)
            .ToListAsync(cancellation);
        return [.. entries.Select(entry => new JournalLine(entry.At, Fr.Text(Sentence(view, entry))))];
    }

    private static string Sentence(AssemblyView view, JournalEntry entry)
    {
        using var document = JsonDocument.Parse(entry.Payload);
        var said = new Payload(view, document.RootElement);
        return entry.Kind switch
        {
            JournalKinds.LobbyOpened => "Salle d'attente ouverte.",
            JournalKinds.SessionOpened => $"Séance ouverte. {PolicyWords.Retained(document.RootElement)}".TrimEnd(),
            JournalKinds.PolicyChanged or JournalKinds.PolicyRewritten => $"Règles de comptage. {PolicyWords.Change(entry.Kind, document.RootElement)}",
            JournalKinds.SessionEnded => "Séance levée.",
            JournalKinds.VideoLinkSet => said.Text("videoUrl").Length > 0 ? "Lien de visioconférence changé." : "Lien de visioconférence retiré.",
            JournalKinds.ItemShown => $"Point {said.Text("number")} mis en discussion : {said.Text("title")}.",
            JournalKinds.CandidateSet => $"Résolution {said.Text("number")}, candidature : {said.Text("name")}.",
            JournalKinds.DebtorSet => said.Owner("coOwnerId") is { Length: > 0 } debtor
                ? $"Résolution {said.Text("number")}, débiteur hors du compte (art. 19-2) : {debtor}."
                : $"Résolution {said.Text("number")}, aucun débiteur hors du compte.",
            JournalKinds.RepresentativeNamed => $"{said.Owner("coOwnerId")}, mandataire commun : {said.Text("name")}.",
            JournalKinds.VoteOpened => $"Résolution {said.Text("number")}, {(said.Flag("secondVote") ? "second vote" : "vote")} ouvert.",
            JournalKinds.CloseRulesSet => $"Délai de clôture : {said.Seconds()}.{(said.Flag("needsPresident") ? " L'accord du président est demandé." : "")}",
            JournalKinds.CloseAsked => $"Résolution {said.Number()}, accord du président demandé pour clore.",
            JournalKinds.CloseConsented => $"Résolution {said.Number()}, clôture autorisée par le président.",
            JournalKinds.CloseAnnounced => $"Résolution {said.Number()}, clôture annoncée dans {said.Seconds()}.",
            JournalKinds.CloseExtended => $"Résolution {said.Number()}, clôture repoussée de {said.Seconds()}.",
            JournalKinds.CloseHeld => $"Résolution {said.Number()}, clôture reprise : le vote reste ouvert.",
            JournalKinds.VoteClosed => $"Résolution {said.Number()}, vote clos.",
            JournalKinds.VoteCancelled => $"Résolution {said.Number()}, vote annulé : {said.Text("motive")}",
            JournalKinds.Proclaimed => $"Résolution {said.Text("number")} {(said.Flag("adopted") ? "ADOPTÉE" : "REJETÉE")}.{Retained(said)}",
            JournalKinds.BureauAppointed => $"Bureau : {said.Text("name")}.",
            JournalKinds.SheetSigned => $"Feuille de présence signée : {said.Owners()}.",
            JournalKinds.PresenceRecorded => $"Présence constatée : {said.Owners()}. Motif : {said.Text("motive")}. Témoin : {said.Text("witness")}.",
            JournalKinds.DepartureRecorded => $"Départ : {said.Owners()}.",
            JournalKinds.ProxyRecorded => $"Pouvoir de {said.Owner("grantorId")} à {said.Text("holderName")}.",
            JournalKinds.ProxyGiven => ProxyJournal.Given(
                said.Owner("grantorId"), said.Text("holderName"), said.Text("passedOnBy"), said.Flag("blank"), said.Flag("waits")),
            JournalKinds.ProxyAccepted => $"Pouvoir de {said.Owner("grantorId")} accepté par {said.Text("holderName")}.",
            JournalKinds.ProxyDeclined => $"Pouvoir de {said.Owner("grantorId")} refusé par {said.Text("holderName")}.",
            JournalKinds.ProxyRevoked => said.Flag("byArrival")
                ? $"Pouvoir de {said.Owner("grantorId")} sans effet : le mandant est présent."
                : $"Pouvoir retiré par {said.Owner("grantorId")}.",
            JournalKinds.ProxyDistributed =>
                $"Pouvoir sans indication de mandataire de {said.Owner("grantorId")} remis à {said.Text("holderName")}, désigné par {said.Text("by")}.",
            JournalKinds.HolderArrived => $"{said.Text("holderName")}, mandataire de {said.Owner("grantorId")}, est en salle.",
            JournalKinds.VoteByHand => $"Vote saisi pour {said.Owner("coOwnerId")}. Motif : {said.Text("motive")}. Témoin : {said.Text("witness")}.",
            JournalKinds.VotesByHand => $"{Fr.Count(said.Ids().Count, "vote saisi", "votes saisis")} à la main : {said.Owners()}. Motif : {said.Text("motive")}. Témoin : {said.Text("witness")}.",
            JournalKinds.VotersNudged => $"Résolution {said.Number()}, relance : {said.Owners()}.",
            JournalKinds.ResolutionAmended => $"Résolution {said.Text("number")} amendée, texte n° {said.Whole("textVersion")}.",
            JournalKinds.AmendmentTakenBack => $"Résolution {said.Text("number")}, amendement repris : texte de la convocation.",
            JournalKinds.ItemMoved => said.Text("before") is { Length: > 0 } before
                ? $"Point {said.Text("number")} à traiter avant le point {before}."
                : $"Point {said.Text("number")} à traiter en dernier.",
            JournalKinds.DispositionSet => said.Text("disposition") switch
            {
                "withdrawn" => $"Point {said.Text("number")} retiré de l'ordre du jour : {said.Text("motive")}",
                "postponed" => $"Point {said.Text("number")} reporté : {said.Text("motive")}",
                _ => $"Point {said.Text("number")} remis à l'ordre du jour.",
            },
            JournalKinds.PlanDeclared => $"{said.Owners()} participera {PlanWords.Of(said.Text("mode"))}.",
            JournalKinds.AssemblyCancelled => $"Assemblée annulée. Motif : {said.Text("motive")}",
            JournalKinds.AssemblyPostponed => $"Assemblée reportée. Motif : {said.Text("motive")}",
            JournalKinds.DialInSet => said.Flag("isSet") ? "Numéro de téléphone de la visioconférence changé." : "Numéro de téléphone de la visioconférence retiré.",
            JournalKinds.DocumentAdded => $"Document ajouté : {said.Text("name")}.",
            JournalKinds.DocumentRemoved => $"Document retiré : {said.Text("name")}.",
            JournalKinds.FloorGiven => $"Parole donnée : {said.Owners()}.",
            JournalKinds.SpeechSet => said.Flag("isOpen") ? "Demandes de parole reprises." : "Demandes de parole closes.",
            JournalKinds.VoterInDifficulty => $"{said.Owners()} n'arrive pas à voter. {said.Text("facts")}".TrimEnd(),
            JournalKinds.ScreensCut => "Liens de l'écran de la salle coupés.",
            _ => ConductWords.Of(entry.Kind, said) ?? PostalWords.Of(entry.Kind, said) ?? PaperWords.Of(entry.Kind, said) ?? entry.Kind,
        };
    }

    /// <summary>Of competing resolutions, the one retained once this result is known (décret 1967 art. 19).</summary>
    private static string Retained(Payload said) =>
        said.Text("retained") is { Length: > 0 } number ? $" En concurrence, retenue : n° {number}." : "";

    /// <summary>What a line says, with ids turned into names.</summary>
    internal sealed class Payload(AssemblyView view, JsonElement root)
    {
        public string Text(string name) =>
            root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

        public string Whole(string name) =>
            Fr.Number(root.TryGetProperty(name, out var value) && value.TryGetInt64(out var number) ? number : 0);

        public string Seconds() =>
            Fr.Count(root.TryGetProperty("seconds", out var value) && value.TryGetInt64(out var seconds) ? seconds : 0, "seconde");

        public bool Flag(string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

        /// <summary>« 19 h 15 », in the zone of the building; null when there is none.</summary>
        public string? Hour(string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.TryGetDateTimeOffset(out var at) ? Fr.Time(at, view.Condominium.ZoneId) : null;

        public string Number() =>
            view.Resolutions.FirstOrDefault(item => item.Id.ToString() == Text("resolutionId"))?.Number ?? "";

        public string Owner(string name) => Name(Text(name));

        public string Owners() => string.Join(", ", Ids().Select(Name));

        public IReadOnlyList<string> Ids() => root.TryGetProperty("coOwnerIds", out var ids) && ids.ValueKind == JsonValueKind.Array
            ? [.. ids.EnumerateArray().Select(id => id.GetString() ?? "")]
            : [];

        private string Name(string id) =>
            Guid.TryParse(id, out var owner) && view.Registry.Owners.TryGetValue(owner, out var shares) ? shares.Owner.DisplayName : "";
    }
}
