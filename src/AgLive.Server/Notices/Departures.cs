using AgLive.Server.Data.Model;
using AgLive.Server.Messaging;

namespace AgLive.Server.Notices;

/// <summary>The ways messages leave by: e-mail and text message. A message whose way is not set waits, then lapses.</summary>
public sealed class Departures(IMailer mailer, ISmsSender sms, Attachments attachments)
{
    /// <summary>The channels that are set.</summary>
    public IReadOnlyList<string> Open { get; } =
        [.. new[] { (Outbox.Email, mailer.IsSet), (Outbox.Sms, sms.IsSet) }.Where(way => way.IsSet).Select(way => way.Item1)];

    /// <summary>One attempt; a refusal is an answer.</summary>
    public async Task<Sending> SendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Channel == Outbox.Sms)
        {
            return await sms.SendAsync(new Sms(message.Id, message.Recipient, message.Body), cancellation);
        }

        var mail = new Mail(message.Id, message.Recipient, message.Subject, message.Body, Letter.ToHtml(message.Body))
        {
            File = await attachments.OfAsync(message, cancellation),
        };
        return await mailer.SendAsync(mail, cancellation);
    }
}
