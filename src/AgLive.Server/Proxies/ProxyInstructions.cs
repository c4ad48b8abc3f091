using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.Proxies;

namespace AgLive.Server.Proxies;

/// <summary>
/// What a grantor told his holder to vote. It concerns the two of them only: shown to the holder, never enforced, never
/// counted, never in the minutes (law of mandate, C. civ. arts. 1984 and following).
/// </summary>
public static class ProxyInstructions
{
    /// <summary>Each resolution once, each one put to the vote, each word known.</summary>
    public static bool AreSound(IReadOnlyList<ProxyInstruction> instructions, IReadOnlyList<Resolution> resolutions)
    {
        ArgumentNullException.ThrowIfNull(instructions);
        return instructions.Count <= resolutions.Count
            && instructions.DistinctBy(one => one.ResolutionId).Count() == instructions.Count
            && instructions.All(one => ProxyChoices.All.Contains(one.Choice)
                && resolutions.Any(resolution => resolution.Id == one.ResolutionId && resolution.Majority is not null));
    }

    /// <summary>As kept beside the mandate; empty when there are none.</summary>
    public static string Write(IReadOnlyList<ProxyInstruction> instructions)
    {
        ArgumentNullException.ThrowIfNull(instructions);
        return instructions.Count == 0 ? "" : CanonicalJson.Write(instructions);
    }

    public static IReadOnlyList<ProxyInstruction> Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored.Length == 0 ? [] : CanonicalJson.Read<List<ProxyInstruction>>(stored) ?? [];
    }

    /// <summary>As people read them, in the order of the agenda.</summary>
    public static IReadOnlyList<ShownInstruction> Show(string stored, IReadOnlyList<Resolution> resolutions)
    {
        var told = Read(stored).ToDictionary(one => one.ResolutionId, one => one.Choice);
        return [.. resolutions.Where(resolution => told.ContainsKey(resolution.Id)).Select(resolution =>
            new ShownInstruction(resolution.Number, resolution.Title, ProxyChoices.Label(told[resolution.Id])))];
    }
}
