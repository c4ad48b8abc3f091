using System.Threading.RateLimiting;

namespace AgLive.Server.Questions;

/// <summary>How many questions an account may send: a person has a few, a program fills a desk.</summary>
internal sealed class QuestionPace : IDisposable
{
    private const int AtOnce = 10;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<Guid> windows = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new FixedWindowRateLimiterOptions { PermitLimit = AtOnce, Window = Window }));

    public bool TryTake(Guid accountId)
    {
        using var lease = windows.AttemptAcquire(accountId);
        return lease.IsAcquired;
    }

    public void Dispose() => windows.Dispose();
}
