using System.Threading.RateLimiting;

namespace AgLive.Server.Room;

/// <summary>A bucket of calls an account, for the hub and its HTTP twin together.</summary>
public sealed class CallLimits(RoomOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> buckets = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetTokenBucketLimiter(account, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.CallsAtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / options.CallsPerSecond),
            QueueLimit = 0,
        }));

    public bool TryTake(Guid accountId)
    {
        using var lease = buckets.AttemptAcquire(accountId);
        return lease.IsAcquired;
    }

    public void Dispose() => buckets.Dispose();
}
