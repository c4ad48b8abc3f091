namespace AgLive.Architecture.Tests;

/// <summary>A place of the import order. A lower rank may be imported; places of one rank do not import each other.</summary>
public sealed record Place(string Name, int Rank);

/// <summary>« Who may import whom » of docs/ARCHITECTURE.md. There are no exceptions; one would be stated here, with its reason.</summary>
public static class Places
{
    private const int Features = 5;

    private static readonly Dictionary<string, int> Ranks = new()
    {
        ["Data"] = 2,
        ["Live"] = 2,
        ["Messaging"] = 2,
        ["Pdf"] = 2,
        ["Notices"] = 3,
        ["Auth"] = 4,
        ["Room"] = 6,
        ["Hosting"] = 7,
    };

    private static readonly Place Program = new("Program", 8);

    /// <summary>The place of a type; null when it is not ours. A folder of Server that is not named above is a feature.</summary>
    public static Place? Of(string assembly, string typeNamespace)
    {
        var name = assembly.Split(',')[0];
        return name switch
        {
            "AgLive.Domain" => new Place("Domain", 0),
            "AgLive.Web" => new Place("Web", 1),
            "AgLive.Server" => OfServer(typeNamespace),
            _ => null,
        };
    }

    private static Place OfServer(string typeNamespace)
    {
        var parts = typeNamespace.Split('.');
        return parts is ["AgLive", "Server", var folder, ..] ? new Place(folder, Ranks.GetValueOrDefault(folder, Features)) : Program;
    }
}
