using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Notices;

/// <summary>One-time codes by text message, where a provider is set and a mobile number is known.</summary>
public sealed class CodePosting(Departures departures, IOptions<SiteOptions> site)
{
    /// <summary>The telephone an account's codes can go to; null when none is known, or no text message leaves this server.</summary>
    public async Task<string?> MobileAsync(AgLiveDb db, Guid accountId, CancellationToken cancellation) =>
        departures.Open.Contains(Outbox.Sms) ? await Addresses.MobileOfAccountAsync(db, accountId, cancellation) : null;

    /// <summary>
    /// The figures first, for who reads them on a locked screen. No letter out of GSM 03.38: one message, not two. The last line
    /// lets the telephone offer the code to this portal and no other (origin-bound one-time codes).
    /// </summary>
    /// <param name="purpose">« signer votre vote par correspondance ».</param>
    public OutboxMessage Text(Guid assemblyId, Guid codeId, string mobile, string figures, string purpose, DateTimeOffset now)
    {
        var origin = site.Value.Known is { } known ? $"\n\n@{known.Host} #{figures}" : "";
        return Outbox.TextMessage(
            assemblyId, $"{SecretMessages.Head}{codeId:N}", mobile, $"{figures} est votre code pour {purpose}. Valable 15 minutes, une seule fois.{origin}", now);
    }

    /// <summary>« 06 … 78 »: enough to know which telephone, not enough to learn it.</summary>
    public static string Hidden(string mobile)
    {
        ArgumentNullException.ThrowIfNull(mobile);
        var (first, last) = (mobile.StartsWith("+33", StringComparison.Ordinal) && mobile.Length > 4 ? $"0{mobile[3]}" : mobile[..Math.Min(3, mobile.Length)], mobile.Length > 6 ? mobile[^2..] : "");
        return $"{first}\u00A0…\u00A0{last}".TrimEnd();
    }
}
