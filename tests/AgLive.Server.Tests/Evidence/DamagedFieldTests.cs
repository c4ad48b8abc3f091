using System.Text;
using System.Text.Json.Nodes;

namespace AgLive.Server.Tests.Evidence;

/// <summary>
/// Every field of every file of the archive, and of every kind of line of the journal, missing or of another kind: the file is
/// named, and « aglive verify » never stumbles over what it reads. Fields of the journal, which are many, are tried with two of the values.
/// </summary>
public sealed class DamagedFieldTests(HeldAssembly held) : IClassFixture<HeldAssembly>
{
    private static readonly (string Name, Func<JsonNode?> Value)[] Others =
    [
        ("null", () => null),
        ("[null]", () => new JsonArray((JsonNode?)null)),
        ("{}", () => new JsonObject()),
        ("a text", () => JsonValue.Create("x")),
        ("-1", () => JsonValue.Create(-1)),
        ("the largest number", () => JsonValue.Create(long.MaxValue)),
    ];

    public static TheoryData<string> Files =>
    [
        "manifeste.json", "assemblee.json", "proprietaires.jsonl", "comptes.jsonl", "presences.jsonl", "pouvoirs.jsonl", "formulaires.jsonl",
        "incidents.jsonl", "reserves.jsonl", "documents.jsonl", "journal.jsonl", "votes/10/vote.json", "votes/10/liste.jsonl", "votes/10/bulletins.jsonl",
        "votes/10/evenements.jsonl", "votes/10/decision.json",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Field_MissingOrOfAnotherKind_IsNamed(string path)
    {
        var lines = new ForgedArchive(held.Archive).Text(path).Split('\n');
        var missed = new List<string>();
        foreach (var (line, field) in Fields(lines))
        {
            missed.AddRange(await MissedAsync(path, lines, line, field));
        }

        Assert.True(missed.Count == 0, $"{missed.Count} missed:\n{string.Join('\n', missed.Take(8))}");
    }

    [Fact]
    public void EveryFileOfFields_IsDamagedHere()
    {
        var known = Files.Select(row => row.Data).ToHashSet();
        var there = new ForgedArchive(held.Archive).Paths
            .Where(path => Path.GetExtension(path) is ".json" or ".jsonl")
            .Select(path => path.StartsWith("votes/", StringComparison.Ordinal) ? $"votes/10/{Path.GetFileName(path)}" : path);
        Assert.Superset(there.ToHashSet(), known);
    }

    private async Task<List<string>> MissedAsync(string path, string[] lines, int line, string field)
    {
        var missed = new List<string>();
        var tried = path == "journal.jsonl" ? [Others[0], Others[line % Others.Length]] : Others;
        foreach (var (name, value) in tried.Append(("nothing", null!)))
        {
            var changed = lines.ToArray();
            changed[line] = With(lines[line], field, value);
            if (changed[line] == lines[line])
            {
                continue;
            }

            var archive = await new ForgedArchive(held.Archive).Change(path, Encoding.UTF8.GetBytes(string.Join('\n', changed))).PackAsync();
            var (code, said) = await VerifyRun.OfAsync(archive);
            if (code != 1 || !said.Split('\n').Any(one => one.StartsWith("  NON ", StringComparison.Ordinal) && one.Contains(path, StringComparison.Ordinal)))
            {
                missed.Add($"{path}, line {line + 1}, {field} made {name}: exit {code}\n{said}");
            }
        }

        return missed;
    }

    /// <summary>The first line of each field, by its way from the root; a line of the journal by its kind, its payload opened.</summary>
    private static IEnumerable<(int Line, string Field)> Fields(string[] lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].Length == 0)
            {
                continue;
            }

            var root = JsonNode.Parse(lines[line])!;
            var kind = root["payload"] is null ? "" : root["kind"]!.GetValue<string>();
            foreach (var field in Walk(root, "").Where(field => seen.Add($"{kind} {field}")))
            {
                yield return (line, field);
            }
        }
    }

    /// <summary>The ways to all fields, those of what is inside them too; of a list, of its first item.</summary>
    private static IEnumerable<string> Walk(JsonNode? node, string way)
    {
        switch (node)
        {
            case JsonObject some:
                foreach (var (name, value) in some)
                {
                    yield return $"{way}/{name}";
                    var inside = name == "payload" ? JsonNode.Parse(value!.GetValue<string>()) : value;
                    foreach (var field in Walk(inside, $"{way}/{name}"))
                    {
                        yield return field;
                    }
                }

                break;
            case JsonArray { Count: > 0 } list:
                foreach (var field in Walk(list[0], $"{way}/0"))
                {
                    yield return field;
                }

                break;
        }
    }

    /// <summary>The line with another value at the end of a way; without it when no value is given.</summary>
    private static string With(string line, string field, Func<JsonNode?>? value)
    {
        var steps = field[1..].Split('/');
        var root = JsonNode.Parse(line)!;
        var node = root;
        for (var at = 0; at < steps.Length - 1; at++)
        {
            if (steps[at] == "payload")
            {
                root["payload"] = With(root["payload"]!.GetValue<string>(), $"/{string.Join('/', steps[(at + 1)..])}", value);
                return root.ToJsonString();
            }

            node = node is JsonArray list ? list[int.Parse(steps[at], System.Globalization.CultureInfo.InvariantCulture)]! : node[steps[at]]!;
        }

        var owner = node.AsObject();
        if (value is null)
        {
            owner.Remove(steps[^1]);
        }
        else
        {
            owner[steps[^1]] = value();
        }

        return root.ToJsonString();
    }
}
