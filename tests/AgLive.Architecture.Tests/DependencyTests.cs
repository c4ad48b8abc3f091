using System.Text.Json;
using System.Text.RegularExpressions;

namespace AgLive.Architecture.Tests;

/// <summary>docs/DEPENDENCIES.md names every package, and no other.</summary>
public sealed partial class DependencyTests
{
    private static readonly string[] NodeProjects = ["src/AgLive.Web/client/package.json", "tests/wire/package.json"];

    [Fact]
    public void Page_NamesEveryPackageAndNoOther()
    {
        var used = Sources.Lines("Directory.Packages.props").Select(line => Package().Match(line)).Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .Concat(NodeProjects.SelectMany(NodePackages).Distinct());
        var named = Sources.Lines("docs/DEPENDENCIES.md").Select(line => Row().Match(line)).Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .Where(name => name is not ("Package" or "---"));

        Assert.Equal(used.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static List<string> NodePackages(string project)
    {
        using var json = JsonDocument.Parse(string.Join('\n', Sources.Lines(project)));
        return [.. json.RootElement.EnumerateObject()
            .Where(part => part.Name is "dependencies" or "devDependencies")
            .SelectMany(kind => kind.Value.EnumerateObject().Select(package => package.Name))];
    }

    [GeneratedRegex(@"<PackageVersion Include=""([^""]+)""")]
    private static partial Regex Package();

    [GeneratedRegex(@"^\|\s*([^|\s]+)\s*\|")]
    private static partial Regex Row();
}
