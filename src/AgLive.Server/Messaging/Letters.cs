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
        letter.Body = BodyOf(mail);
        return letter;
    }

    private static MimeEntity BodyOf(Mail mail)
    {
        var words = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = mail.Text },
            new TextPart(TextFormat.Html) { Text = mail.Html },
        };
        if (mail.File is not { } file)
        {
            return words;
        }

        var attached = new MimePart(ContentType.Parse(file.ContentType))
        {
            Content = new MimeContent(new MemoryStream(file.Bytes)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = file.Name,
        };
        return new Multipart("mixed") { words, attached };
    }
}
