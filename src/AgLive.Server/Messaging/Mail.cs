namespace AgLive.Server.Messaging;

/// <summary>One e-mail to one person.</summary>
/// <param name="Id">Becomes the Message-ID: the same letter sent again has the same one, and mailboxes show it once.</param>
public sealed record Mail(Guid Id, string To, string Subject, string Text, string Html)
{
    /// <summary>What it carries; null for most.</summary>
    public MailFile? File { get; init; }
}

/// <summary>A file that travels with an e-mail.</summary>
public sealed record MailFile(string Name, string ContentType, byte[] Bytes);

/// <summary>What came out of an attempt.</summary>
public enum Delivery
{
    /// <summary>The server took it.</summary>
    Sent = 0,

    /// <summary>Not now: to be tried again.</summary>
    Later = 1,

    /// <summary>Refused for good: this address, this letter.</summary>
    Never = 2,
}

/// <param name="Reason">The code of the refusal, never an address; empty when it was sent.</param>
public readonly record struct Sending(Delivery Delivery, string Reason = "");

/// <summary>Takes e-mails away: SMTP, or a folder while one develops.</summary>
public interface IMailer
{
    /// <summary>False when no way to send is set: messages wait.</summary>
    bool IsSet { get; }

    /// <summary>One attempt. A refusal is an answer, never an exception.</summary>
    Task<Sending> SendAsync(Mail mail, CancellationToken cancellation);
}
