using System.Text;
using QRCoder;

namespace AgLive.Web.Projector;

/// <summary>An address as a QR code, drawn by one path: no style, no script, sharp at any size.</summary>
/// <param name="Size">Modules on a side, the quiet zone included.</param>
/// <param name="Path">The dark modules, one run a row at a time.</param>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var code = QRCodeGenerator.GenerateQrCode(address.ToString(), QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }
}
