using StackExchange.Redis;

namespace AgLive.Server.Live;

/// <summary>
/// One connection to Redis that never makes a caller wait more than <see cref="Patience"/> and heals by itself.
/// A Redis that hangs (rather than refuses) is left alone for <see cref="Rest"/> after each timeout, so that a burst of votes
/// pays the wait once and not once per call.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    /// <summary>What a vote may lose to Redis at most; a screen shows the tally a moment later, which is no loss.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly ILogger<RedisConnection> logger;
    private readonly TimeProvider time;
    private readonly TimeSpan patience;
    private readonly Task<ConnectionMultiplexer> connecting;
    private long restUntil;
    private int away;

    public RedisConnection(string connectionString, TimeProvider time, ILogger<RedisConnection> logger, TimeSpan? patience = null)
    {
        this.patience = patience ?? Patience;
        this.logger = logger;
        this.time = time;
        connecting = ConnectionMultiplexer.ConnectAsync(OptionsOf(connectionString));
    }

    /// <summary>A server that is away is said to be so at once, and tried again four times a second.</summary>
    public static ConfigurationOptions OptionsOf(string connectionString)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = 1000;
        options.ConnectRetry = 1;
        options.AsyncTimeout = 1000;
        options.SyncTimeout = 1000;
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(250);
        options.ReconnectRetryPolicy = new LinearRetry(250);
        options.KeepAlive = 5;
        return options;
    }

    /// <exception cref="LiveRoomAwayException">No answer within <see cref="Patience"/>, or Redis refused.</exception>
    public async Task<T> AskAsync<T>(Func<IDatabase, Task<T>> question, CancellationToken cancellation)
    {
        if (time.GetTimestamp() < Volatile.Read(ref restUntil))
        {
            throw new LiveRoomAwayException("Redis did not answer a moment ago.", null);
        }

        var answering = AnswerAsync(question);
        try
        {
#pragma warning disable VSTHRD003 // Started two lines above.
            var answer = await answering.WaitAsync(patience, cancellation);
#pragma warning restore VSTHRD003
            NoteBack();
            return answer;
        }
        catch (TimeoutException slow)
        {
            Volatile.Write(ref restUntil, time.GetTimestamp() + (long)(Rest.TotalSeconds * time.TimestampFrequency));
            throw Away("no answer in time", slow);
        }
        catch (RedisException refused)
        {
            throw Away(refused.GetType().Name, refused);
        }
        finally
        {
            Observe(answering);
        }
    }

    /// <summary>Subscribes now or, when Redis is away, as soon as it is there; kept over reconnections by the library.</summary>
    public async Task SubscribeAsync(RedisChannel channel, Action<RedisValue> heard)
    {
        var multiplexer = await ConnectedAsync();
        await multiplexer.GetSubscriber().SubscribeAsync(channel, (_, message) => heard(message), CommandFlags.FireAndForget);
    }

    public async ValueTask DisposeAsync()
    {
        var multiplexer = await ConnectedAsync();
        await multiplexer.DisposeAsync();
    }

    private async Task<T> AnswerAsync<T>(Func<IDatabase, Task<T>> question)
    {
        var multiplexer = await ConnectedAsync();
        return await question(multiplexer.GetDatabase());
    }

#pragma warning disable VSTHRD003 // Started by the constructor, on no synchronisation context.
    private Task<ConnectionMultiplexer> ConnectedAsync() => connecting;
#pragma warning restore VSTHRD003

    /// <summary>An answer nobody waits for any more may still fail: looked at, so that it is not reported as unobserved.</summary>
    private static void Observe(Task late) =>
        _ = late.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private LiveRoomAwayException Away(string reason, Exception inner)
    {
        if (Interlocked.Exchange(ref away, 1) == 0)
        {
            LiveLog.Away(logger, reason);
        }

        return new LiveRoomAwayException($"Redis cannot be reached: {reason}.", inner);
    }

    private void NoteBack()
    {
        if (Volatile.Read(ref away) == 1 && Interlocked.Exchange(ref away, 0) == 1)
        {
            LiveLog.Back(logger);
        }
    }
}
