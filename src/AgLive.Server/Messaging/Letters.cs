using MimeKit;
using MimeKit.Text;

namespace AgLive.Server.Messaging;

/// <summary>An e-mail as it travels: text and HTML, French, no reply expected by a machine.</summary>
internal static class Letters
{
    public static MimeMessage Of(Mail mail, string from, string agency)
    {
        var sender = MailboxAddress.Parse(from);
        sender.Name = agency;
        var letter = new MimeMessage { Subject = mail.Subject, MessageId = $"{mail.Id:N}@{sender.Domain}" };
        letter.From.Add(sender);
        letter.To.Add(MailboxAddress.Parse(mail.To));
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        letter.Headers.Add("Content-Language", "fr");
        letter.Body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = mail.Text },
            new TextPart(TextFormat.Html) { Text = mail.Html },
        };
        return letter;
    }
}
