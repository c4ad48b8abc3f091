namespace AgLive.Architecture.Tests;

/// <summary>The files of the repository, without what is built, installed or made by a run.</summary>
public static class Sources
{
    private static readonly string[] NotOurs = [".git", "artifacts", "node_modules", "bin", "obj", "data", ".vs", ".idea", "TestResults", "app"];

    private static readonly string[] Texts =
        [".cs", ".cshtml", ".ts", ".mjs", ".js", ".scss", ".css", ".lua", ".sh", ".md", ".json", ".props", ".targets", ".csproj", ".sln", ".txt", ".csv", ".svg", ""];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with slashes.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Walk(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Under(params string[] folders) =>
        All.Where(file => folders.Any(folder => file.StartsWith(folder + "/", StringComparison.Ordinal)));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(file => Texts.Contains(file.Extension)))
        {
            yield return Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
        }

        // « app » is what the client's build writes (wwwroot/app); a worktree has « .git » as a file.
        foreach (var inner in folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name) && inner.LinkTarget is null))
        {
            foreach (var file in Walk(inner))
            {
                yield return file;
            }
        }
    }

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
