using AgLive.Domain;
using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Room;

/// <summary>LIV-23, LIV-16: the sheet at the door of the hall; several accounts for one owner.</summary>
public sealed class HallSigningTests : IAsyncLifetime
{
    private Hall hall = null!;
    private HallDevice syndic = null!;

    private HallWorld World => hall.World;

    public async ValueTask InitializeAsync()
    {
        hall = await Hall.StartAsync();
        syndic = await hall.ConnectSyndicAsync();
        await syndic.RunAsync(new OpenSession(World.AssemblyId, New()));
    }

    public async ValueTask DisposeAsync()
    {
        await syndic.DisposeAsync();
        await hall.DisposeAsync();
    }

    [Fact]
    public async Task Sign_InHall_ForOneselfAndOnesMandates()
    {
        await syndic.RunAsync(new RecordProxy(World.AssemblyId, New(), World.Owners["Fabre"], World.Owners["Blanc"], "", false));
        Assert.Equal(World.Owners["Blanc"], Line(await syndic.ConsoleAsync(), "Fabre").HolderId);
        await syndic.RunAsync(Sign("Blanc", "drawn", "[[[1,1,0],[9,9,9]]]", World.Owners["Fabre"]));
        var console = await syndic.ConsoleAsync();
        Assert.Equal(("room", "represented"), (Line(console, "Blanc").Mode, Line(console, "Fabre").Mode));
        await syndic.RefusedAsync(RefusalCode.AlreadyPresent, Sign("Blanc", "typed", "Blanc Zoé"));
        await using var db = await hall.DatabaseAsync();
        Assert.Equal(SignatureKind.Drawn, (await db.Attendance.SingleAsync(stay => stay.CoOwnerId == World.Owners["Blanc"])).Signature);
    }

    [Fact]
    public async Task Sign_WithAnotherName_OrForAnothersMandate_OrWithNothing_IsRefused()
    {
        await syndic.RefusedAsync(RefusalCode.SignatureNameDiffers, Sign("Blanc", "typed", "Caron Zoé"));
        await syndic.RefusedAsync(RefusalCode.SignatureEmpty, Sign("Blanc", "drawn", "[]"));
        await syndic.RefusedAsync(RefusalCode.NotEntitled, Sign("Blanc", "typed", "Blanc Zoé", World.Owners["Caron"]));
    }

    [Fact]
    public async Task Spouses_SeeOneBallot_AndEitherCastsIt()
    {
        await AttachAsync("Mme Autre Léa", "Blanc");
        await using var one = await hall.ConnectAsync("Blanc");
        await using var other = await hall.ConnectAsync("Mme Autre Léa");
        await one.SignAsync("Blanc");
        await ElectAsync(one);
        await syndic.OpenVoteAsync("3");
        await other.EnterAsync();
        await one.VoteAsync("pour");
        Assert.Equal("pour", Assert.Single((await other.RefreshAsync()).Me.Ballot!.Rights).Choice);
        await other.VoteAsync("contre");
        Assert.Equal("contre", Assert.Single((await one.RefreshAsync()).Me.Ballot!.Rights).Choice);
        Assert.Equal(200, (await syndic.ConsoleAsync()).Item!.Progress!.VoixReceived);
    }

    [Fact]
    public async Task Undivided_TheNamedRepresentativeVotes_TheOtherReadsAndIsToldWhy()
    {
        await AttachAsync("M. Autre Paul", "Blanc");
        await using (var db = await hall.DatabaseAsync())
        {
            var owner = await db.CoOwners.SingleAsync(known => known.Id == World.Owners["Blanc"]);
            owner.Kind = CoOwnerKind.JointOwnership;
            await db.SaveChangesAsync();
            hall.Views.InvalidateRegistry(owner.CondominiumId);
        }

        await syndic.RunAsync(new SetRepresentative(World.AssemblyId, New(), World.Owners["Blanc"], "Zoé Blanc"));
        await using var representative = await hall.ConnectAsync("Blanc");
        await using var reader = await hall.ConnectAsync("M. Autre Paul");
        await reader.RefusedAsync<CommandDone>(
            RefusalCode.NotRepresentative, "Sign", new SignRequest(World.AssemblyId, New(), [World.Owners["Blanc"]], "typed", "Paul Autre"));
        await representative.SignAsync("Blanc");
        await ElectAsync(representative);
        var round = await syndic.OpenVoteAsync("3");
        await representative.VoteAsync("pour");

        var seen = await reader.RefreshAsync();
        Assert.Equal("present", seen.Me.Status);
        Assert.Empty(seen.Me.Ballot!.Rights);
        Assert.Contains("Zoé Blanc représente cette indivision", seen.Me.Ballot.NotConcerned, StringComparison.Ordinal);
        Assert.Contains("Vote enregistré\u00A0: Pour", seen.Me.Ballot.NotConcerned, StringComparison.Ordinal);
        await reader.RefusedAsync<VoteRecorded>(
            RefusalCode.NotRepresentative, "Vote", new VoteRequest(World.AssemblyId, round, New(), 1, [new BallotChoice(World.Owners["Blanc"], "contre")]));
        await reader.RefusedAsync<CommandDone>(RefusalCode.NotRepresentative, "RaiseHand", new RaiseHandRequest(World.AssemblyId, New(), "speak", ""));
        await reader.RefusedAsync<CommandDone>(RefusalCode.NotRepresentative, "Leave", World.AssemblyId, New());
    }

    private static Guid New() => Guid.CreateVersion7();

    private SignInHall Sign(string name, string kind, string data, params Guid[] mandates) =>
        new(World.AssemblyId, New(), World.Owners[name], [World.Owners[name], .. mandates], kind, data);

    private AttendanceLine Line(ConsoleSnapshot console, string name) => console.Attendance.Single(line => line.CoOwnerId == World.Owners[name]);

    private async Task ElectAsync(HallDevice voter)
    {
        await syndic.RunAsync(new SetCandidate(World.AssemblyId, New(), World.Agenda["1"], World.Owners["Blanc"], ""));
        await syndic.OpenVoteAsync("1");
        await voter.VoteAsync("pour");
        await syndic.CloseAndProclaimAsync();
    }

    private async Task AttachAsync(string name, string owner)
    {
        var id = New();
        await using var db = await hall.DatabaseAsync();
        db.Users.Add(new Account { Id = id, UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, SecurityStamp = id.ToString() });
        db.AccountCoOwners.Add(new AccountCoOwner { AccountId = id, CoOwnerId = World.Owners[owner] });
        await db.SaveChangesAsync();
        World.Accounts[name] = id;
        hall.Views.InvalidateRegistry((await db.CoOwners.SingleAsync(known => known.Id == World.Owners[owner])).CondominiumId);
    }
}
