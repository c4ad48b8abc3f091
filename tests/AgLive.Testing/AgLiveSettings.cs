using System.Diagnostics;

namespace AgLive.Testing;

/// <summary>How a server under test is set: the embedded database in a folder, or the services of several nodes.</summary>
/// <param name="DataDirectory">Folder of the embedded database, and of whatever the node writes.</param>
public sealed record AgLiveSettings(string DataDirectory)
{
    /// <summary>Connection string; null for the embedded database.</summary>
    public string? PostgreSql { get; init; }

    /// <summary>Connection string; null for the live room in memory.</summary>
    public string? Redis { get; init; }

    /// <summary>Any other setting, by its name in the environment (« Agency__Name »).</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();

    /// <summary>A start of the built server with these settings, its output to be read.</summary>
    internal ProcessStartInfo Command(params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = DataDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Repository.ServerDll);
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        foreach (var (name, value) in Environment())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private IEnumerable<KeyValuePair<string, string>> Environment()
    {
        yield return new("Data__Directory", DataDirectory);
        yield return new("DOTNET_NOLOGO", "1");
        if (PostgreSql is not null)
        {
            yield return new("ConnectionStrings__PostgreSql", PostgreSql);
        }

        if (Redis is not null)
        {
            yield return new("ConnectionStrings__Redis", Redis);
        }

        foreach (var other in Others)
        {
            yield return other;
        }
    }
}
