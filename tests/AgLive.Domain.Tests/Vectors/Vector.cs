using System.Text.Json;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Vectors;

/// <summary>Reads the worked vectors of the law reference.</summary>
internal static class Vector
{
    private static readonly Lazy<Dictionary<string, JsonElement>> All = new(Load);

    public static TheoryData<string> Ids(string kind) =>
        [.. All.Value.Where(vector => Text(vector.Value, "kind") == kind).Select(vector => vector.Key)];

    public static JsonElement Inputs(string id) => All.Value[id].GetProperty("inputs");

    public static JsonElement Expected(string id) => All.Value[id].GetProperty("expected");

    public static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    public static bool Flag(JsonElement element, string name, bool otherwise = false) =>
        element.TryGetProperty(name, out var value) ? value.GetBoolean() : otherwise;

    public static MajorityRule Rule(JsonElement inputs) => Text(inputs, "majority") switch
    {
        "24" => MajorityRule.Article24,
        "25" => MajorityRule.Article25,
        "26" => MajorityRule.Article26,
        "unanimite" => MajorityRule.Unanimity,
        var other => throw new InvalidOperationException(other),
    };

    public static VotingRoll Roll(JsonElement inputs)
    {
        var policy = AssemblyPolicy.Default;
        if (inputs.TryGetProperty("policy", out var flags))
        {
            policy = policy with { ReductionOnSpecialKeys = Flag(flags, "reductionOnSpecialKeys", true) };
        }

        var members = inputs.GetProperty("owners").EnumerateArray().Select(owner => new RollMember(
            new CoOwnerId(Text(owner, "id")!),
            owner.GetProperty("tantiemes").GetInt64(),
            Mode(Text(owner, "mode")!),
            IsSyndicate: owner.TryGetProperty("kind", out var kind) && kind.GetString() == "syndicat",
            IsExcludedDebtor: Flag(owner, "excluded"),
            IsSocialLandlord: Flag(owner, "hlm")));
        var isSpecialKey = Text(inputs, "key") != "generale";
        return VotingRoll.Freeze([.. members], policy, isSpecialKey, Flag(inputs, "apply_reduction", true)).Value;
    }

    public static Dictionary<CoOwnerId, Choice> Ballots(JsonElement ballots) => ballots.EnumerateObject().ToDictionary(
        ballot => new CoOwnerId(ballot.Name),
        ballot => Enum.Parse<Choice>(ballot.Value.GetString()!, ignoreCase: true));

    private static Participation Mode(string mode) => mode switch
    {
        "present" => Participation.Present,
        "remote" => Participation.Remote,
        "represented" => Participation.Represented,
        "correspondence" => Participation.PostalForm,
        "absent" => Participation.Absent,
        _ => throw new InvalidOperationException(mode),
    };

    private static Dictionary<string, JsonElement> Load()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "vectors.json"));
        using var document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("vectors").EnumerateArray()
            .ToDictionary(vector => Text(vector, "id")!, vector => vector.Clone());
    }
}
