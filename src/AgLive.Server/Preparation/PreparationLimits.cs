using System.Threading.RateLimiting;

namespace AgLive.Server.Preparation;

/// <summary>How often an account may write before the day: a person changes his mind, a program fills a disk.</summary>
internal sealed class PreparationLimits : IDisposable
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<Guid> windows = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetSlidingWindowLimiter(account, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = AtOnce,
            Window = Window,
            SegmentsPerWindow = 5,
        }));

    public bool TryTake(Guid accountId)
    {
        using var lease = windows.AttemptAcquire(accountId);
        return lease.IsAcquired;
    }

    public void Dispose() => windows.Dispose();
}
