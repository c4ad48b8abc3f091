using System.Globalization;
using System.Net.Sockets;
using AgLive.Web;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace AgLive.Server.Messaging;

/// <summary>One connection an e-mail: an assembly sends some hundred of them, minutes apart.</summary>
public sealed class SmtpMailer(SmtpOptions options, IOptions<Agency> agency) : IMailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsSet => true;

    public async Task<Sending> SendAsync(Mail mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        try
        {
            using var letter = Letters.Of(mail, options.From, agency.Value.Name);
            using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
            await client.ConnectAsync(options.Host, options.Port, options.Socket, cancellation);
            if (options.User.Length > 0)
            {
                await client.AuthenticateAsync(options.User, options.Password, cancellation);
            }

            await client.SendAsync(letter, cancellation);
            await GoodbyeAsync(client);
            return new Sending(Delivery.Sent);
        }
        catch (ParseException)
        {
            return new Sending(Delivery.Never, "address");
        }
        catch (SmtpCommandException refused)
        {
            return new Sending(IsForGood(refused) ? Delivery.Never : Delivery.Later, Code(refused));
        }
        catch (Exception failure) when (IsOfTheLine(failure) && !cancellation.IsCancellationRequested)
        {
            return new Sending(Delivery.Later, failure.GetType().Name);
        }
    }

    /// <summary>The letter is taken: a line cut while saying goodbye must not send it again.</summary>
    private static async Task GoodbyeAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception failure) when (IsOfTheLine(failure))
        {
        }
    }

    /// <summary>5xx for this recipient or this letter. A refused sender is a setting to mend: the letter waits.</summary>
    private static bool IsForGood(SmtpCommandException refused) =>
        (int)refused.StatusCode >= 500
        && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    private static bool IsOfTheLine(Exception failure) => failure
        is IOException or SocketException or ServiceNotConnectedException or SmtpProtocolException or SslHandshakeException
        or AuthenticationException or TimeoutException or OperationCanceledException or NotSupportedException;

    private static string Code(SmtpCommandException refused) => ((int)refused.StatusCode).ToString(CultureInfo.InvariantCulture);
}
