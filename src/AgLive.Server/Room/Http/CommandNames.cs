using AgLive.Web.Wire;

namespace AgLive.Server.Room.Http;

/// <summary>The commands of the console by their name on the wire: « openVote » for OpenVote.</summary>
public static class CommandNames
{
    private static readonly Dictionary<string, Type> Types = typeof(ConsoleCommand).Assembly
        .GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ConsoleCommand)))
        .ToDictionary(type => char.ToLowerInvariant(type.Name[0]) + type.Name[1..], StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Types.Keys;

    public static Type? TypeOf(string name) => Types.GetValueOrDefault(name);
}
