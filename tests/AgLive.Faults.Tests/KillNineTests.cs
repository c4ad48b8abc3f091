using AgLive.Crowd;
using AgLive.Testing;

namespace AgLive.Faults.Tests;

/// <summary>kill -9 of the server during bursts of 2 000 votes, each trial checked by a recount past the program.</summary>
public sealed class KillNineTests(ITestOutputHelper output)
{
    private const int Owners = 100;
    private const int VotesEach = 20;

    [Fact]
    public async Task Embedded_KilledInBurstsOf2000Votes_NoAcknowledgedVoteIsLostDoubledOrLate()
    {
        var count = Kills.Trials(few: 5);
        using var folder = new TemporaryFolder();
        var settings = new AgLiveSettings(folder.Path) { Others = CrowdSettings.Of() };
        await using var assembly = await CrowdedAssembly.StartAsync(settings, folder.Path, Owners, count);
        var trials = new KillTrials(assembly, Recount.OfFolder(folder.Path), output);
        for (var seed = 1; seed <= count; seed++)
        {
            await trials.RunAsync(seed, VotesEach, node: 0, assembly.Agenda[seed - 1]);
        }
    }

    [Fact, Trait("needs", "services")]
    public async Task TwoNodesOnServices_OneKilledInBursts_NoAcknowledgedVoteIsLostDoubledOrLate()
    {
        var count = Kills.Trials(few: 3);
        using var folder = new TemporaryFolder();
        await using var postgres = await PostgresServer.StartAsync();
        await using var redis = await RedisServer.StartNewAsync();
        var database = await postgres.CreateDatabaseAsync();
        var settings = new AgLiveSettings(folder.Path) { PostgreSql = database, Redis = redis.ConnectionString, Others = CrowdSettings.Of() };
        await using var assembly = await CrowdedAssembly.StartAsync(settings, folder.Path, Owners, count, nodes: 2);
        var trials = new KillTrials(assembly, Recount.OfPostgres(database), output);
        for (var seed = 1; seed <= count; seed++)
        {
            await trials.RunAsync(100 + seed, VotesEach, node: 1, assembly.Agenda[seed - 1]);
        }
    }
}
