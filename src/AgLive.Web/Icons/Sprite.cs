using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace AgLive.Web.Icons;

/// <summary>
/// The icons of the program (icons.svg beside this file). A page carries only the symbols it used, plus those a
/// script of the room or the console may show later.
/// </summary>
public static partial class Sprite
{
    private static readonly object UsedKey = new();

    private static readonly FrozenDictionary<string, string> Symbols = Read();

    /// <summary>What the scripts of the room and the console may draw.</summary>
    public static readonly IReadOnlyList<string> Live =
    [
        "arrow-right", "check", "chevron-left", "chevron-right", "circle-alert", "circle-check", "circle-help", "clock",
        "ear", "eraser", "external-link", "eye", "eye-off", "file-text", "gavel", "hand", "info", "life-buoy", "list",
        "lock", "log-out", "mail", "message-square", "minus", "monitor", "pause", "pen-line", "phone", "play", "plus", "refresh-cw", "rotate-ccw",
        "smartphone", "triangle-alert", "user", "user-check", "users", "video", "vote", "wifi", "wifi-off", "x",
    ];

    /// <summary>Every name there is.</summary>
    public static IEnumerable<string> Names => Symbols.Keys;

    /// <summary>The markup of one symbol.</summary>
    /// <exception cref="InvalidOperationException">There is no such icon.</exception>
    public static string Symbol(string name) => Symbols.TryGetValue(name, out var symbol)
        ? symbol
        : throw new InvalidOperationException($"No icon « {name} » in icons.svg.");

    /// <summary>Notes that the page being made shows this icon.</summary>
    internal static void Use(HttpContext context, string name)
    {
        _ = Symbol(name);
        UsedIn(context).Add(name);
    }

    /// <summary>The icons the page being made has shown so far.</summary>
    internal static SortedSet<string> UsedIn(HttpContext context)
    {
        if (context.Items[UsedKey] is not SortedSet<string> used)
        {
            context.Items[UsedKey] = used = new SortedSet<string>(StringComparer.Ordinal);
        }

        return used;
    }

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(Sprite).Assembly.GetManifestResourceStream("icons.svg")
            ?? throw new InvalidOperationException("icons.svg is not embedded.");
        using var reader = new StreamReader(stream);
        return SymbolPattern().Matches(reader.ReadToEnd())
            .ToFrozenDictionary(match => match.Groups["name"].Value, match => match.Value, StringComparer.Ordinal);
    }

    [GeneratedRegex("""<symbol id="i-(?<name>[a-z0-9-]+)".*?</symbol>""", RegexOptions.Singleline)]
    private static partial Regex SymbolPattern();
}
