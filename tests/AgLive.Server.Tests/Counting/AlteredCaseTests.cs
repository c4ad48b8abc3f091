using System.Text;
using System.Text.Json.Nodes;
using AgLive.Server.Counting;

namespace AgLive.Server.Tests.Counting;

/// <summary>Every vector with each of its input fields dropped or altered: an answer or a sentence, never a trace.</summary>
public sealed class AlteredCaseTests
{
    private static readonly string[] Alterations =
    [
        "null", "true", "-1", "0", "1.5", "1e400", "99999999999999999999", "\"\"", "\"?\"", "\"\\ufffe\"", "\"\\ud800\"",
        "\"Nowhere/Land\"", "\"../../etc/localtime\"", "\"2026-02-30\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-11-26\"",
        "\"2026-11-26T18:00:00\"", "\"2026-11-26T25:00:00Z\"", "\"2026-11-26T18:00:00+19:00\"", "\"0001-01-01T00:00:00Z\"",
        "\"9999-12-31T23:59:59-12:00\"", "\"1900-01-01T00:00:00+00:00\"", "[]", "[null]", "[\"pour\", 1]", "{}",
        "{\"a\": {}}", "{\"a\": \"pour\", \"a\": \"contre\"}", "{\"\\ud800\": 1}",
    ];

    private static readonly JsonArray Cases = JsonNode.Parse(File.ReadAllText(CountRun.Vectors))!["vectors"]!.AsArray();

    [Fact]
    public async Task AnyField_DroppedOrAltered_GetsAnAnswerOrASentence()
    {
        var altered = Cases.SelectMany(one => Altered(one!.AsObject())).ToList();

        var run = await CountRun.OfAsync($"[{string.Join(",\n", altered)}]");

        Assert.Equal(altered.Count, run.Answers.Count);
        Assert.Equal(CountCommand.SomeImpossible, run.ExitCode);
        foreach (var (one, answer) in altered.Zip(run.Answers))
        {
            var error = (string?)answer!["error"];
            Assert.True(answer["expected"] is not null ^ error is not null, one);
            Assert.True(error is null || error.StartsWith("inputs", StringComparison.Ordinal), $"{error} for {one}");
        }
    }

    [Theory]
    [InlineData("form_deadline", "meeting_local", "\"2026-11-26T18:00:00\"", "décalage")]
    [InlineData("form_deadline", "meeting_local", "\"2026-11-31T18:00:00+01:00\"", "qui existe")]
    [InlineData("form_deadline", "meeting_local", "\"0001-01-02T18:00:00+01:00\"", "1900")]
    [InlineData("form_deadline", "timezone", "\"Europe/Nowhere\"", "fuseau")]
    [InlineData("form_deadline", "timezone", "\"Romance Standard Time\"", "fuseau")]
    [InlineData("convocation_deadline", "event_date", "\"2026-02-29\"", "date")]
    [InlineData("convocation_deadline", "channel", "\"e-mail\"", "courriel")]
    [InlineData("convocation_deadline", "channel", "\"pigeon\"", "pigeon")]
    [InlineData("convocation_deadline", "meeting_date", "\"2026-02-04\"", "précéder")]
    [InlineData("pv_delay", "meeting_date", "20261126", "texte")]
    [InlineData("pv_delay", "notification_date", "\"2026-11-25\"", "avant la réunion")]
    [InlineData("contest_right", "outcome", "\"ajournee\"", "ajournee")]
    [InlineData("contest_right", "owner_status", "\"voisin\"", "statut")]
    [InlineData("contest_right", "owner_status", "\"pour et contre\"", "statut")]
    [InlineData("contest_right", "owner_status", "\"opposant (contre, resolution rejetee)\"", "contredit")]
    [InlineData("contest_right", "owner_status", "\"opposant (pour)\"", "opposant")]
    [InlineData("indivision", "indivision_voix", "-300", "positif")]
    [InlineData("indivision", "attending", "{\"i1\": \"oui\"}", "attending.i1")]
    [InlineData("indivision", "couple", "[\"x\", 1]", "texte")]
    [InlineData("indivision", "mandataire_commun", "3", "texte")]
    public async Task ImpossibleField_IsNamedWithItsReason(string kind, string field, string value, string reason)
    {
        var first = Cases.First(one => (string?)one!["kind"] == kind)!.AsObject();

        var run = await CountRun.OfAsync($"[{With(first, field, value)}]");

        var error = (string?)run.Answers[0]!["error"];
        Assert.StartsWith($"inputs.{field}", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"usufruitier": "u", "nu_proprietaire": "u"}""", "inputs.nu_proprietaire")]
    [InlineData("""{"usufruitier": "u", "nu_proprietaire": []}""", "inputs.nu_proprietaire")]
    [InlineData("""{"usufruitier": "u"}""", "inputs.nu_proprietaire")]
    [InlineData("""{"usufruitier": "u", "nu_proprietaire": "n", "agreement": "z"}""", "inputs.agreement")]
    [InlineData("""{"usufruitier": "u", "nu_proprietaire": ["n", "m"], "agreement": "nu_proprietaire"}""", "inputs.agreement")]
    [InlineData("""{"indivision_voix": 1, "couple": ["x", "y"], "attending": {"z": "pour"}}""", "inputs.attending.z")]
    public async Task JointOwnership_Impossible_NamesTheField(string inputs, string field)
    {
        var run = await CountRun.OfAsync($$"""[{"id": "x", "kind": "indivision", "inputs": {{inputs}} }]""");

        Assert.StartsWith(field + "\u00A0: ", (string?)run.Answers[0]!["error"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_ArrivedBeforeItLeft_NamesTheField()
    {
        var run = await CountRun.OfAsync("""
            [{"id": "x", "kind": "form_deadline", "inputs": {"channel": "post", "meeting_local": "2026-11-26T18:00:00+01:00",
              "sent": "2026-11-20T10:00:00+01:00", "delivered": "2026-11-20T09:00:00+01:00"}}]
            """);

        Assert.StartsWith("inputs.delivered\u00A0: ", (string?)run.Answers[0]!["error"], StringComparison.Ordinal);
    }

    /// <summary>The case as text, once per field and alteration: alterations need not be JSON a node could hold.</summary>
    private static IEnumerable<string> Altered(JsonObject one) => one["inputs"]!.AsObject().Select(input => input.Key)
        .SelectMany(field => Alterations.Select(value => With(one, field, value)).Append(With(one, field, null)));

    private static string With(JsonObject one, string field, string? value)
    {
        var inputs = one["inputs"]!.AsObject().Where(input => input.Key != field)
            .Select(input => $"\"{input.Key}\": {input.Value?.ToJsonString() ?? "null"}");
        var text = new StringBuilder().AppendJoin(", ", value is null ? inputs : inputs.Append($"\"{field}\": {value}"));
        return $$"""{"id": "{{one["id"]}}", "kind": "{{one["kind"]}}", "inputs": { {{text}} } }""";
    }
}
