using System.Text.Json;
using AgLive.Domain;
using AgLive.Domain.Policies;
using AgLive.Server.Assemblies;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Postal;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Tests.Data;
using AgLive.Web.Assemblies;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Assemblies;

/// <summary>What a change of the rules of count promises, on every engine.</summary>
public abstract class PolicyChangingContract(DataFixture data)
{
    private static readonly AssemblyPolicy Other = AssemblyPolicy.Default with
    {
        ProxyCeilingBase = ProxyCeilingBase.AllShares,
        SecondVoteCarryOver = false,
    };

    [Fact]
    public async Task Change_WritesTheRulesAndALineForEachReading()
    {
        var sample = await ConvenedAsync();
        Assert.True((await ChangeAsync(sample, Other)).IsDone);

        await using var db = data.Node.Db();
        Assert.Equal(Other, StoredPolicy.Of(await db.Assemblies.SingleAsync(a => a.Id == sample.AssemblyId)).Value);
        var lines = await db.JournalEntries.Where(line => line.AssemblyId == sample.AssemblyId).OrderBy(line => line.Sequence).ToListAsync();
        Assert.Equal(
            [
                """{"point":"ProxyCeilingBase","from":"AfterReduction","to":"AllShares"}""",
                """{"point":"SecondVoteCarryOver","from":"True","to":"False"}""",
            ],
            lines.Select(line => line.Payload));
        Assert.All(lines, line => Assert.Equal((JournalKinds.PolicyChanged, sample.Account), (line.Kind, line.AccountId)));
        Assert.Null(await data.Node.Chain.VerifyAsync(sample.AssemblyId, default));
    }

    [Fact]
    public async Task Change_FromRulesThatAreNoLongerThose_IsRefusedAndWritesNothing()
    {
        var sample = await ConvenedAsync();
        var mark = await MarkAsync(sample);
        Assert.True((await ChangeAsync(sample, Other, mark)).IsDone);
        Assert.Equal(RefusalCode.StateChanged, (await ChangeAsync(sample, AssemblyPolicy.Default, mark)).Refusal?.Code);
        Assert.Equal(Other, await StoredAsync(sample));
    }

    [Fact]
    public async Task Change_TwoAtOnceFromTwoNodes_OneWins()
    {
        var sample = await ConvenedAsync();
        var mark = await MarkAsync(sample);
        var outcomes = await Task.WhenAll(
            ChangeAsync(sample, Other, mark),
            new PolicyChanging(data.Other.Transactions).RunAsync(
                sample.Account,
                new ChangePolicy(sample.AssemblyId, Guid.CreateVersion7(), mark, AssemblyPolicy.Default with { UnclearForm = UnclearForm.Abstention }),
                default));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(outcomes, outcome => outcome.Refusal?.Code == RefusalCode.StateChanged);
    }

    [Fact]
    public async Task Change_SameIdAgain_IsTheSameChange()
    {
        var sample = await ConvenedAsync();
        var change = new ChangePolicy(sample.AssemblyId, Guid.CreateVersion7(), await MarkAsync(sample), Other);
        var first = await new PolicyChanging(data.Node.Transactions).RunAsync(sample.Account, change, default);
        var again = await new PolicyChanging(data.Other.Transactions).RunAsync(sample.Account, change, default);
        Assert.Equal(first.Value, again.Value);
        Assert.Equal(2, await LinesAsync(sample));
    }

    [Theory]
    [InlineData(AssemblyState.InSession)]
    [InlineData(AssemblyState.Ended)]
    public async Task Change_OnceTheSessionHasOpened_IsRefused(AssemblyState state)
    {
        var sample = await ConvenedAsync();
        await SetAsync(sample, assembly => assembly.State = state);
        Assert.Equal(RefusalCode.PolicyFrozen, (await ChangeAsync(sample, Other)).Refusal?.Code);
        Assert.Equal(AssemblyPolicy.Default, await StoredAsync(sample));
        Assert.Equal(0, await LinesAsync(sample));
    }

    [Fact]
    public async Task Session_WithRulesThatCannotBeRead_DoesNotOpen_UntilTheyAreWrittenAnew()
    {
        var sample = await ConvenedAsync();
        await SetAsync(sample, assembly => assembly.Policies = """{"ProxyCeilingBase":"Whatever"}""");
        var sessions = new Sessions(data.Node.Transactions, data.Node.Safety, data.Node.Services.GetRequiredService<PostalBoxes>());
        var open = await sessions.OpenSessionAsync(sample.Account, new OpenSession(sample.AssemblyId, Guid.CreateVersion7()), default);
        Assert.Equal(RefusalCode.PolicyUnreadable, open.Refusal?.Code);

        Assert.True((await ChangeAsync(sample, Other)).IsDone);
        Assert.True((await sessions.OpenSessionAsync(sample.Account, new OpenSession(sample.AssemblyId, Guid.CreateVersion7()), default)).IsDone);
        Assert.Equal(Other, await StoredAsync(sample));
        await using var db = data.Node.Db();
        var lines = await db.JournalEntries.Where(line => line.AssemblyId == sample.AssemblyId).OrderBy(line => line.Sequence).ToListAsync();
        Assert.Equal(
            [JournalKinds.PolicyRewritten, JournalKinds.OperatorTook, JournalKinds.SessionOpened, JournalKinds.ElectorateRecorded],
            lines.Select(line => line.Kind));
        Assert.All(lines.Where(line => line.Kind is JournalKinds.PolicyRewritten or JournalKinds.SessionOpened), line =>
        {
            using var payload = JsonDocument.Parse(line.Payload);
            Assert.Contains("plafond", PolicyWords.Retained(payload.RootElement), StringComparison.Ordinal);
        });
    }

    private async Task<SampleAssembly> ConvenedAsync()
    {
        var sample = await SampleAssembly.CreateAsync(data.Node);
        await SetAsync(sample, assembly => assembly.State = AssemblyState.Convened);
        return sample;
    }

    private async Task SetAsync(SampleAssembly sample, Action<GeneralAssembly> change)
    {
        await using var db = data.Node.Db();
        change(await db.Assemblies.SingleAsync(assembly => assembly.Id == sample.AssemblyId));
        await db.SaveChangesAsync();
    }

    private async Task<Outcome<CommandDone>> ChangeAsync(SampleAssembly sample, AssemblyPolicy policy, string? mark = null) =>
        await new PolicyChanging(data.Node.Transactions).RunAsync(
            sample.Account, new ChangePolicy(sample.AssemblyId, Guid.CreateVersion7(), mark ?? await MarkAsync(sample), policy), default);

    private async Task<string> MarkAsync(SampleAssembly sample)
    {
        await using var db = data.Node.Db();
        return PolicyChanging.MarkOf(await db.Assemblies.SingleAsync(assembly => assembly.Id == sample.AssemblyId));
    }

    private async Task<AssemblyPolicy> StoredAsync(SampleAssembly sample)
    {
        await using var db = data.Node.Db();
        return StoredPolicy.Of(await db.Assemblies.SingleAsync(assembly => assembly.Id == sample.AssemblyId)).Value;
    }

    private async Task<int> LinesAsync(SampleAssembly sample)
    {
        await using var db = data.Node.Db();
        return await db.JournalEntries.CountAsync(line => line.AssemblyId == sample.AssemblyId);
    }
}

public sealed class SqlitePolicyChangingTests(SqliteData data) : PolicyChangingContract(data), IClassFixture<SqliteData>;

[Trait("needs", "services")]
public sealed class PostgreSqlPolicyChangingTests(PostgreSqlData data) : PolicyChangingContract(data), IClassFixture<PostgreSqlData>;
