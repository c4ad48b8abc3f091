using AgLive.Domain;
using AgLive.Web;

namespace AgLive.Server.Evidence;

/// <summary>« aglive archive ASSEMBLÉE [FICHIER] »: the evidence archive of an ended assembly, as the page gives it.</summary>
internal sealed class ArchiveCommand(ArchiveMaking making)
{
    private const int Refused = 1;
    private const int Misused = 2;

    /// <returns>0 when the file was written, 1 when there is none to write, 2 when the words were not understood.</returns>
    public async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (words is not [var id, ..] || words.Length > 2 || !Guid.TryParse(id, out var assembly))
        {
            await error.WriteLineAsync(Fr.Text("Usage : aglive archive ASSEMBLÉE [FICHIER]"));
            return Misused;
        }

        try
        {
            var made = await making.MakeAsync(assembly, cancellation);
            if (made.Refusal is { } refusal)
            {
                await error.WriteLineAsync(refusal.Code == RefusalCode.BoxUnreadable
                    ? "Les votes par correspondance ne peuvent pas être ouverts avec la clé de ce serveur."
                    : "Aucune assemblée levée n'a cet identifiant.");
                return Refused;
            }

            var (name, content) = made.Value;
            await using (content)
            {
                await WriteAsync(words.ElementAtOrDefault(1) ?? name, content, output, cancellation);
            }

            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(Fr.Text($"L'archive n'est pas écrite : {failure.Message}"));
            return Refused;
        }
        catch (ArchiveTooLargeException)
        {
            await error.WriteLineAsync(Fr.Text("L'archive dépasserait 4 Gio, la limite de son format : elle n'est pas écrite."));
            return Refused;
        }
    }

    private static async Task WriteAsync(string path, Stream content, TextWriter output, CancellationToken cancellation)
    {
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            await content.CopyToAsync(file, cancellation);
        }

        await output.WriteLineAsync(Fr.Text($"Archive écrite : {Path.GetFullPath(path)}"));
    }
}
