using MailKit.Security;

namespace AgLive.Server.Messaging;

/// <summary>Settings « Smtp »: the server e-mails leave by.</summary>
public sealed record SmtpOptions
{
    /// <summary>Empty: no SMTP.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>« starttls » (default), « tls » from the first byte, or « none » on a machine of one's own.</summary>
    public string Security { get; init; } = "starttls";

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Address of the sender; required with a host.</summary>
    public string From { get; init; } = "";

    /// <summary>Checked at start: a typing error there is found before the first letter.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or unknown; the message says which.</exception>
    public SecureSocketOptions Socket => Security switch
    {
        "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => throw new InvalidOperationException($"Smtp:Security is « starttls », « tls » or « none », not « {Security} »."),
    };
}
