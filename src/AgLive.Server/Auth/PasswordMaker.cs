using System.Security.Cryptography;

namespace AgLive.Server.Auth;

/// <summary>First passwords, printed and handed over: no sign that can be taken for another, small letters for phones.</summary>
internal static class PasswordMaker
{
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int GroupLength = 4;

    /// <summary>« kx7m-4hpt-w9qa »: 59 bits.</summary>
    public static string Make() => string.Join('-', Group(), Group(), Group());

    /// <summary>Four signs.</summary>
    public static string Group() => RandomNumberGenerator.GetString(Signs, GroupLength);
}
