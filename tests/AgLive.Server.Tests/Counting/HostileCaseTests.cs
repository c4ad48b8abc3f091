using System.Text.Json.Nodes;
using AgLive.Server.Counting;

namespace AgLive.Server.Tests.Counting;

/// <summary>Every value of every known case, however deep, left out or spoilt, one at a time: an answer or a sentence, never a trace.</summary>
public sealed class HostileCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Counting", "Cases");

    private static readonly string[] Kinds =
        ["count", "two_owner_regime", "proxy", "competition", "form_timeline", "form_validity"];

    private static readonly string?[] Spoilt =
        [null, "null", "\"\"", "\"z\"", "-1", "0", "1e30", "0.5", "[]", "[[]]", "{}", "true", "9223372036854775807"];

    public static TheoryData<string> KindsToSpoil => [.. Kinds];

    [Theory]
    [MemberData(nameof(KindsToSpoil))]
    public async Task Count_AnyFieldSpoilt_AnswersOrSaysWhy(string kind)
    {
        var cases = new JsonArray([.. Known().Where(one => (string?)one["kind"] == kind).SelectMany(Spoil)]);

        var run = await CountRun.OfAsync(cases.ToJsonString());

        Assert.Equal(cases.Count, run.Answers.Count);
        Assert.Equal(CountCommand.SomeImpossible, run.ExitCode);
        Assert.All(run.Answers, answer =>
        {
            if (answer!["expected"] is not JsonObject)
            {
                Assert.Matches(@"^(inputs|kind|cas)[^ ]*\u00A0: .+\.$", (string?)answer["error"]);
            }
        });
    }

    private static IEnumerable<JsonNode> Known()
    {
        var vectors = JsonNode.Parse(File.ReadAllText(CountRun.Vectors))!["vectors"]!.AsArray();
        var worked = Directory.GetFiles(Folder, "*.json")
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!.AsArray());
        return vectors.Concat(worked).Select(one => one!);
    }

    private static IEnumerable<JsonNode> Spoil(JsonNode one) => Paths(one["inputs"]!, ["inputs"]).SelectMany(
        path => Spoilt.Select(value => Spoil(one, path, value)));

    private static JsonObject Spoil(JsonNode one, IReadOnlyList<object> path, string? value)
    {
        var copy = new JsonObject { ["id"] = (string?)one["id"], ["kind"] = (string?)one["kind"], ["inputs"] = one["inputs"]!.DeepClone() };
        var parent = path.Take(path.Count - 1).Aggregate((JsonNode)copy, (node, step) => step is int i ? node[i]! : node[(string)step]!);
        switch (path[^1], value)
        {
            case (int i, null):
                parent.AsArray().RemoveAt(i);
                break;
            case (int i, _):
                parent[i] = JsonNode.Parse(value);
                break;
            case (string name, null):
                parent.AsObject().Remove(name);
                break;
            case (string name, _):
                parent[name] = JsonNode.Parse(value);
                break;
        }

        return copy;
    }

    private static IEnumerable<IReadOnlyList<object>> Paths(JsonNode? node, IReadOnlyList<object> path)
    {
        yield return path;
        IEnumerable<(object Step, JsonNode? Child)> children = node switch
        {
            JsonObject members => members.Select(member => ((object)member.Key, member.Value)),
            JsonArray items => items.Select((item, i) => ((object)i, item)),
            _ => [],
        };
        foreach (var deeper in children.SelectMany(child => Paths(child.Child, [.. path, child.Step])))
        {
            yield return deeper;
        }
    }
}
