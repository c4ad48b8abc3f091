using System.Text.Json;
using AgLive.Domain;
using AgLive.Domain.Policies;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Assemblies;

/// <summary>What the lines of the journal about the rules of count say.</summary>
public static class PolicyWords
{
    /// <summary>« Plafond de 10 % des pouvoirs : « Les voix après réduction » devient « Toutes les quotes-parts ». »</summary>
    /// <param name="kind">PolicyChanged or PolicyRewritten.</param>
    /// <param name="payload">The payload of the line.</param>
    public static string Change(string kind, JsonElement payload) => kind switch
    {
        JournalKinds.PolicyRewritten => FrenchNumbers.Spaced($"Règles illisibles, enregistrées de nouveau. {Retained(payload)}"),
        _ when DisputedPoints.Find(Text(payload, "point")) is { } point =>
            FrenchNumbers.Spaced($"{point.Title} : « {Label(point, payload, "from")} » devient « {Label(point, payload, "to")} »."),
        _ => Text(payload, "point"),
    };

    /// <summary>The readings that are not the default, of a line that carries all rules; nothing when there are none.</summary>
    public static string Retained(JsonElement payload) =>
        StoredPolicy.Read(Text(payload, "policies")) is { IsDone: true, Value: var policy } && RetainedReadings.Departures(policy).Count > 0
            ? RetainedReadings.Sentence(policy)
            : "";

    private static string Label(DisputedPoint point, JsonElement payload, string name) =>
        point.Readings.FirstOrDefault(reading => reading.Value == Text(payload, name))?.Label ?? Text(payload, name);

    private static string Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
