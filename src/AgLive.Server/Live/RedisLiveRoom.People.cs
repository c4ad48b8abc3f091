using System.Globalization;
using StackExchange.Redis;

namespace AgLive.Server.Live;

/// <summary>
/// Presence and announcements. Silence is measured on the clock of the nodes, which must agree within seconds;
/// a clock that is off hides people from the console, it never touches a vote.
/// </summary>
internal sealed partial class RedisLiveRoom
{
    public async Task TouchAsync(Guid assemblyId, LivePresence presence, CancellationToken cancellation)
    {
        var noted = await RunAsync(LiveScript.Touch, keys.Presence(assemblyId), TouchArguments(presence), cancellation);
        var key = keys.Devices(assemblyId, presence.AccountId);
        if (!presence.Online)
        {
            await redis.AskAsync(db => db.HashDeleteAsync(key, presence.ConnectionId), cancellation);
        }
        else if (noted == LiveScriptCode.Touched)
        {
            var touched = time.GetUtcNow().ToUnixTimeMilliseconds();
            await redis.AskAsync(
                db => Task.WhenAll(db.HashSetAsync(key, presence.ConnectionId, touched), db.KeyExpireAsync(key, LiveKeys.PresenceLife)),
                cancellation);
        }
    }

    public Task ForgetAsync(Guid assemblyId, Guid accountId, string connectionId, CancellationToken cancellation) =>
        redis.AskAsync(
            db => Task.WhenAll(
                db.HashDeleteAsync(keys.Presence(assemblyId), Device(accountId, connectionId)),
                db.HashDeleteAsync(keys.Devices(assemblyId, accountId), connectionId)),
            cancellation);

    public async Task<int> DevicesAsync(Guid assemblyId, Guid accountId, CancellationToken cancellation)
    {
        var key = keys.Devices(assemblyId, accountId);
        var oldest = (time.GetUtcNow() - LiveKeys.PresenceLife).ToUnixTimeMilliseconds();
        var all = await redis.AskAsync(db => db.HashGetAllAsync(key), cancellation);
        RedisValue[] silent = [.. all.Where(device => (long)device.Value < oldest).Select(device => device.Name)];
        if (silent.Length > 0)
        {
            await redis.AskAsync(db => db.HashDeleteAsync(key, silent), cancellation);
        }

        return all.Length - silent.Length;
    }

    public async Task<IReadOnlyList<LivePresence>> PresenceAsync(Guid assemblyId, CancellationToken cancellation)
    {
        var oldest = (time.GetUtcNow() - LiveKeys.PresenceLife).ToUnixTimeMilliseconds();
        var answer = await redis.AskAsync(
            db => db.ScriptEvaluateAsync(LiveScript.Presence, [keys.Presence(assemblyId)], [oldest]), cancellation);
        var values = (string[])answer!;
        return LivePresences.PerAccount(values.Chunk(2).Select(pair => ParseDevice(pair[0], pair[1])));
    }

    public async Task AnnounceAsync(RoomChange change, CancellationToken cancellation)
    {
        // This node first, whatever becomes of Redis: its own people must see what was recorded here.
        listeners.Tell(change);
        var message = $"{node}|{change.AssemblyId:N}|{(change.Structural ? 1 : 0)}";
        await redis.AskAsync(db => db.PublishAsync(keys.Changes, message), cancellation);
    }

    public IDisposable Listen(Action<RoomChange> onChange) => listeners.Add(onChange);

    internal RedisValue[] TouchArguments(LivePresence presence)
    {
        var at = presence.At.ToUnixTimeMilliseconds();
        var touched = LivePresences.Touched(presence, time.GetUtcNow()).ToUnixTimeMilliseconds();
        var value = $"{at}|{touched}|{presence.SeenRoundId:N}|{(presence.Online ? 1 : 0)}";
        return [Device(presence.AccountId, presence.ConnectionId), at, value, LifeInSeconds];
    }

    private static string Device(Guid accountId, string connectionId) => $"{accountId:N}/{connectionId}";

    private static LivePresence ParseDevice(string device, string value)
    {
        var parts = value.Split('|');
        return new LivePresence(
            Guid.ParseExact(device[..32], "N"),
            device[33..],
            parts[2].Length == 0 ? null : Guid.ParseExact(parts[2], "N"),
            parts[3] == "1",
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture)));
    }

    private void Hear(RedisValue message)
    {
        var parts = message.ToString().Split('|');
        if (parts.Length != 3 || !Guid.TryParseExact(parts[1], "N", out var assemblyId))
        {
            LiveLog.StrangeMessage(logger);
            return;
        }

        if (parts[0] != node)
        {
            listeners.Tell(new RoomChange(assemblyId, parts[2] == "1"));
        }
    }
}
