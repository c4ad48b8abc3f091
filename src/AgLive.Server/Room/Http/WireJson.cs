using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Http;

/// <summary>The JSON of the wire: camelCase, null written, instants in ISO 8601 with their offset.</summary>
public static class WireJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Answers are application/json with nosniff, never part of a page: French stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        MaxDepth = 16,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(WireContext.Default, new DefaultJsonTypeInfoResolver()),
    };
}
