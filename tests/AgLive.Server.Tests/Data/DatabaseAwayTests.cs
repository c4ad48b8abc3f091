using AgLive.Domain;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Engines;
using AgLive.Testing;
using Npgsql;

namespace AgLive.Server.Tests.Data;

/// <summary>What is said and kept when PostgreSQL dies or a connection is cut.</summary>
[Trait("needs", "services")]
public sealed class DatabaseAwayTests(PostgresFixture postgres)
{
    [Fact]
    public async Task ServerKilled_NothingThrownToPages_AndSameIdsGoThroughAfterwards()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var node = new DataNode(await server.CreateDatabaseAsync(), null);
        await node.MigrateAsync();
        var sample = await SampleAssembly.CreateAsync(node);
        var unseen = await SampleAssembly.CreateAsync(node);
        var round = await sample.OpenAsync();
        var (before, during) = (sample.Vote(round, 0), sample.Vote(round, 1));
        var first = (await node.Box.RecordAsync([before], default))[0];
        var view = await node.Views.GetAsync(sample.AssemblyId, default);

        await server.KillAsync();

        await Assert.ThrowsAsync<BallotBoxAwayException>(() => node.Box.RecordAsync([during], default));
        await Assert.ThrowsAsync<BallotBoxAwayException>(() => node.Box.CurrentAsync(round, default));
        Assert.Equal(RefusalCode.DatabaseAway, (await sample.CloseAsync(node, round)).Refusal);
        Assert.Same(view, await node.Views.GetAsync(sample.AssemblyId, default));
        await Assert.ThrowsAsync<DatabaseAwayException>(() => node.Views.GetAsync(unseen.AssemblyId, default));

        await server.RunAsync();

        var verdicts = await AgainAsync(() => node.Box.RecordAsync([before, during], default));
        Assert.Equal([true, false], verdicts.Select(verdict => verdict.Duplicate));
        Assert.Equal(first.Ballots, verdicts[0].Ballots);
        Assert.Equal(2, (await sample.CloseAsync(node, round)).Ballots.Count);
    }

    [Fact]
    public async Task ConnectionCutUnderABatch_OutcomeUnknownThenKnown()
    {
        var connectionString = await (await postgres.ServerAsync()).CreateDatabaseAsync();
        await using var node = new DataNode(connectionString, null);
        await node.MigrateAsync();
        var sample = await SampleAssembly.CreateAsync(node);
        var round = await sample.OpenAsync();
        var vote = sample.Vote(round, 0);
        await using var source = NpgsqlDataSource.Create(connectionString + ";Application Name=locker");
        await using (var locker = await source.OpenConnectionAsync())
        await using (var transaction = await locker.BeginTransactionAsync())
        {
            await using var hold = new NpgsqlCommand($"SELECT 1 FROM rounds WHERE id = '{round}' FOR UPDATE", locker, transaction);
            await hold.ExecuteNonQueryAsync();

            await Assert.ThrowsAsync<BallotBoxAwayException>(() =>
                Task.WhenAll(node.Box.RecordAsync([vote], default), TerminateWaitingAsync(source)));
        }

        var verdict = (await AgainAsync(() => node.Box.RecordAsync([vote], default)))[0];
        Assert.Null(verdict.Refusal);
        Assert.Equal(1, await node.Box.EventCountAsync(round, default));
    }

    private static async Task TerminateWaitingAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE application_name = 'aglive-ballots' AND datname = current_database() AND wait_event_type = 'Lock'
            """);
        var deadline = TimeProvider.System.GetTimestamp();
        while ((long)(await command.ExecuteScalarAsync())! == 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(deadline) < TimeSpan.FromSeconds(10));
            await Task.Delay(20);
        }
    }

    /// <summary>Sends again what had no answer, as a client does; broken connections leave the pool one by one.</summary>
    private static async Task<T> AgainAsync<T>(Func<Task<T>> send)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return await send();
            }
            catch (BallotBoxAwayException) when (TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(15))
            {
                await Task.Delay(50);
            }
        }
    }
}
