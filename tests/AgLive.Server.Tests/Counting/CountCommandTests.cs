using System.Text.Json.Nodes;
using AgLive.Server.Counting;

namespace AgLive.Server.Tests.Counting;

public sealed class CountCommandTests
{
    [Fact]
    public async Task Count_TheVectors_GivesWhatTheyExpect()
    {
        var run = await CountRun.OfFileAsync(CountRun.Vectors);

        var cases = JsonNode.Parse(await File.ReadAllTextAsync(CountRun.Vectors))!["vectors"]!.AsArray();
        Assert.Equal(90, cases.Count);
        Assert.Equal(cases.Count, run.Answers.Count);
        Assert.Equal(CountCommand.AllAnswered, run.ExitCode);
        foreach (var (one, answer) in cases.Zip(run.Answers))
        {
            Assert.Equal((string?)one!["id"], (string?)answer!["id"]);
            Assert.True(
                JsonNode.DeepEquals(one["expected"], answer["expected"]),
                $"{one["id"]}: expected {one["expected"]!.ToJsonString()}, got {answer.ToJsonString()}");
        }
    }

    [Fact]
    public async Task Count_OneImpossibleCase_AnswersTheOthers()
    {
        var run = await CountRun.OfAsync($$"""
            [
              {"id": "good", "kind": "count", "inputs": {{CountRun.Inputs()}} },
              {"id": "bad", "kind": "count", "inputs": {{CountRun.Inputs(ballots: """{"z": "pour"}""")}} },
              {"id": "unknown", "kind": "weather", "inputs": { } },
              {"kind": "count"}
            ]
            """);

        Assert.Equal(CountCommand.SomeImpossible, run.ExitCode);
        Assert.Equal("adoptee", (string?)run.Answers[0]!["expected"]!["outcome"]);
        Assert.Equal("inputs.ballots_round1.z\u00A0: ce votant n'est pas dans owners.", (string?)run.Answers[1]!["error"]);
        Assert.Contains("weather", (string?)run.Answers[2]!["error"], StringComparison.Ordinal);
        Assert.Equal("cas[3].id\u00A0: ce champ manque.", (string?)run.Answers[3]!["error"]);
        Assert.Contains("bad\u00A0: inputs.ballots_round1.z", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Count_AllAnswered_ExitsWithZero()
    {
        var run = await CountRun.OfAsync($$"""{"vectors": [{"id": "x", "kind": "count", "inputs": {{CountRun.Inputs()}} }]}""");

        Assert.Equal(CountCommand.AllAnswered, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    public async Task Count_NotAFileOfCases_SaysSo(string content)
    {
        var run = await CountRun.OfAsync(content);

        Assert.Equal(CountCommand.SomeImpossible, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Answers);
    }

    [Fact]
    public async Task Count_NoSuchFile_SaysSo()
    {
        var run = await CountRun.OfFileAsync(Path.Combine(AppContext.BaseDirectory, "absent.json"));

        Assert.Equal(CountCommand.SomeImpossible, run.ExitCode);
        Assert.Contains("absent.json", run.Error, StringComparison.Ordinal);
    }
}
