using System.Text.Json;

namespace AgLive.Server.Verifying.Votes;

/// <summary>The readings of the law that change a count, from the rules the journal froze as the session opened.</summary>
internal sealed record Readings(
    bool SilentPresentIsExpressed,
    bool IncidentIsDefaulting,
    bool Bridge261BaseIsParticipants,
    bool ReductionOnSpecialKeys,
    bool ReductionTriggerIsAllShares)
{
    /// <summary>What is not said reads as the default; null when the text is no list of rules.</summary>
    public static Readings? Of(string policies)
    {
        try
        {
            using var json = JsonDocument.Parse(policies);
            var said = json.RootElement;
            bool Flag(string name, bool usual) => said.TryGetProperty(name, out var value) ? value.GetBoolean() : usual;
            return new Readings(
                Flag("SilentPresentIsExpressed", false),
                said.TryGetProperty("IncidentCount", out var count) && count.GetString() == "Defaulting",
                Flag("Bridge261BaseIsParticipants", true),
                Flag("ReductionOnSpecialKeys", true),
                Flag("ReductionTriggerIsAllShares", true));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
