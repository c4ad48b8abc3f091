using System.Net;
using AgLive.Domain;
using AgLive.Server.Data.Model;
using AgLive.Server.Tests.App;
using AgLive.Web.Console;
using AgLive.Web.Rehearsals;
using AgLive.Web.Room;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Preparation;

/// <summary>The rehearsal (AG-17): everything works in it, nothing of it counts.</summary>
public sealed class RehearsalTests : IAsyncLifetime
{
    private readonly TilleulsApp tilleuls = new();

    private AgLiveApp App => tilleuls.App;

    private string Door => $"/assemblees/{tilleuls.AssemblyId}/repetition";

    private IRehearsals Rehearsals => App.Services.GetRequiredService<IRehearsals>();

    public ValueTask InitializeAsync() => tilleuls.InitializeAsync();

    public ValueTask DisposeAsync() => tilleuls.DisposeAsync();

    [Fact]
    public async Task Syndic_OpensOne_OwnersGoIn_AndItIsMarkedEverywhere()
    {
        using var syndic = await App.SignInAsync(AgLiveApp.SyndicEmail);
        using var owner = await App.SignInAsync("C10035");
        Assert.Contains("Aucune répétition n'est ouverte", (await owner.OpenAsync(Door)).Body!.TextContent, StringComparison.Ordinal);
        var opened = await syndic.SubmitAsync(await syndic.OpenAsync(Door), "form[action*=Open]");
        var rehearsal = await OpenedAsync();
        Assert.NotNull(opened.QuerySelector($"a[href='/assemblees/{rehearsal}/console']"));
        foreach (var (visitor, path) in new[]
        {
            (syndic, $"/assemblees/{rehearsal}/console"), (syndic, $"/assemblees/{rehearsal}/console/presence"),
            (owner, $"/assemblees/{rehearsal}/salle"),
        })
        {
            Assert.Contains("rien ne compte", (await visitor.OpenAsync(path)).QuerySelector(".rehearsal")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Null((await owner.OpenAsync($"/assemblees/{tilleuls.AssemblyId}/salle")).QuerySelector(".rehearsal"));
        Assert.NotNull((await owner.OpenAsync($"/assemblees/{tilleuls.AssemblyId}")).QuerySelector($"a[href='{Door}']"));
        await owner.OpenAsync($"/assemblees/{rehearsal}");
        Assert.Equal(Door, owner.Path);
    }

    [Fact]
    public async Task Rehearsal_IsInNoList_AndLeavesTheRealOneUntouched()
    {
        var before = await StateAsync(tilleuls.AssemblyId);
        var rehearsal = await OpenAsync();
        Assert.Equal(rehearsal, await OpenAsync());
        await VoteInAsync(rehearsal);
        Assert.Equal(before, await StateAsync(tilleuls.AssemblyId));
        var practised = await StateAsync(rehearsal);
        Assert.True(practised is { Journal: > 0, Stays: 1, Rounds: 1, Bureau: 1 }, practised.ToString());
        foreach (var identifier in new[] { AgLiveApp.SyndicEmail, "C10035" })
        {
            using var visitor = await App.SignInAsync(identifier);
            foreach (var path in new[] { "/assemblees", "/accueil" })
            {
                Assert.DoesNotContain(rehearsal.ToString(), (await visitor.OpenAsync(path)).DocumentElement.OuterHtml, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Reset_EndsTheOldOne_AndOpensAFreshOne_Once()
    {
        var syndic = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        var old = await OpenAsync();
        await VoteInAsync(old);
        var practised = await StateAsync(old);
        var command = new ResetRehearsal(tilleuls.AssemblyId, old, Guid.CreateVersion7());
        var fresh = (await Rehearsals.ResetAsync(syndic, command, CancellationToken.None)).Value;
        Assert.NotEqual(old, fresh);
        Assert.Equal(fresh, (await Rehearsals.ResetAsync(syndic, command, CancellationToken.None)).Value);
        Assert.Equal(fresh, (await Rehearsals.ResetAsync(syndic, command with { CommandId = Guid.CreateVersion7() }, CancellationToken.None)).Value);
        Assert.Equal(fresh, await OpenedAsync());
        var state = await StateAsync(fresh);
        Assert.Equal((0, 0, 0, 0), (state.Journal, state.Stays, state.Rounds, state.Bureau));
        await using var db = await App.DatabaseAsync();
        Assert.Equal(2, await db.Assemblies.CountAsync(assembly => assembly.RehearsalOfId == tilleuls.AssemblyId));
        Assert.Equal(AssemblyState.Ended, await db.Assemblies.Where(one => one.Id == old).Select(one => one.State).SingleAsync());
        Assert.True((await StateAsync(old)).Journal > practised.Journal);
    }

    [Fact]
    public async Task Reset_OfWhatIsNoRehearsalOfIt_IsRefused()
    {
        var syndic = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        await OpenAsync();
        var real = new ResetRehearsal(tilleuls.AssemblyId, tilleuls.AssemblyId, Guid.CreateVersion7());
        Assert.Equal(RefusalCode.NotFound, (await Rehearsals.ResetAsync(syndic, real, CancellationToken.None)).Refusal?.Code);
        await using var db = await App.DatabaseAsync();
        Assert.Equal(AssemblyState.Convened, await db.Assemblies.Where(one => one.Id == tilleuls.AssemblyId).Select(one => one.State).SingleAsync());
    }

    [Fact]
    public async Task OnlyTheSyndic_Opens_AndOnlyBeforeTheDay()
    {
        var owner = await App.AccountIdAsync("C10035");
        Assert.Equal(RefusalCode.NotAllowed, (await Rehearsals.OpenAsync(owner, tilleuls.AssemblyId, CancellationToken.None)).Refusal?.Code);
        await App.AddSyndicAsync("autre@cabinet.example.org");
        var stranger = await App.AccountIdAsync("autre@cabinet.example.org");
        Assert.Equal(RefusalCode.NotFound, (await Rehearsals.OpenAsync(stranger, tilleuls.AssemblyId, CancellationToken.None)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await Rehearsals.OfAsync(stranger, tilleuls.AssemblyId, CancellationToken.None)).Refusal?.Code);
        var syndic = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        var rehearsal = await OpenAsync();
        Assert.Equal(RefusalCode.NotFound, (await Rehearsals.OpenAsync(syndic, rehearsal, CancellationToken.None)).Refusal?.Code);
        using var visitor = await App.SignInAsync("autre@cabinet.example.org");
        await visitor.OpenAsync($"/assemblees/{rehearsal}/salle");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        var console = App.Services.GetRequiredService<IConsole>();
        Assert.True((await console.RunAsync(syndic, new OpenSession(rehearsal, Guid.CreateVersion7()), CancellationToken.None)).IsDone);
        Assert.True((await console.RunAsync(syndic, new EndSession(rehearsal, Guid.CreateVersion7()), CancellationToken.None)).IsDone);
        Assert.True((await console.RunAsync(syndic, new OpenSession(tilleuls.AssemblyId, Guid.CreateVersion7()), CancellationToken.None)).IsDone);
        Assert.Equal(RefusalCode.AlreadyInSession, (await Rehearsals.OpenAsync(syndic, tilleuls.AssemblyId, CancellationToken.None)).Refusal?.Code);
    }

    /// <summary>One owner signs the practice sheet, is elected president, and the result is proclaimed.</summary>
    private async Task VoteInAsync(Guid rehearsal)
    {
        var syndic = await App.AccountIdAsync(AgLiveApp.SyndicEmail);
        var owner = await App.AccountIdAsync("C10035");
        var console = App.Services.GetRequiredService<IConsole>();
        var room = App.Services.GetRequiredService<IVoterRoom>();
        async Task DoAsync(ConsoleCommand command) => Assert.Null((await console.RunAsync(syndic, command, CancellationToken.None)).Refusal);
        await DoAsync(new OpenSession(rehearsal, Guid.CreateVersion7()));
        var me = (await room.SnapshotAsync(owner, rehearsal, CancellationToken.None)).Value;
        var own = me.Me.Mandates[0];
        Assert.Null((await room.SignAsync(owner, new SignRequest(rehearsal, Guid.CreateVersion7(), [own.CoOwnerId], "typed", own.Name), CancellationToken.None)).Refusal);
        var election = me.Room.Agenda[0].Id;
        await DoAsync(new SetCandidate(rehearsal, Guid.CreateVersion7(), election, own.CoOwnerId, ""));
        await DoAsync(new OpenVote(rehearsal, Guid.CreateVersion7(), election));
        var ballot = (await room.SnapshotAsync(owner, rehearsal, CancellationToken.None)).Value;
        var round = ballot.Room.Current!.Round!.Id;
        var vote = new VoteRequest(rehearsal, round, Guid.CreateVersion7(), ballot.Room.Current.TextVersion, [new BallotChoice(own.CoOwnerId, "pour")]);
        Assert.Null((await room.VoteAsync(owner, vote, CancellationToken.None)).Refusal);
        await DoAsync(new CloseVote(rehearsal, Guid.CreateVersion7(), round));
        await DoAsync(new Proclaim(rehearsal, Guid.CreateVersion7(), round));
    }

    private async Task<Guid> OpenAsync() => (await Rehearsals.OpenAsync(
        await App.AccountIdAsync(AgLiveApp.SyndicEmail), tilleuls.AssemblyId, CancellationToken.None)).Value;

    private async Task<Guid> OpenedAsync()
    {
        await using var db = await App.DatabaseAsync();
        return await db.Assemblies
            .Where(one => one.RehearsalOfId == tilleuls.AssemblyId && one.State != AssemblyState.Ended)
            .Select(one => one.Id).SingleAsync();
    }

    private async Task<Written> StateAsync(Guid id)
    {
        await using var db = await App.DatabaseAsync();
        return new Written(
            await db.Assemblies.Where(one => one.Id == id).Select(one => one.Epoch).SingleAsync(),
            await db.JournalEntries.CountAsync(line => line.AssemblyId == id),
            await db.Attendance.CountAsync(stay => stay.AssemblyId == id),
            await db.Rounds.CountAsync(round => round.AssemblyId == id),
            await db.BureauMembers.CountAsync(member => member.AssemblyId == id));
    }

    private sealed record Written(long Epoch, int Journal, int Stays, int Rounds, int Bureau);
}
