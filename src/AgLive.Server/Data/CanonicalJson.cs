using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgLive.Server.Data;

/// <summary>JSON as kept in the evidence: camelCase, enums as words, no spaces, members in the order of the record.</summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Kept in a text column, never in a page: accents stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>SHA-256 of the JSON in UTF-8, hexadecimal, small letters.</summary>
    public static string Hash(object value) => Sha256(Write(value));

    internal static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
