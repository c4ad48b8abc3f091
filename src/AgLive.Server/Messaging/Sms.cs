namespace AgLive.Server.Messaging;

/// <summary>One text message to one telephone.</summary>
/// <param name="Id">Of the message in the outbox.</param>
/// <param name="To">In the form of E.164: « +33612345678 ».</param>
/// <param name="Text">At most 1 600 characters. Letters beyond GSM 03.38 (ê, ô, ç, ’) make it dearer, not wrong.</param>
public sealed record Sms(Guid Id, string To, string Text);

/// <summary>Takes text messages away: Twilio, or a folder while one develops.</summary>
public interface ISmsSender
{
    /// <summary>False when no way to send is set: codes are then offered by e-mail alone.</summary>
    bool IsSet { get; }

    /// <summary>
    /// One attempt. A refusal is an answer, never an exception. The provider knows no idempotent send: what may have left is
    /// « Never », not « Later », so that nobody gets the same code twice; a new one can be asked for.
    /// </summary>
    Task<Sending> SendAsync(Sms sms, CancellationToken cancellation);
}

/// <summary>No provider is set.</summary>
public sealed class NoSms : ISmsSender
{
    public bool IsSet => false;

    public Task<Sending> SendAsync(Sms sms, CancellationToken cancellation) => Task.FromResult(new Sending(Delivery.Later, "not-set"));
}
