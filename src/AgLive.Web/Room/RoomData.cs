using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AgLive.Web.Wire;

namespace AgLive.Web.Room;

/// <summary>
/// What the first page hands to its script: the snapshot it was made from and the sentences. Inert JSON in the page,
/// so the script's first picture is the page's own; the encoder escapes « &lt; », « &gt; » and « &amp; ».
/// </summary>
public static class RoomData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Of(FullSnapshot full, bool wantsSheet, bool separate, string? problem, string? word) =>
        JsonSerializer.Serialize(new { full, words = RoomWords.All, wantsSheet, separate, problem, word }, Options);
}
