namespace AgLive.Server.Data.Model;

/// <summary>A code sent to who signs, good once and for some minutes. The code itself is not kept.</summary>
public abstract class OneTimeCode
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>HMAC of the code under the outer key.</summary>
    public required byte[] Hash { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Tries, the right one too: each is counted before it is looked at.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}
