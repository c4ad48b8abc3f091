namespace AgLive.Testing;

/// <summary>Where the tests find what was built beside them.</summary>
public static class Repository
{
    /// <summary>The folder of <c>AgLive.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>« debug » or « release »: the configuration the running test was built in.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name;

    /// <summary>The built server, of the same configuration as the test.</summary>
    public static string ServerDll => Path.Combine(Artifacts, "bin", "AgLive.Server", Configuration, "AgLive.Server.dll");

    /// <summary>What is built or made by tests; never committed.</summary>
    public static string Artifacts => Path.Combine(Root, "artifacts");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AgLive.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No AgLive.sln above {AppContext.BaseDirectory}.");
    }
}
