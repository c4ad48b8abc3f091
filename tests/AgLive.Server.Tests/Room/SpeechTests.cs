using AgLive.Domain;
using AgLive.Server.Data.Journals;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Room;

/// <summary>LIV-17: raised hands, in order, on every device and node.</summary>
public sealed class SpeechTests : IAsyncLifetime
{
    private Hall hall = null!;
    private HallDevice syndic = null!;
    private Dictionary<string, HallDevice> devices = [];

    private Guid Assembly => hall.World.AssemblyId;

    public async ValueTask InitializeAsync() =>
        (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc", "Caron"]);

    public async ValueTask DisposeAsync()
    {
        foreach (var device in devices.Values.Append(syndic))
        {
            await device.DisposeAsync();
        }

        await hall.DisposeAsync();
    }

    [Fact]
    public async Task Queue_IsInOrder_PointsOfOrderFirst_AndEachSeesHisPlace()
    {
        await RaiseAsync("Blanc", "speak", "");
        await RaiseAsync("Caron", "question", "Le montant ?");
        await RaiseAsync("Abadie", "order", "");
        Assert.Equal(["Mme Abadie Zoé", "Mme Blanc Zoé", "Mme Caron Zoé"], (await syndic.ConsoleAsync()).Hands.Select(hand => hand.Name));
        Assert.Equal(3, (await MeAsync("Caron")).Hand!.Place);
        Assert.Equal(3, (await MeAsync("Abadie")).Hands.Count);
        Assert.Empty((await MeAsync("Blanc")).Hands);

        var first = (await syndic.ConsoleAsync()).Hands[0];
        await syndic.RunAsync(new GiveFloor(Assembly, New(), first.Id));
        Assert.Equal("Mme Abadie Zoé", (await devices["Blanc"].RefreshAsync()).Room.Assembly.Speaker);
        Assert.Equal((0, "speaking"), ((await MeAsync("Abadie")).Hand!.Place, (await MeAsync("Abadie")).Hand!.State));
        Assert.Equal(2, (await MeAsync("Caron")).Hand!.Place);

        await syndic.RunAsync(new GiveFloor(Assembly, New(), (await syndic.ConsoleAsync()).Hands[1].Id));
        Assert.Null((await MeAsync("Abadie")).Hand);
        await syndic.RunAsync(new EndFloor(Assembly, New(), (await syndic.ConsoleAsync()).Hands[0].Id));
        await syndic.RunAsync(new RemoveHand(Assembly, New(), (await syndic.ConsoleAsync()).Hands[0].Id));
        Assert.Empty((await syndic.ConsoleAsync()).Hands);
        Assert.Null((await devices["Blanc"].RefreshAsync()).Room.Assembly.Speaker);
        await using var db = await hall.DatabaseAsync();
        Assert.Equal(2, await db.JournalEntries.CountAsync(line => line.Kind == JournalKinds.FloorGiven));
    }

    [Fact]
    public async Task Hand_IsOneAtATime_Lowered_AndGoneWithItsOwner()
    {
        await RaiseAsync("Blanc", "speak", "");
        await devices["Blanc"].RefusedAsync<CommandDone>(RefusalCode.HandAlreadyRaised, "RaiseHand", Request("speak", ""));
        await devices["Blanc"].DoAsync<CommandDone>("LowerHand", Assembly, New());
        Assert.Null((await MeAsync("Blanc")).Hand);
        await devices["Blanc"].DoAsync<CommandDone>("LowerHand", Assembly, New());

        await RaiseAsync("Caron", "speak", "");
        await devices["Caron"].DoAsync<CommandDone>("Leave", Assembly, New());
        Assert.Empty((await syndic.ConsoleAsync()).Hands);
        await devices["Caron"].SignAsync("Caron");
        Assert.Single((await syndic.ConsoleAsync()).Hands);
    }

    [Fact]
    public async Task Closed_NobodyRaises_AndTheQueueStays()
    {
        await RaiseAsync("Blanc", "speak", "");
        await syndic.RunAsync(new SetSpeech(Assembly, New(), false));
        Assert.False((await devices["Caron"].RefreshAsync()).Room.Assembly.SpeechOpen);
        await devices["Caron"].RefusedAsync<CommandDone>(RefusalCode.SpeechClosed, "RaiseHand", Request("speak", ""));
        Assert.Single((await syndic.ConsoleAsync()).Hands);
        await syndic.RunAsync(new SetSpeech(Assembly, New(), true));
        await RaiseAsync("Caron", "speak", "");
    }

    [Fact]
    public async Task Raise_Twice_WithOneId_IsOneHand_AndAnotherNodeKnowsIt()
    {
        var request = Request("question", "La garantie ?");
        await devices["Blanc"].DoAsync<CommandDone>("RaiseHand", request);
        await devices["Blanc"].DoAsync<CommandDone>("RaiseHand", request);
        await using var node = await hall.AnotherNodeAsync();
        await using var again = await HallDevice.ConnectAsync(node, hall.World.Accounts["Blanc"]);
        Assert.Equal(("La garantie ?", 1), ((await again.EnterAsync()).Me.Hand!.Text, (await again.RefreshAsync()).Me.Hand!.Place));
    }

    [Theory]
    [InlineData("shout", "")]
    [InlineData("speak", "deux\nlignes")]
    public async Task Raise_Nonsense_IsRefused(string kind, string text) =>
        await devices["Blanc"].RefusedAsync<CommandDone>(RefusalCode.BadRequest, "RaiseHand", Request(kind, text));

    [Fact]
    public async Task Raise_WithoutHavingSigned_IsRefused()
    {
        await using var absent = await hall.ConnectAsync("Duval");
        await absent.RefusedAsync<CommandDone>(RefusalCode.NotPresent, "RaiseHand", Request("speak", ""));
    }

    private static Guid New() => Guid.CreateVersion7();

    private RaiseHandRequest Request(string kind, string text) => new(Assembly, New(), kind, text);

    private Task<CommandDone> RaiseAsync(string name, string kind, string text) =>
        devices[name].DoAsync<CommandDone>("RaiseHand", Request(kind, text));

    private async Task<PersonalSnapshot> MeAsync(string name) => (await devices[name].RefreshAsync()).Me;
}
