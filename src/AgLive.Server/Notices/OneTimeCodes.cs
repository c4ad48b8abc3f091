using System.Globalization;
using System.Security.Cryptography;

namespace AgLive.Server.Notices;

/// <summary>What every one-time code of a signature has in common.</summary>
public static class OneTimeCodes
{
    public const int MaxTries = 5;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>From one code of an account to the next.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    /// <summary>Six figures, each as likely as any other.</summary>
    public static string Figures() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The figures of what was typed: spaces and dashes do not matter.</summary>
    public static string Typed(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));

    /// <summary>« a…y@example.org »: enough to know which address, not enough to learn it.</summary>
    public static string Hidden(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var at = address.LastIndexOf('@');
        return at < 1 ? "…" : $"{address[0]}…{(at > 2 ? address[at - 1] : "")}{address[at..]}";
    }
}
