using System.Text;
using System.Text.Json;
using AgLive.Domain;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Sheets;

/// <summary>What counts as a signature, of the sheet or of a mandate: strokes, or one's own name typed.</summary>
public static class SignatureRules
{
    /// <summary>Bytes; some thousand points, a long signature.</summary>
    public const int MaxStrokes = 60 * 1024;

    private const int MaxName = 200;
    private const int MinPoints = 2;
    private const double MaxCoordinate = 100_000_000;

    /// <param name="names">The names the signer may sign with: his account's, his owners'.</param>
    /// <returns>Null when it is one.</returns>
    public static Refusal? Flaw(SignatureKind kind, string? data, IEnumerable<string> names) => kind switch
    {
        SignatureKind.Drawn => StrokesFlaw(data),
        SignatureKind.Typed => NameFlaw(data, names),
        _ => new Refusal(RefusalCode.BadRequest, "kind"),
    };

    private static Refusal? NameFlaw(string? typed, IEnumerable<string> names)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return new Refusal(RefusalCode.SignatureEmpty, "data");
        }

        return typed.Length <= MaxName && names.Any(name => PersonNames.AreSame(typed, name))
            ? null
            : new Refusal(RefusalCode.SignatureNameDiffers, "data");
    }

    private static Refusal? StrokesFlaw(string? data)
    {
        if (string.IsNullOrWhiteSpace(data))
        {
            return new Refusal(RefusalCode.SignatureEmpty, "data");
        }

        if (Encoding.UTF8.GetByteCount(data) > MaxStrokes)
        {
            return new Refusal(RefusalCode.BadRequest, "data");
        }

        try
        {
            using var strokes = JsonDocument.Parse(data, new JsonDocumentOptions { MaxDepth = 4 });
            var points = CountPoints(strokes.RootElement);
            return points switch
            {
                null => new Refusal(RefusalCode.BadRequest, "data"),
                < MinPoints => new Refusal(RefusalCode.SignatureEmpty, "data"),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return new Refusal(RefusalCode.BadRequest, "data");
        }
    }

    /// <summary>Null when it is not [[[x, y, ms], …], …].</summary>
    private static int? CountPoints(JsonElement strokes)
    {
        if (strokes.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var points = 0;
        foreach (var stroke in strokes.EnumerateArray())
        {
            if (stroke.ValueKind != JsonValueKind.Array || !stroke.EnumerateArray().All(IsPoint))
            {
                return null;
            }

            points += stroke.GetArrayLength();
        }

        return points;
    }

    private static bool IsPoint(JsonElement point) =>
        point.ValueKind == JsonValueKind.Array
        && point.GetArrayLength() is 2 or 3
        && point.EnumerateArray().All(number =>
            number.ValueKind == JsonValueKind.Number
            && number.TryGetDouble(out var value)
            && double.IsFinite(value)
            && Math.Abs(value) <= MaxCoordinate);
}
