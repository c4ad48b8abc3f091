using System.Text;
using AgLive.Web;

namespace AgLive.Server.Registry.Import;

/// <summary>The first accesses as a CSV file a spreadsheet opens, readable by its owner only.</summary>
public static class AccessFile
{
    /// <summary>Creates the file, empty. An existing file is never overwritten: the sentence says so.</summary>
    public static string? Reserve(string path)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var created = new FileStream(path, options);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"Le fichier des accès ne peut pas être créé\u00A0: {refused.Message}";
        }
    }

    public static async Task WriteAsync(string path, IReadOnlyList<IssuedAccess> accesses, CancellationToken cancellation) =>
        await File.WriteAllBytesAsync(path, Bytes(accesses), cancellation);

    /// <summary>Semicolons, UTF-8 with its mark and CRLF: what Excel in French opens at once.</summary>
    public static byte[] Bytes(IReadOnlyList<IssuedAccess> accesses)
    {
        var text = new StringBuilder("copropriétaire;nom;identifiant;mot de passe\r\n");
        foreach (var access in accesses)
        {
            text.AppendJoin(';', new[] { access.OwnerIdentifier, access.DisplayName, access.UserName, access.Secret }.Select(Quoted))
                .Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Quoted(string value) =>
        $"\"{SpreadsheetText.Neutralise(value).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
