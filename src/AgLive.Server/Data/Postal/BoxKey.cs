using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Postal;

/// <summary>The key of the sealed box of one assembly. What is sealed opens in its own place only: this form, this use.</summary>
public sealed class BoxKey
{
    /// <summary>Documents are filled up to a multiple of this, so that their length tells nothing.</summary>
    private const int FileBlock = 64 * 1024;

    private readonly byte[] key;

    internal BoxKey(byte[] key) => this.key = key;

    public byte[] SealAnswers(PostalForm form, PostalAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return SealedBytes.Seal(key, answers.ToBytes(), Place(form, "answers"));
    }

    /// <exception cref="CryptographicException">They are not those of this form, or were changed.</exception>
    public PostalAnswers OpenAnswers(PostalForm form, PostalContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return PostalAnswers.Read(SealedBytes.Open(key, content.Sealed, Place(form, "answers")));
    }

    public PostalFile SealFile(PostalForm form, PostalFileKind kind, DocumentFormat format, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(bytes);
        var padded = new byte[(bytes.Length + 4 + FileBlock - 1) / FileBlock * FileBlock];
        BinaryPrimitives.WriteInt32BigEndian(padded, bytes.Length);
        bytes.CopyTo(padded.AsSpan(4));
        return new PostalFile
        {
            FormId = form.Id,
            Kind = kind,
            Format = format,
            Size = bytes.Length,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Sealed = SealedBytes.Seal(key, padded, Place(form, kind.ToString())),
        };
    }

    /// <exception cref="CryptographicException">It is not that of this form, or was changed.</exception>
    public byte[] OpenFile(PostalForm form, PostalFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var padded = SealedBytes.Open(key, file.Sealed, Place(form, file.Kind.ToString()));
        return padded.AsSpan(4, BinaryPrimitives.ReadInt32BigEndian(padded)).ToArray();
    }

    private static byte[] Place(PostalForm form, string use) =>
        Encoding.UTF8.GetBytes($"{use}:{form.AssemblyId:N}:{form.CoOwnerId:N}:{form.Id:N}:{form.Version}");
}
