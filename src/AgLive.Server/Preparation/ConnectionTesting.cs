using System.Text.Json;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using AgLive.Web.Preparation;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Preparation;

/// <summary>Keeps the last « Tester ma connexion » of an account for an assembly. It says nothing of the assembly: no journal, no epoch.</summary>
internal sealed class ConnectionTesting(
    IDbContextFactory<AgLiveDb> databases, IEngineDialect dialect, AssemblyViews views, PreparationLimits limits, TimeProvider time)
{
    public async Task<Outcome<TestKept>> KeepAsync(Guid accountId, TestReport report, CancellationToken cancellation)
    {
        if (await views.GetAsync(report.AssemblyId, cancellation) is not { Assembly.RehearsalOfId: null } view
            || !view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var own)
            || own.Count == 0)
        {
            return RefusalCode.NotFound;
        }

        if (report.Steps is not { Count: > 0 } steps
            || steps.Any(step => !TestSteps.All.Contains(step.Key) || !TestOutcomes.All.Contains(step.Value)))
        {
            return new Refusal(RefusalCode.BadRequest, "steps");
        }

        return limits.TryTake(accountId) ? await WriteAsync(accountId, report, cancellation) : RefusalCode.TooFast;
    }

    /// <summary>The last test of an account; null when none.</summary>
    public static TestKept? Read(ConnectionTest? test) => test is null
        ? null
        : new TestKept(test.At, test.IsReady, JsonSerializer.Deserialize<Dictionary<string, string>>(test.Steps) ?? []);

    private async Task<Outcome<TestKept>> WriteAsync(Guid accountId, TestReport report, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await dialect.BeginWriteAsync(db, cancellation);

        // Two devices of one account that finish together write one after the other.
        if (await dialect.LockAssemblyAsync(db, report.AssemblyId, cancellation) is null)
        {
            return RefusalCode.NotFound;
        }

        var test = await db.ConnectionTests.SingleOrDefaultAsync(
            known => known.AssemblyId == report.AssemblyId && known.AccountId == accountId, cancellation);
        if (test is null)
        {
            test = new ConnectionTest { AssemblyId = report.AssemblyId, AccountId = accountId };
            db.ConnectionTests.Add(test);
        }

        test.At = Instants.ToDatabasePrecision(time.GetUtcNow());
        test.IsReady = TestSteps.AreEnough(report.Steps);
        test.Steps = JsonSerializer.Serialize(report.Steps);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return Read(test)!;
    }
}
