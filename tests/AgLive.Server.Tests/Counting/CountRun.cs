using System.Text.Json.Nodes;
using AgLive.Server.Counting;

namespace AgLive.Server.Tests.Counting;

/// <summary>One run of <c>aglive count</c>.</summary>
internal sealed record CountRun(int ExitCode, JsonArray Answers, string Error)
{
    /// <summary>The worked vectors of the law reference.</summary>
    public static string Vectors { get; } = Path.Combine(AppContext.BaseDirectory, "Counting", "vectors.json");

    public static async Task<CountRun> OfAsync(string content)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, content);
            return await OfFileAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static async Task<CountRun> OfFileAsync(string file)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await CountCommand.RunAsync(file, output, error);
        var text = output.ToString();
        return new CountRun(exitCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsArray(), error.ToString());
    }

    /// <summary>Three owners and the syndicate; a votes pour at art. 24 unless told otherwise.</summary>
    public static string Inputs(
        string ballots = """{"a": "pour"}""",
        string firstOwner = """{"id": "a", "tantiemes": 300, "mode": "present"}""",
        string majority = "24") => $$"""
        {
          "owners": [
            {{firstOwner}},
            {"id": "b", "tantiemes": 300, "mode": "present"},
            {"id": "c", "tantiemes": 300, "mode": "absent"},
            {"id": "s", "tantiemes": 100, "mode": "absent", "kind": "syndicat"}
          ],
          "majority": "{{majority}}",
          "ballots_round1": {{ballots}}
        }
        """;
}
