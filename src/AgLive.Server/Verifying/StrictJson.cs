using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgLive.Server.Verifying;

/// <summary>
/// JSON of a file that anybody may have changed: what the format says must be there is there, nothing is twice, and no list has a
/// hole. Whatever is read can then be looked at without asking again.
/// </summary>
internal static class StrictJson
{
    private static readonly JsonSerializerOptions Whole = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly JsonSerializerOptions Part = new(Whole)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>« decision.json » is written under the names of the program that counted.</summary>
    private static readonly JsonSerializerOptions PartAsNamed = new(Part) { PropertyNamingPolicy = null };

    /// <summary>An object of these properties and no other; null when it is none.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> json)
        where T : class => Read<T>(json, Whole);

    /// <summary>An object of which only these properties are looked at; null when it is none.</summary>
    /// <param name="asNamed">The names are those of the record, not in camel case.</param>
    public static T? ReadPart<T>(ReadOnlySpan<byte> json, bool asNamed = false)
        where T : class => Read<T>(json, asNamed ? PartAsNamed : Part);

    private static T? Read<T>(ReadOnlySpan<byte> json, JsonSerializerOptions options)
        where T : class
    {
        try
        {
            return HasHole(json) ? null : JsonSerializer.Deserialize<T>(json, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A null that is no value of a property: the item of a list, which the serializer lets through.</summary>
    private static bool HasHole(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var before = JsonTokenType.None;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null && before != JsonTokenType.PropertyName)
            {
                return true;
            }

            before = reader.TokenType;
        }

        return false;
    }
}
