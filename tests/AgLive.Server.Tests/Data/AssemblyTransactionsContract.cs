using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Data;

/// <summary>What a command promises, on every engine.</summary>
public abstract class AssemblyTransactionsContract(DataFixture data)
{
    private DataNode Node => data.Node;

    [Fact]
    public async Task Run_CommandOfThatAssembly_RaisesEpochAndJournals()
    {
        var sample = await SampleAssembly.CreateAsync(Node);

        var outcome = await RunAsync(Node, sample, Guid.CreateVersion7(), SetPlace("Salle A"));

        Assert.Equal(1, outcome.Value.Epoch);
        await using var db = Node.Db();
        var assembly = await db.Assemblies.SingleAsync(a => a.Id == sample.AssemblyId);
        Assert.Equal(("Salle A", 1), (assembly.Place, assembly.Epoch));
        var line = await db.JournalEntries.SingleAsync(l => l.AssemblyId == sample.AssemblyId);
        Assert.Equal((1L, "place-set", """{"place":"Salle A"}"""), (line.Sequence, line.Kind, line.Payload));
        Assert.Equal(sample.Account, line.AccountId);
        Assert.Null(await Node.Chain.VerifyAsync(sample.AssemblyId, default));
    }

    [Fact]
    public async Task Run_SameIdAgain_FirstAnswerAndNoSecondEffect()
    {
        var sample = await SampleAssembly.CreateAsync(Node);
        var id = Guid.CreateVersion7();
        var first = await RunAsync(Node, sample, id, SetPlace("Salle A"));
        await RunAsync(Node, sample, Guid.CreateVersion7(), SetPlace("Salle B"));

        var again = await RunAsync(data.Other, sample, id, _ => throw new InvalidOperationException("The body ran again."));

        Assert.Equal(first.Value, again.Value);
    }

    [Fact]
    public async Task Run_SameIdOtherCommand_IdReused()
    {
        var sample = await SampleAssembly.CreateAsync(Node);
        var other = await SampleAssembly.CreateAsync(Node);
        var id = Guid.CreateVersion7();
        await RunAsync(Node, sample, id, SetPlace("Salle A"));

        Assert.Equal(RefusalCode.IdReused, (await RunAsync(Node, sample, id, SetPlace("x"), arguments: "other")).Refusal?.Code);
        Assert.Equal(RefusalCode.IdReused, (await RunAsync(Node, sample, id, SetPlace("x"), name: "other")).Refusal?.Code);
        Assert.Equal(RefusalCode.IdReused, (await RunAsync(Node, sample, id, SetPlace("x"), account: Guid.CreateVersion7())).Refusal?.Code);
        Assert.Equal(RefusalCode.IdReused, (await RunAsync(Node, other, id, SetPlace("x"))).Refusal?.Code);
    }

    [Fact]
    public async Task Run_UnknownAssembly_NotFound()
    {
        var outcome = await Node.Transactions.RunAsync(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "x", new { }, SetPlace("x"), default);

        Assert.Equal(RefusalCode.NotFound, outcome.Refusal?.Code);
    }

    [Fact]
    public async Task Run_RefusalOrException_NothingKeptAndIdFree()
    {
        var sample = await SampleAssembly.CreateAsync(Node);
        var id = Guid.CreateVersion7();

        var refused = await RunAsync(Node, sample, id, async work =>
        {
            await SetPlace("nowhere")(work);
            await work.Db.SaveChangesAsync();
            return new Refusal(RefusalCode.NothingToProclaim, Detail: "3");
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(Node, sample, id, async work =>
        {
            await SetPlace("nowhere")(work);
            await work.Db.SaveChangesAsync();
            throw new InvalidOperationException();
        }));

        Assert.Equal(new Refusal(RefusalCode.NothingToProclaim, Detail: "3"), refused.Refusal);
        var view = await Node.Views.GetAsync(sample.AssemblyId, default);
        Assert.Equal(("", 0), (view!.Assembly.Place, view.Assembly.Epoch));
        Assert.Equal(1, (await RunAsync(Node, sample, id, SetPlace("Salle A"))).Value.Epoch);
    }

    [Fact]
    public async Task Run_TwoConsolesAtOnce_OneEffectEach()
    {
        var sample = await SampleAssembly.CreateAsync(Node);
        for (var trial = 0; trial < 10; trial++)
        {
            var place = $"Salle {trial}";
            async Task<Refusal?> MoveOnce(AssemblyWork work) =>
                work.Assembly.Place == place ? new Refusal(RefusalCode.StateChanged) : await SetPlace(place)(work);

            var outcomes = await Task.WhenAll(
                Task.Run(() => RunAsync(Node, sample, Guid.CreateVersion7(), MoveOnce)),
                Task.Run(() => RunAsync(data.Other, sample, Guid.CreateVersion7(), MoveOnce)));

            Assert.Single(outcomes, outcome => outcome.IsDone);
            Assert.Single(outcomes, outcome => outcome.Refusal?.Code == RefusalCode.StateChanged);
        }
    }

    [Fact]
    public async Task Run_SameIdOnTwoConsolesAtOnce_OneEffectSameAnswer()
    {
        var (sample, second) = (await SampleAssembly.CreateAsync(Node), await SampleAssembly.CreateAsync(Node));
        for (var trial = 1; trial <= 10; trial++)
        {
            var id = Guid.CreateVersion7();

            var outcomes = await Task.WhenAll(
                Task.Run(() => RunAsync(Node, sample, id, SetPlace("A"))),
                Task.Run(() => RunAsync(data.Other, sample, id, SetPlace("A"))));
            var elsewhere = Guid.CreateVersion7();
            var apart = await Task.WhenAll(
                Task.Run(() => RunAsync(Node, sample, elsewhere, SetPlace("A"))),
                Task.Run(() => RunAsync(data.Other, second, elsewhere, SetPlace("A"))));

            Assert.Equal(outcomes[0].Value, outcomes[1].Value);
            Assert.Single(apart, outcome => outcome.IsDone);
            Assert.Single(apart, outcome => outcome.Refusal?.Code == RefusalCode.IdReused);
        }
    }

    [Fact]
    public async Task Run_FiftyCommandsAtOnce_ChainWithoutGap()
    {
        var sample = await SampleAssembly.CreateAsync(Node);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() =>
            RunAsync(i % 2 == 0 ? Node : data.Other, sample, Guid.CreateVersion7(), work =>
            {
                work.Journal("first", new { i });
                return SetPlace($"Salle {i}")(work);
            }))));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        Assert.Equal(Enumerable.Range(1, 50).Select(epoch => (long)epoch), outcomes.Select(outcome => outcome.Value.Epoch).Order());
        Assert.Null(await Node.Chain.VerifyAsync(sample.AssemblyId, default));
        await using var db = Node.Db();
        Assert.Equal(100, await db.JournalEntries.Where(line => line.AssemblyId == sample.AssemblyId).MaxAsync(line => line.Sequence));
        Assert.Equal(100, await db.JournalEntries.CountAsync(line => line.AssemblyId == sample.AssemblyId));
    }

    protected static Func<AssemblyWork, Task<Refusal?>> SetPlace(string place) => work =>
    {
        work.Assembly.Place = place;
        work.Journal("place-set", new { place });
        return Task.FromResult<Refusal?>(null);
    };

    protected static Task<Outcome<CommandDone>> RunAsync(
        DataNode node,
        SampleAssembly sample,
        Guid commandId,
        Func<AssemblyWork, Task<Refusal?>> body,
        string name = "setPlace",
        string arguments = "A",
        Guid? account = null) =>
        node.Transactions.RunAsync(sample.AssemblyId, commandId, account ?? sample.Account, name, new { arguments }, body, CancellationToken.None);
}

public sealed class SqliteAssemblyTransactionsTests(SqliteData data) : AssemblyTransactionsContract(data), IClassFixture<SqliteData>;

[Trait("needs", "services")]
public sealed class PostgreSqlAssemblyTransactionsTests(PostgreSqlData data) : AssemblyTransactionsContract(data), IClassFixture<PostgreSqlData>;
