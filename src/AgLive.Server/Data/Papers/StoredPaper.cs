using System.Text.Encodings.Web;
using System.Text.Json;
using AgLive.Web.Papers;

namespace AgLive.Server.Data.Papers;

/// <summary>A document as its row keeps it once it is signed.</summary>
public static class StoredPaper
{
    // Kept in a text column, never in a page: accents stay readable.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Paper paper) => JsonSerializer.Serialize(paper, Json);

    public static Paper Read(string json) => JsonSerializer.Deserialize<Paper>(json, Json)!;
}
