using System.Security.Cryptography;

namespace AgLive.Server.Data.Postal;

/// <summary>AES-256-GCM: nonce (12 bytes), tag (16), then the cipher. What stands beside (« aad ») must be the same to open.</summary>
internal static class SealedBytes
{
    private const int Nonce = 12;
    private const int Tag = 16;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, byte[] aad)
    {
        var made = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(made.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(made.AsSpan(0, Nonce), plain, made.AsSpan(Nonce + Tag), made.AsSpan(Nonce, Tag), aad);
        return made;
    }

    /// <exception cref="CryptographicException">Another key, another place, or changed since.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> sealedBytes, byte[] aad)
    {
        if (sealedBytes.Length < Nonce + Tag)
        {
            throw new CryptographicException("Too short to be sealed.");
        }

        var plain = new byte[sealedBytes.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(sealedBytes[..Nonce], sealedBytes[(Nonce + Tag)..], sealedBytes.Slice(Nonce, Tag), plain, aad);
        return plain;
    }
}
