using System.Collections.Concurrent;
using AgLive.Server.Live;
using AgLive.Testing;

namespace AgLive.Server.Tests.Live;

/// <summary>Presence, announcements, leadership.</summary>
public abstract partial class LiveRoomContract
{
    [Fact]
    public async Task Presence_Touched_IsThere_ThenExpires()
    {
        var there = Device("phone", seen: Round);
        await Room.TouchAsync(Assembly, there, None);
        Assert.Equal([there], await Room.PresenceAsync(Assembly, None));
        Assert.Empty(await Room.PresenceAsync(Guid.NewGuid(), None));

        Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal([there], await Room.PresenceAsync(Assembly, None));

        Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Empty(await Room.PresenceAsync(Assembly, None));
    }

    [Fact]
    public async Task Presence_TouchedAgain_LivesOn()
    {
        var there = Device("phone");
        await Room.TouchAsync(Assembly, there, None);
        Time.Advance(TimeSpan.FromSeconds(50));
        await Room.TouchAsync(Assembly, there with { At = Time.GetUtcNow() }, None);
        Time.Advance(TimeSpan.FromSeconds(50));

        Assert.Single(await Room.PresenceAsync(Assembly, None));
    }

    [Fact]
    public async Task Forget_LateWordOfAnOldConnection_KeepsTheNewer()
    {
        var old = Device("old");
        var newer = old with { ConnectionId = "new", At = old.At.AddSeconds(1) };
        await Room.TouchAsync(Assembly, old, None);
        await Room.TouchAsync(Assembly, newer, None);
        await Room.ForgetAsync(Assembly, old.AccountId, "old", None);
        Assert.Equal([newer], await Room.PresenceAsync(Assembly, None));

        await Room.ForgetAsync(Assembly, old.AccountId, "new", None);
        await Room.ForgetAsync(Assembly, old.AccountId, "new", None);
        Assert.Empty(await Room.PresenceAsync(Assembly, None));
    }

    [Fact]
    public async Task Presence_LostSocketBesideALiveOne_PersonIsOnline()
    {
        var live = Device("new", seen: null);
        await Room.TouchAsync(Assembly, live, None);
        await Room.TouchAsync(Assembly, live with { ConnectionId = "old", Online = false, SeenRoundId = Round, At = live.At.AddSeconds(2) }, None);

        var person = Assert.Single(await Room.PresenceAsync(Assembly, None));
        Assert.Equal(live with { SeenRoundId = Round }, person);
    }

    [Fact]
    public async Task Presence_OnlyALostSocket_SaysSinceWhen()
    {
        var lost = Device("phone") with { Online = false };
        await Room.TouchAsync(Assembly, lost, None);

        Assert.Equal([lost], await Room.PresenceAsync(Assembly, None));
    }

    [Fact]
    public async Task Presence_ALoss_IsRememberedAfterTheSilenceOfAMinute()
    {
        var lost = Device("phone") with { Online = false };
        await Room.TouchAsync(Assembly, lost, None);

        Time.Advance(TimeSpan.FromHours(5));
        Assert.Equal([lost], await Room.PresenceAsync(Assembly, None));

        Time.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await Room.PresenceAsync(Assembly, None));
    }

    [Fact]
    public async Task Touch_OlderWordOfTheSameDevice_IsIgnored()
    {
        var lost = Device("phone") with { Online = false };
        await Room.TouchAsync(Assembly, lost, None);
        await Room.TouchAsync(Assembly, lost with { Online = true, At = lost.At.AddSeconds(-1) }, None);

        Assert.Equal([lost], await Room.PresenceAsync(Assembly, None));
    }

    [Fact]
    public async Task Devices_CountsThoseOnlineOfOneAccount_UntilForgottenLostOrSilent()
    {
        var phone = Device("phone");
        var laptop = phone with { ConnectionId = "laptop" };
        Assert.Equal(0, await Room.DevicesAsync(Assembly, phone.AccountId, None));
        await Room.TouchAsync(Assembly, phone, None);
        await Room.TouchAsync(Assembly, phone with { At = phone.At.AddSeconds(1) }, None);
        await Room.TouchAsync(Assembly, laptop, None);
        await Room.TouchAsync(Assembly, Device("other") with { AccountId = Guid.NewGuid() }, None);
        await Room.TouchAsync(Guid.NewGuid(), phone with { ConnectionId = "elsewhere" }, None);
        Assert.Equal(2, await Room.DevicesAsync(Assembly, phone.AccountId, None));

        await Room.TouchAsync(Assembly, laptop with { Online = false, At = laptop.At.AddSeconds(2) }, None);
        Assert.Equal(1, await Room.DevicesAsync(Assembly, phone.AccountId, None));

        await Room.TouchAsync(Assembly, laptop with { At = laptop.At.AddSeconds(3) }, None);
        await Room.ForgetAsync(Assembly, phone.AccountId, "phone", None);
        Assert.Equal(1, await Room.DevicesAsync(Assembly, phone.AccountId, None));

        Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(0, await Room.DevicesAsync(Assembly, phone.AccountId, None));
    }

    [Fact]
    public async Task Announce_IsHeardOncePerListenerUntilDisposed()
    {
        var heard = new ConcurrentQueue<RoomChange>();
        var listening = Room.Listen(heard.Enqueue);
        using var failing = Room.Listen(_ => throw new InvalidOperationException("A listener that fails."));
        using var second = Room.Listen(heard.Enqueue);
        var change = new RoomChange(Assembly, Structural: true);

        await Room.AnnounceAsync(change, None);
        Assert.Equal([change, change], heard);

        listening.Dispose();
        await Room.AnnounceAsync(change with { Structural = false }, None);
        Assert.Equal([change, change, change with { Structural = false }], heard);
    }

    [Fact]
    public async Task Lead_OneNodeAtATime_RenewedByItselfAndTakenOverWhenTheLeaseEnds()
    {
        var task = $"audit:{Assembly:N}";
        var lease = TimeSpan.FromMilliseconds(400);
        Assert.True(await Room.TryLeadAsync(task, "a", lease, None));
        Assert.False(await Room.TryLeadAsync(task, "b", lease, None));
        Assert.True(await Room.TryLeadAsync(task, "a", lease, None));
        Assert.True(await Room.TryLeadAsync($"{task}:other", "b", lease, None));

        Time.Advance(lease);
        await Eventually.HoldsAsync(() => Room.TryLeadAsync(task, "b", lease, None), TimeSpan.FromSeconds(5), () => "the other node leads");
    }

    [Fact]
    public async Task Lead_AskedByManyAtOnce_GoesToOne()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            Task.Run(() => Room.TryLeadAsync($"race:{Assembly:N}", $"node{i}", TimeSpan.FromSeconds(30), None))));

        Assert.Single(answers, leads => leads);
    }

    private LivePresence Device(string connection, Guid? seen = null) => new(Guid.NewGuid(), connection, seen, Online: true, Time.GetUtcNow());
}
