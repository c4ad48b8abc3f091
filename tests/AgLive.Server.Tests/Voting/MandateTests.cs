using AgLive.Domain;
using AgLive.Server.Tests.Room;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Voting;

/// <summary>Proxies: given, held, used, dropped (loi 1965 art. 22).</summary>
public sealed class MandateTests : IAsyncLifetime
{
    private Hall hall = null!;
    private HallDevice syndic = null!;
    private Dictionary<string, HallDevice> devices = null!;

    private HallWorld World => hall.World;

    public async ValueTask InitializeAsync() => (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie"]);

    public async ValueTask DisposeAsync()
    {
        await syndic.DisposeAsync();
        foreach (var device in devices.Values)
        {
            await device.DisposeAsync();
        }

        await hall.DisposeAsync();
    }

    [Fact]
    public async Task Proxy_HolderPresent_VotesForBothAtOnceAndDropsWithHim()
    {
        await syndic.RunAsync(Give("Fabre", "Abadie"));
        var round = await syndic.OpenVoteAsync("7");
        var mine = (await devices["Abadie"].RefreshAsync()).Me;
        Assert.Equal([true, false], mine.Mandates.Select(mandate => mandate.Self));
        Assert.Equal([300, 80], mine.Ballot!.Rights.Select(right => right.Voix));
        await devices["Abadie"].VoteAsync("pour");
        await devices["Abadie"].DoAsync<CommandDone>("Leave", World.AssemblyId, Guid.NewGuid());
        Assert.Equal("left", (await devices["Abadie"].RefreshAsync()).Me.Status);
        await devices["Abadie"].RefusedAsync<VoteRecorded>(
            RefusalCode.NotEntitled,
            "Vote",
            new VoteRequest(World.AssemblyId, round, Guid.NewGuid(), 1, [new BallotChoice(World.Owners["Fabre"], "contre")]));

        // Both had voted before leaving: 300 + 80.
        var result = await syndic.CloseAndProclaimAsync();
        Assert.Equal(380, result.Lines.Single(line => line.Answer == "pour").Voix);
    }

    [Fact]
    public async Task Proxy_GrantorComesInPerson_VotesHimself()
    {
        await syndic.RunAsync(Give("Fabre", "Abadie"));
        await syndic.OpenVoteAsync("7");
        await devices["Abadie"].VoteAsync("pour");
        devices["Fabre"] = await hall.ConnectAsync("Fabre");
        var mine = (await devices["Fabre"].SignAsync("Fabre")).Me;
        Assert.Equal("pour", Assert.Single(mine.Ballot!.Rights).Choice);
        await devices["Fabre"].VoteAsync("contre");
        Assert.Single((await devices["Abadie"].RefreshAsync()).Me.Ballot!.Rights);
        var result = await syndic.CloseAndProclaimAsync();
        Assert.Equal([300L, 80L], result.Lines.Take(2).Select(line => line.Voix));
    }

    [Fact]
    public async Task Proxy_BeyondTheLaw_IsRefused()
    {
        await syndic.RefusedAsync(RefusalCode.ProxyToSelf, Give("Blanc", "Blanc"));
        await syndic.RefusedAsync(RefusalCode.AlreadyPresent, Give("Abadie", "Blanc"));
        await syndic.RunAsync(Give("Blanc", "Estève"));
        await syndic.RefusedAsync(RefusalCode.ProxyAlreadyGiven, Give("Blanc", "Abadie"));
        await syndic.RunAsync(Give("Caron", "Estève"));
        await syndic.RunAsync(Give("Duval", "Estève"));

        // The fourth: 120 + 200 + 150 + 150 + 80 is far above 10 % of 1 000.
        await syndic.RefusedAsync(RefusalCode.ProxyLimit, Give("Fabre", "Estève"));
    }

    [Fact]
    public async Task Proxy_ToTheSyndicsOwnLot_IsRefused()
    {
        await using (var db = await hall.DatabaseAsync())
        {
            db.CondominiumManagers.Add(new() { AccountId = World.Accounts["Duval"], CondominiumId = db.Condominiums.First(home => home.Name == "Les Érables").Id });
            await db.SaveChangesAsync();
        }

        hall.Views.InvalidateRegistry((await hall.Views.GetAsync(World.AssemblyId, CancellationToken.None))!.Condominium.Id);
        await syndic.RefusedAsync(RefusalCode.ProxyHolderBarred, Give("Fabre", "Duval"));
    }

    [Fact]
    public async Task Sign_ForAMandateOneDoesNotHold_IsRefused()
    {
        await devices["Abadie"].RefusedAsync<CommandDone>(RefusalCode.NotEntitled, "Sign", Sign("Abadie Zoé", "Abadie", "Fabre"));
        await devices["Abadie"].RefusedAsync<CommandDone>(RefusalCode.SignatureNameDiffers, "Sign", Sign("Fabre Zoé", "Abadie"));
        await devices["Abadie"].RefusedAsync<CommandDone>(RefusalCode.SignatureEmpty, "Sign", Sign(" ", "Abadie"));
    }

    [Fact]
    public async Task Sign_Drawn_IsKeptAndForMandateToo()
    {
        await syndic.RunAsync(Give("Fabre", "Blanc"));
        devices["Blanc"] = await hall.ConnectAsync("Blanc");
        var drawn = Sign("[[[1,2,0],[3.5,4,16]],[[5,6,40]]]", "Blanc", "Fabre") with { Kind = "drawn" };
        await devices["Blanc"].RefusedAsync<CommandDone>(RefusalCode.SignatureEmpty, "Sign", drawn with { Data = "[]" });
        await devices["Blanc"].RefusedAsync<CommandDone>(RefusalCode.BadRequest, "Sign", drawn with { Data = "[[[1,2,{}]]]" });
        await devices["Blanc"].RefusedAsync<CommandDone>(RefusalCode.BadRequest, "Sign", drawn with { Kind = "seal" });
        await devices["Blanc"].DoAsync<CommandDone>("Sign", drawn);
        Assert.All((await devices["Blanc"].RefreshAsync()).Me.Mandates, mandate => Assert.NotNull(mandate.PresentSince));
        var gauge = (await syndic.ConsoleAsync()).Gauge;
        Assert.Equal(300 + 200 + 80, gauge.Present);
    }

    [Fact]
    public async Task Presence_ByHand_BringsTheMandatesAndIsUndoneByDeparture()
    {
        await syndic.RunAsync(Give("Fabre", "Blanc"));
        var presence = new RecordPresence(World.AssemblyId, Guid.NewGuid(), World.Owners["Blanc"], "room", "Signé sur papier", "");
        await syndic.RefusedAsync(RefusalCode.WitnessMissing, presence);
        await syndic.RunAsync(presence with { Witness = "Mme Abadie" });
        await syndic.RefusedAsync(RefusalCode.AlreadyPresent, presence with { Witness = "Mme Abadie", CommandId = Guid.NewGuid() });
        Assert.Equal([200L, 300L, 80L], (await syndic.ConsoleAsync()).Gauge.Parts.Take(3).Select(part => part.Voix));
        await syndic.RunAsync(new RecordDeparture(World.AssemblyId, Guid.NewGuid(), World.Owners["Blanc"]));
        Assert.Equal(300, (await syndic.ConsoleAsync()).Gauge.Present);
        await syndic.RefusedAsync(RefusalCode.NotPresent, new RecordDeparture(World.AssemblyId, Guid.NewGuid(), World.Owners["Blanc"]));
    }

    private RecordProxy Give(string grantor, string holder) =>
        new(World.AssemblyId, Guid.NewGuid(), World.Owners[grantor], World.Owners[holder], "", false);

    private SignRequest Sign(string data, params string[] names) =>
        new(World.AssemblyId, Guid.NewGuid(), [.. names.Select(name => World.Owners[name])], "typed", data);
}
