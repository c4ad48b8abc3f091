namespace AgLive.Server.Messaging;

/// <summary>In production without SMTP: nothing is sent, and the log says so at start.</summary>
public sealed class NoMailer : IMailer
{
    public bool IsSet => false;

    public Task<Sending> SendAsync(Mail mail, CancellationToken cancellation) => Task.FromResult(new Sending(Delivery.Later, "not-set"));
}
