using AgLive.Web;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Messaging;

/// <summary>While one develops: each e-mail is a file, read at /dev/boite. Nothing leaves the machine.</summary>
public sealed class FolderMailer(DevelopmentBox box, IOptions<Agency> agency) : IMailer
{
    private const string Sender = "agence@localhost.localdomain";

    public bool IsSet => true;

    public async Task<Sending> SendAsync(Mail mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        try
        {
            using var letter = Letters.Of(mail, Sender, agency.Value.Name);
            using var bytes = new MemoryStream();
            await letter.WriteToAsync(bytes, cancellation);
            await box.PutAsync($"{mail.Id:N}.eml", bytes.ToArray(), cancellation);
            return new Sending(Delivery.Sent);
        }
        catch (MimeKit.ParseException)
        {
            return new Sending(Delivery.Never, "address");
        }
        catch (IOException failure)
        {
            return new Sending(Delivery.Later, failure.GetType().Name);
        }
    }
}
