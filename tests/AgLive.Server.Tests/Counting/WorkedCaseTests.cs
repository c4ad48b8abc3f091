using System.Text.Json.Nodes;

namespace AgLive.Server.Tests.Counting;

/// <summary>
/// Cases worked out by hand beside the vectors of the law reference. <c>expected</c> holds what must be in the answer,
/// null standing for what must not; <c>error</c> the field that makes the case impossible.
/// </summary>
public sealed class WorkedCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Counting", "Cases");

    private static readonly Dictionary<string, JsonNode> All = Directory.GetFiles(Folder, "*.json")
        .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!.AsArray())
        .ToDictionary(one => (string)one!["id"]!, one => one!);

    public static TheoryData<string> Ids => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Count_WorkedCase_IsAsWorkedOut(string id)
    {
        var one = All[id];

        var run = await CountRun.OfAsync(new JsonArray(one.DeepClone()).ToJsonString());

        var answer = run.Answers[0]!;
        if (one["error"] is { } field)
        {
            Assert.StartsWith($"{field}\u00A0: ", (string?)answer["error"], StringComparison.Ordinal);
            return;
        }

        Assert.Null((string?)answer["error"]);
        AssertHolds(one["expected"]!, answer["expected"], "expected");
    }

    private static void AssertHolds(JsonNode expected, JsonNode? actual, string path)
    {
        if (expected is not JsonObject members)
        {
            Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: {actual?.ToJsonString()} is not {expected.ToJsonString()}");
            return;
        }

        foreach (var (name, value) in members)
        {
            if (value is null)
            {
                Assert.Null(actual?[name]);
            }
            else
            {
                AssertHolds(value, actual?[name], $"{path}.{name}");
            }
        }
    }
}
