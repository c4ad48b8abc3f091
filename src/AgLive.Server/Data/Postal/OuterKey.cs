using System.Security.Cryptography;
using System.Text;

namespace AgLive.Server.Data.Postal;

/// <summary>
/// The key that wraps those of the sealed boxes. It is a file, never a row: who reads the database alone, or a copy of
/// it, reads no choice. What this protects from, and what not, is in docs/SEALED-BOX.md.
/// </summary>
public sealed class OuterKey
{
    private const int Bytes = 32;
    private const string FileName = "cle-correspondance.txt";

    private readonly Lazy<byte[]> key;

    /// <param name="folder">Where the file is made when none is named.</param>
    public OuterKey(PostalKeyOptions options, string folder)
    {
        ArgumentNullException.ThrowIfNull(options);
        key = new(() => options.KeyFile.Length > 0 ? Read(options.KeyFile) : ReadOrMake(folder));
    }

    /// <summary>Which key it is: the head of its hash.</summary>
    public string Name => Convert.ToHexStringLower(SHA256.HashData(key.Value))[..16];

    /// <summary>A one-time code as it is kept: nobody who reads the row finds the code.</summary>
    public byte[] HashOf(Guid codeId, string code) => HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes($"{codeId:N}:{code}"));

    internal byte[] Wrap(byte[] boxKey, Guid assemblyId) => SealedBytes.Seal(key.Value, boxKey, Aad(assemblyId));

    internal byte[] Unwrap(byte[] wrapped, Guid assemblyId) => SealedBytes.Open(key.Value, wrapped, Aad(assemblyId));

    private static byte[] Aad(Guid assemblyId) => Encoding.UTF8.GetBytes($"postal-box:{assemblyId:N}");

    private static byte[] Read(string path)
    {
        var bytes = Convert.FromBase64String(File.ReadAllText(path).Trim());
        return bytes.Length == Bytes
            ? bytes
            : throw new InvalidOperationException($"PostalVotes:KeyFile must hold {Bytes} bytes in base 64.");
    }

    /// <summary>Several nodes on one folder: the first to put its file in place is followed by all.</summary>
    private static byte[] ReadOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            Make(path);
        }

        return Read(path);
    }

    private static void Make(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        var mode = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, mode))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(draft);
        }
    }
}
