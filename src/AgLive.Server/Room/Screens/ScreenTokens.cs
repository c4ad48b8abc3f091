using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace AgLive.Server.Room.Screens;

/// <summary>
/// The word that ends the address of a screen: the assembly and the revision of its links, sealed with the keys all nodes
/// share. It opens one page, read-only; whoever alters a sign of it opens nothing.
/// </summary>
public sealed class ScreenTokens(IDataProtectionProvider protection)
{
    private const int GuidSize = 16;

    /// <summary>A sealed token is far shorter: what is longer is not worth opening.</summary>
    private const int Longest = 400;

    private readonly IDataProtector protector = protection.CreateProtector("AgLive.Screen.v1");

    public string Make(Guid assemblyId, int revision)
    {
        Span<byte> said = stackalloc byte[GuidSize + sizeof(int)];
        assemblyId.TryWriteBytes(said);
        BinaryPrimitives.WriteInt32BigEndian(said[GuidSize..], revision);
        return Base64Url.EncodeToString(protector.Protect(said.ToArray()));
    }

    /// <summary>What a token says; null when this program did not make it.</summary>
    public (Guid AssemblyId, int Revision)? Read(string token)
    {
        if (token.Length is 0 or > Longest || !Base64Url.IsValid(token))
        {
            return null;
        }

        try
        {
            var said = protector.Unprotect(Base64Url.DecodeFromChars(token));
            return said.Length == GuidSize + sizeof(int)
                ? (new Guid(said.AsSpan(0, GuidSize)), BinaryPrimitives.ReadInt32BigEndian(said.AsSpan(GuidSize)))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
