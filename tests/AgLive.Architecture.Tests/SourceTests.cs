using System.Text.RegularExpressions;

namespace AgLive.Architecture.Tests;

public sealed partial class SourceTests(ITestOutputHelper output)
{
    private const int Limit = 300;

    [Fact]
    public void Files_AreAtMost300Lines()
    {
        var sizes = Sources.Under("src", "tests", "eng", "loadtests")
            .Where(file => Code().IsMatch(file) && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (File: file, Lines: Sources.Lines(file).Length))
            .OrderByDescending(size => size.Lines)
            .ToList();
        foreach (var (file, lines) in sizes.Take(5))
        {
            output.WriteLine($"{lines,5}  {file}");
        }

        Violations.AssertNone(sizes.Where(size => size.Lines > Limit).Select(size => $"{size.File}: {size.Lines} lines"));
    }

    [Fact]
    public void Namespaces_FollowFolders()
    {
        var wrong = Sources.Under("src", "tests")
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => (File: file, Declared: Sources.Lines(file).Select(line => Namespace().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value))
            .Where(source => source.Declared is not null)
            .Where(source => source.Declared != string.Join('.', source.File.Split('/')[1..^1]))
            .Select(source => $"{source.File}: {source.Declared}");

        Violations.AssertNone(wrong);
    }

    [Fact]
    public void Files_HoldNothingOfAWorkplaceAndNothingUnfinished()
    {
        var wrong = Sources.All
            .Where(file => !file.EndsWith($"{nameof(SourceTests)}.cs", StringComparison.Ordinal))
            .SelectMany(file => Sources.Lines(file).Select((line, i) => (file, Number: i + 1, Banned: Banned().Match(line))))
            .Where(found => found.Banned.Success)
            .Select(found => $"{found.file}:{found.Number}: {found.Banned.Value}");

        Violations.AssertNone(wrong);
    }

    /// <summary>Whoever opens a file of the law finds the article it rests on, or that it rests on none.</summary>
    [Fact]
    public void FilesOfTheDomain_NameTheirArticle()
    {
        var silent = Sources.Under("src/AgLive.Domain")
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !Sources.Lines(file).Any(line => Article().IsMatch(line)));

        Violations.AssertNone(silent);
    }

    [Fact]
    public void LuaScripts_SayKeysArgumentsReturnsAndWhatIsAtomic()
    {
        var scripts = Sources.Under("src").Where(file => file.EndsWith(".lua", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, file =>
        {
            var head = string.Join('\n', Sources.Lines(file).TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)));
            Assert.All(["KEYS", "ARGV", "returns", "atomic"], word => Assert.Contains(word, head, StringComparison.Ordinal));
        });
    }

    [GeneratedRegex(@"\.(cs|cshtml|ts|mjs|js|scss|css|lua|sh)$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^namespace ([\w.]+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\barts?\.[ \u00A0](R\. ?|L\. ?)?\d|\bno article\b")]
    private static partial Regex Article();

    /// <summary>Paths of a developer's machine, hosts of package registries, and what says « later ».</summary>
    [GeneratedRegex(@"(?<![\w.~-])/(work|root|home)/\w|registry\.npmjs|api\.nuget\.org|\b(TODO|FIXME|XXX)\b|NotImplementedException|\bSkip = ""|\.skip\(")]
    private static partial Regex Banned();
}
