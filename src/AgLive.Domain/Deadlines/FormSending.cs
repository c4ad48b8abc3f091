namespace AgLive.Domain.Deadlines;

/// <summary>How a form of vote by correspondence came.</summary>
public enum FormChannel
{
    /// <summary>By post or by hand: what counts is when the syndic has it (décret art. 9 bis al. 1).</summary>
    Paper = 0,

    /// <summary>E-mailed to the address the syndic gave: presumed received when sent (décret art. 9 bis al. 2).</summary>
    Email = 1,
}

/// <summary>The way of one form to the syndic.</summary>
/// <param name="Channel">How.</param>
/// <param name="Sent">When it left; needed for an e-mail.</param>
/// <param name="Delivered">When it arrived; needed for paper.</param>
public sealed record FormSending(FormChannel Channel, DateTimeOffset? Sent, DateTimeOffset? Delivered)
{
    /// <summary>The instant at which the form counts as received.</summary>
    /// <returns>
    /// The instant, or <see cref="RefusalCode.BadRequest"/> naming <see cref="Sent"/> or <see cref="Delivered"/>: the
    /// one that is needed is missing, or the form arrived before it left.
    /// </returns>
    public Outcome<DateTimeOffset> Receipt()
    {
        if (Delivered < Sent)
        {
            return new Refusal(RefusalCode.BadRequest, nameof(Delivered));
        }

        return (Channel, Sent, Delivered) switch
        {
            (FormChannel.Email, { } sent, _) => sent,
            (FormChannel.Paper, _, { } delivered) => delivered,
            (FormChannel.Email, null, _) => new Refusal(RefusalCode.BadRequest, nameof(Sent)),
            _ => new Refusal(RefusalCode.BadRequest, nameof(Delivered)),
        };
    }
}
