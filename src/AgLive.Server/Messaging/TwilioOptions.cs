namespace AgLive.Server.Messaging;

/// <summary>Settings « Twilio »: the provider text messages leave by.</summary>
public sealed record TwilioOptions
{
    /// <summary>« AC… »; empty: no text messages.</summary>
    public string AccountSid { get; init; } = "";

    /// <summary>User of the API: an API key (« SK… ») where set, else the account.</summary>
    public string KeySid { get; init; } = "";

    /// <summary>Secret of the key, or the account's token.</summary>
    public string Secret { get; init; } = "";

    /// <summary>
    /// Sender: a messaging service (« MG… »), a number, or a name of at most eleven ASCII letters, digits and spaces. French
    /// operators refuse mobile numbers as senders of programs.
    /// </summary>
    public string From { get; init; } = "";

    /// <summary>Where the API is.</summary>
    public Uri Address { get; init; } = new("https://api.twilio.com/");

    /// <summary>How long an answer is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Checked at start: a typing error there is found before the first message.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing; the message says which.</exception>
    public void Check()
    {
        if (Secret.Length == 0 || From.Length == 0)
        {
            throw new InvalidOperationException("Twilio:Secret and Twilio:From must be set when Twilio:AccountSid is.");
        }

        if (Address.Scheme != Uri.UriSchemeHttps && !Address.IsLoopback)
        {
            throw new InvalidOperationException("Twilio:Address must be https.");
        }
    }
}
