using System.Reflection;
using System.Text.Json;

namespace AgLive.Web.Room;

/// <summary>
/// The sentences of the voter's room, said by the first page and by its script alike: the page hands them to the script
/// by their camel-case names, so each is written once. « {0} » is filled by <see cref="Fill"/>.
/// </summary>
public static partial class RoomWords
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Everything = new(ReadAll);

    /// <summary>All sentences by the name the script knows.</summary>
    public static IReadOnlyDictionary<string, string> All => Everything.Value;

    /// <summary>Fills the holes of a sentence in their order.</summary>
    public static string Fill(string sentence, params ReadOnlySpan<string> values)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        for (var i = 0; i < values.Length; i++)
        {
            sentence = sentence.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        }

        return sentence;
    }

    private static SortedDictionary<string, string> ReadAll()
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in typeof(RoomWords).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            words[JsonNamingPolicy.CamelCase.ConvertName(field.Name)] = (string)field.GetValue(null)!;
        }

        return words;
    }
}
