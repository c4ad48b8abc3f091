using MimeKit;

namespace AgLive.Server.Messaging;

/// <summary>The folder that stands for the world's mailboxes while one develops.</summary>
public sealed class DevelopmentBox(string folder)
{
    private const int Shown = 200;

    public async Task PutAsync(string name, byte[] content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path + ".part", content, cancellation);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>The last e-mails, the newest first.</summary>
    public IReadOnlyList<BoxedMail> Read()
    {
        var files = new DirectoryInfo(folder);
        return files.Exists
            ? [.. files.EnumerateFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).Take(Shown).Select(Read)]
            : [];
    }

    private static BoxedMail Read(FileInfo file)
    {
        using var letter = MimeMessage.Load(file.FullName);
        return new BoxedMail(
            Path.GetFileNameWithoutExtension(file.Name),
            file.LastWriteTimeUtc,
            letter.To.ToString(),
            letter.Subject ?? "",
            letter.TextBody ?? "",
            letter.HtmlBody ?? "");
    }
}

/// <summary>An e-mail of the folder.</summary>
public sealed record BoxedMail(string Id, DateTimeOffset At, string To, string Subject, string Text, string Html);
