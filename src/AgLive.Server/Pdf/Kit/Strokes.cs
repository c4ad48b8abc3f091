using System.Text.Json;

namespace AgLive.Server.Pdf.Kit;

/// <summary>A signature as it was drawn, [[[x, y, ms], …], …] in pixels: points, scaled to any box without distortion.</summary>
public sealed class Strokes
{
    private const double Largest = 3;
    private readonly List<List<(double X, double Y)>> strokes;

    private Strokes(List<List<(double X, double Y)>> strokes) => this.strokes = strokes;

    /// <summary>The strokes kept beside what was signed; sound by then (SignatureRules).</summary>
    public static Strokes Read(string json)
    {
        var read = JsonSerializer.Deserialize<List<List<double[]>>>(json) ?? [];
        return new Strokes([.. read.Where(points => points.Count > 0).Select(points => points.ConvertAll(point => (point[0], point[1])))]);
    }

    /// <summary>The same strokes inside a box; a dot becomes a short line, so that it is seen.</summary>
    public IEnumerable<IReadOnlyList<(double X, double Y)>> Into(double x, double y, double width, double height)
    {
        var all = strokes.SelectMany(points => points).ToList();
        if (all.Count == 0)
        {
            yield break;
        }

        var (minX, minY) = (all.Min(point => point.X), all.Min(point => point.Y));
        var (spanX, spanY) = (all.Max(point => point.X) - minX, all.Max(point => point.Y) - minY);
        var scale = Math.Min(Largest, Math.Min(width / Math.Max(spanX, 1), height / Math.Max(spanY, 1)));
        var (offsetX, offsetY) = (x + ((width - (spanX * scale)) / 2), y + ((height - (spanY * scale)) / 2));
        foreach (var points in strokes)
        {
            List<(double X, double Y)> placed = points.ConvertAll(point =>
                (offsetX + ((point.X - minX) * scale), offsetY + ((point.Y - minY) * scale)));
            yield return placed.Count == 1 ? [placed[0], (placed[0].X + 1, placed[0].Y)] : placed;
        }
    }
}
