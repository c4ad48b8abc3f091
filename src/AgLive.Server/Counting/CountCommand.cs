using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgLive.Server.Counting;

/// <summary>
/// <c>aglive count FILE</c>: recounts the cases of a JSON file and prints a JSON array of <c>{id, expected}</c>, or
/// <c>{id, error}</c> for a case that cannot be. Reads <c>id</c>, <c>kind</c> and <c>inputs</c>; never
/// <c>expected</c>. Every rule is the Domain's; here is only the shape of the file.
/// </summary>
public static class CountCommand
{
    /// <summary>Every case was answered.</summary>
    public const int AllAnswered = 0;

    /// <summary>The file cannot be read, or at least one case has no answer; the others do.</summary>
    public const int SomeImpossible = 2;

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="file">The file: an array of cases, or an object with them under <c>vectors</c>.</param>
    /// <param name="output">Gets the JSON array.</param>
    /// <param name="error">Gets one French sentence per case without answer.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(string file, TextWriter output, TextWriter error)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            using var document = await JsonDocument.ParseAsync(stream);
            return await AnswerAsync(Cases(document.RootElement), output, error);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            await error.WriteLineAsync($"Le fichier {file} ne peut pas être lu\u00A0: {failure.Message}");
            return SomeImpossible;
        }
        catch (ImpossibleCaseException impossible)
        {
            await error.WriteLineAsync(impossible.Message);
            return SomeImpossible;
        }
    }

    private static IReadOnlyList<CaseField> Cases(JsonElement root) => root.ValueKind == JsonValueKind.Object
        ? new CaseField(root, string.Empty)["vectors"].Items()
        : new CaseField(root, "cas").Items();

    private static async Task<int> AnswerAsync(IReadOnlyList<CaseField> cases, TextWriter output, TextWriter error)
    {
        var exitCode = AllAnswered;
        var separator = "[";
        foreach (var one in cases)
        {
            var answer = new JsonObject { ["id"] = IdOf(one) };
            try
            {
                answer["expected"] = Expected(one);
            }
            catch (ImpossibleCaseException impossible)
            {
                answer["error"] = impossible.Message;
                await error.WriteLineAsync($"{answer["id"] ?? one.Path}\u00A0: {impossible.Message}");
                exitCode = SomeImpossible;
            }

            await output.WriteAsync($"{separator}{Environment.NewLine}{Indented(answer)}");
            separator = ",";
        }

        await output.WriteLineAsync(cases.Count == 0 ? "[]" : $"{Environment.NewLine}]");
        return exitCode;
    }

    /// <summary>
    /// One answer, as it stands inside the array: written as soon as it is found, so that a long file is not held
    /// twice. A text of JSON holds no line break, so each is one between two fields.
    /// </summary>
    private static string Indented(JsonObject answer) =>
        "  " + answer.ToJsonString(Format).Replace(Environment.NewLine, $"{Environment.NewLine}  ", StringComparison.Ordinal);

    /// <summary>The id, or null when the case has none that can be read.</summary>
    private static string? IdOf(CaseField one)
    {
        try
        {
            return one["id"].Text();
        }
        catch (ImpossibleCaseException)
        {
            return null;
        }
    }

    private static JsonObject Expected(CaseField one)
    {
        _ = one["id"].Text();
        var kind = one["kind"];
        var inputs = new CaseField(one["inputs"].Value, "inputs");
        var policy = CasePolicy.Read(inputs);
        return kind.Text() switch
        {
            "count" => new CountCase(inputs, policy).Answer(),
            "form_timeline" => new FormTimelineCase(inputs, policy).Answer(),
            "form_validity" => FormValidityCase.Answer(inputs, policy),
            "two_owner_regime" => TwoOwnerCase.Answer(inputs, policy),
            "proxy" => new ProxyCase(inputs, policy).Answer(),
            "competition" => new CompetitionCase(inputs, policy).Answer(),
            "form_deadline" => FormDeadlineCase.Answer(inputs, policy),
            "convocation_deadline" => MeetingNoticeCase.Answer(inputs, policy),
            "pv_delay" => MinutesDeadlinesCase.Answer(inputs, policy),
            "contest_right" => ContestRightCase.Answer(inputs, policy),
            "indivision" => JointOwnershipCase.Answer(inputs, policy),
            var other => throw new ImpossibleCaseException("kind", $"le genre «\u00A0{other}\u00A0» n'est pas connu."),
        };
    }
}
