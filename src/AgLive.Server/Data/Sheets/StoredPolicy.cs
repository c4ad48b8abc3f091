using System.Text.Json;
using System.Text.Json.Serialization;
using AgLive.Domain;
using AgLive.Domain.Policies;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Sheets;

/// <summary>
/// The rules of count of an assembly as they are stored. What is missing reads as the default, so that assemblies made
/// before a reading existed keep theirs; a word this program does not know makes them unreadable: nothing is counted on a
/// guess.
/// </summary>
public static class StoredPolicy
{
    private static readonly JsonSerializerOptions Json = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>The rules to count with; refused with PolicyUnreadable.</summary>
    public static Outcome<AssemblyPolicy> Of(GeneralAssembly assembly) => Read(assembly.Policies);

    /// <summary>The rules to show: the defaults when what is stored cannot be read. Never to count with.</summary>
    public static AssemblyPolicy ForShowing(GeneralAssembly assembly) =>
        Of(assembly) is { IsDone: true, Value: var policy } ? policy : AssemblyPolicy.Default;

    public static Outcome<AssemblyPolicy> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<AssemblyPolicy>(json, Json) is { } policy ? policy : RefusalCode.PolicyUnreadable;
        }
        catch (JsonException)
        {
            return RefusalCode.PolicyUnreadable;
        }
    }

    /// <summary>Written out in full, so that a default that changes later changes nothing here.</summary>
    public static string Write(AssemblyPolicy policy) => JsonSerializer.Serialize(policy, Json);
}
