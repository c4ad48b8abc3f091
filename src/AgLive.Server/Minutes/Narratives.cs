using System.Text.Json;
using AgLive.Web;
using AgLive.Web.Papers;

namespace AgLive.Server.Minutes;

/// <summary>
/// What the syndic tells in the minutes beside the facts, by section: the debates, a word of opening. It never holds a figure
/// of the record, which is printed apart.
/// </summary>
internal static class Narratives
{
    /// <summary>Characters of one section.</summary>
    public const int MaxText = 10_000;

    public const string Opening = "ouverture";
    public const string Closing = "cloture";

    public static Dictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    public static string Write(Dictionary<string, string> told) => JsonSerializer.Serialize(
        told.Where(one => one.Value.Length > 0).OrderBy(one => one.Key, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Value));

    /// <summary>A paragraph a line; empty lines only part them.</summary>
    public static IEnumerable<PaperBlock> Blocks(string told) => MinutesWords.Clean(told)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => new PaperBlock(PaperBlockKind.Narrative, Fr.Text(line)));
}
