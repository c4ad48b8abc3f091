namespace AgLive.Server.Messaging;

/// <summary>While one develops: each text message is a letter of the box, read at /dev/boite. Nothing leaves the machine.</summary>
public sealed class FolderSms(DevelopmentBox box) : ISmsSender
{
    private const string Somewhere = "sms@localhost.localdomain";

    public bool IsSet => true;

    public async Task<Sending> SendAsync(Sms sms, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sms);
        try
        {
            using var letter = new MimeKit.MimeMessage { Subject = "SMS", Body = new MimeKit.TextPart("plain") { Text = sms.Text } };
            letter.To.Add(new MimeKit.MailboxAddress(sms.To, Somewhere));
            using var bytes = new MemoryStream();
            await letter.WriteToAsync(bytes, cancellation);
            await box.PutAsync($"{sms.Id:N}.eml", bytes.ToArray(), cancellation);
            return new Sending(Delivery.Sent);
        }
        catch (IOException failure)
        {
            return new Sending(Delivery.Later, failure.GetType().Name);
        }
    }
}
