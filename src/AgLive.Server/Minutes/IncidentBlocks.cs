using AgLive.Server.Data.Model;
using AgLive.Web;
using AgLive.Web.Papers;
using static AgLive.Server.Minutes.MinutesWords;

namespace AgLive.Server.Minutes;

/// <summary>
/// The technical incidents of the minutes (décret 1967 art. 17): those that prevented a vote, and those the president sent
/// there. A line lost while nothing was open, which nobody sent to the minutes, is not theirs.
/// </summary>
internal static class IncidentBlocks
{
    /// <summary>Those of one vote.</summary>
    public static IEnumerable<PaperBlock> Of(MinutesRecord record, VotingRound round) =>
        Blocks(record, record.Incidents.Where(incident => incident.RoundId == round.Id));

    /// <summary>Those of the session, outside its votes.</summary>
    public static IEnumerable<PaperBlock> OfSession(MinutesRecord record) =>
        Blocks(record, record.Incidents.Where(incident => incident.RoundId is null));

    private static IEnumerable<PaperBlock> Blocks(MinutesRecord record, IEnumerable<Incident> incidents) => incidents
        .Where(incident => incident.InMinutes)
        .GroupBy(incident => (incident.Facts, incident.Decision, incident.PreventedVote))
        .Select(group => Paragraph($"Incident technique{Who(record, group)} : {Sentence(group.Key.Facts)}{Outcome(group.Key)}"));

    /// <summary>« , M. Petit (de 18:31:02 à 18:33:10), Mme Roy (à partir de 18:31:40) ».</summary>
    private static string Who(MinutesRecord record, IEnumerable<Incident> incidents) => string.Concat(incidents.Select(incident =>
        incident.CoOwnerId is { } owner ? $", {record.Name(owner)} ({When(record, incident)})" : $" ({When(record, incident)})"));

    private static string When(MinutesRecord record, Incident incident) => incident.EndedAt is { } ended
        ? $"de {Clock(record, incident.StartedAt)} à {Clock(record, ended)}"
        : $"à partir de {Clock(record, incident.StartedAt)}";

    private static string Outcome((string Facts, string Decision, bool? Prevented) incident) =>
        (incident.Prevented == true ? " Aucun bulletin n'était enregistré à la clôture : le vote a été empêché." : "")
        + (incident.Decision.Length > 0 ? $" Décision du président de séance : {Sentence(incident.Decision)}" : "");

    private static string Sentence(string words)
    {
        var clean = Fr.Capital(Clean(words).Trim());
        return clean.Length == 0 || clean[^1] is '.' or '!' or '?' ? clean : $"{clean}.";
    }
}
