using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace AgLive.Server.Registry.Import;

/// <summary>What was read, between the preview and the import.</summary>
/// <param name="Receipt">Null until it is imported.</param>
internal sealed record ImportDraft(
    ImportedCondominium Condominium, NewAssembly Assembly, IReadOnlyList<ImportWarning> Warnings, ImportReceipt? Receipt);

/// <summary>
/// Keeps drafts for one hour in a folder, sealed (they hold names and first passwords), each under a token that serves
/// one account. Nodes that share the folder and the data-protection keys share the drafts.
/// </summary>
/// <param name="folder">Made when missing.</param>
internal sealed class ImportDrafts(string folder, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector("AgLive.Import.Draft");

    /// <summary>Keeps a draft; forgets what the account had not confirmed and what is too old for anybody.</summary>
    public string Keep(Guid accountId, ImportDraft draft)
    {
        Directory.CreateDirectory(folder);
        Sweep(accountId);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        Write(Path.Combine(folder, FileName(accountId, token) + ".draft"), draft);
        return token;
    }

    /// <summary>The draft, imported or not; null when unknown, of another account, or too old.</summary>
    public ImportDraft? Find(Guid accountId, string token) =>
        Read(PathOf(accountId, token, ".done")) ?? Read(PathOf(accountId, token, ".draft")) ?? Read(PathOf(accountId, token, ".taken"));

    /// <summary>Takes the draft for one import; null when another call has it. Atomic: a rename, won once.</summary>
    public ImportDraft? Take(Guid accountId, string token)
    {
        try
        {
            File.Move(PathOf(accountId, token, ".draft"), PathOf(accountId, token, ".taken"));
            return Read(PathOf(accountId, token, ".taken"));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The import failed: the draft can be taken again.</summary>
    public void GiveBack(Guid accountId, string token) =>
        File.Move(PathOf(accountId, token, ".taken"), PathOf(accountId, token, ".draft"));

    /// <summary>The import is done: the receipt is kept for what is left of the hour.</summary>
    public void Finish(Guid accountId, string token, ImportDraft draft)
    {
        var taken = PathOf(accountId, token, ".taken");
        var kept = File.GetLastWriteTimeUtc(taken);
        var done = PathOf(accountId, token, ".done");
        Write(done, draft);
        File.SetLastWriteTimeUtc(done, kept);
        File.Delete(taken);
    }

    public void Forget(Guid accountId, string token)
    {
        if (Directory.Exists(folder))
        {
            File.Delete(PathOf(accountId, token, ".draft"));
        }
    }

    private static string FileName(Guid accountId, string token) => string.Create(
        CultureInfo.InvariantCulture, $"{accountId:N}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}");

    private string PathOf(Guid accountId, string token, string state) => Path.Combine(folder, FileName(accountId, token) + state);

    private bool IsOld(string path) => time.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(path) > Kept;

    private ImportDraft? Read(string path)
    {
        try
        {
            return !File.Exists(path) || IsOld(path)
                ? null
                : JsonSerializer.Deserialize<ImportDraft>(protector.Unprotect(File.ReadAllBytes(path)));
        }
        catch (Exception lost) when (lost is IOException or CryptographicException)
        {
            // Swept or renamed meanwhile, or sealed by keys that are gone: as good as unknown.
            return null;
        }
    }

    private void Write(string path, ImportDraft draft)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(path, options))
        {
            file.Write(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(draft)));
        }

        File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
    }

    private void Sweep(Guid accountId)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var isOwnDraft = Path.GetFileName(path).StartsWith(accountId.ToString("N"), StringComparison.Ordinal)
                && path.EndsWith(".draft", StringComparison.Ordinal);
            if (isOwnDraft || IsOld(path))
            {
                File.Delete(path);
            }
        }
    }
}
