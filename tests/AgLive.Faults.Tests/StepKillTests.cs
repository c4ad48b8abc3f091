using AgLive.Crowd;
using AgLive.Testing;
using AgLive.Web.Wire;
using Microsoft.Data.Sqlite;

namespace AgLive.Faults.Tests;

/// <summary>kill -9 between, and during, any two commands of the console: each takes effect once, whatever the number of times it is sent.</summary>
public sealed class StepKillTests(ITestOutputHelper output)
{
    private const int Owners = 12;
    private static readonly int Resolutions = Kills.Trials(few: 3);

    [Fact]
    public async Task KilledAtAnyMoment_EveryCommandTakesEffectOnce()
    {
        using var folder = new TemporaryFolder();
        var settings = new AgLiveSettings(folder.Path) { Others = CrowdSettings.Of() };
        await using var assembly = await CrowdedAssembly.StartAsync(settings, folder.Path, Owners, Resolutions);
        var database = new SqliteConnectionStringBuilder { DataSource = folder["aglive.db"], Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
        var recount = Recount.OfFolder(folder.Path);
        var random = new Random(1967);

        foreach (var point in assembly.Agenda)
        {
            var round = await assembly.OpenVoteAsync(point, () => KillSoonAsync(assembly, random));
            var burst = new Burst(assembly, round, textVersion: 1, random.Next());
            using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await burst.RunAsync(1, giveUp.Token);
            await EffectAsync(assembly, new CloseVote(assembly.Id, Guid.NewGuid(), round.Id), random);
            await recount.HoldsAsync(round.Id, burst);
            await EffectAsync(assembly, new Proclaim(assembly.Id, Guid.NewGuid(), round.Id), random);
        }

        await EffectAsync(assembly, new EndSession(assembly.Id, Guid.NewGuid()), random);
        await OnceEachAsync(database);
        output.WriteLine($"{Resolutions} votes opened, closed and proclaimed under {3 * Resolutions + 1} kills; one line of the journal each");
    }

    private static async Task EffectAsync<T>(CrowdedAssembly assembly, T command, Random random) where T : ConsoleCommand
    {
        var killing = KillSoonAsync(assembly, random);
        var answer = await assembly.InsistAsync(command);
        await killing;
        Assert.True(answer.Ok, $"{typeof(T).Name}: {answer.Refusal?.Text}");
        var again = await assembly.InsistAsync(command);
        Assert.Equal(answer.Value, again.Value);
    }

    // A command takes a few milliseconds: the kill falls before it, in it or after its commit and before its answer.
    private static async Task KillSoonAsync(CrowdedAssembly assembly, Random random)
    {
        await Task.Delay(random.Next(0, 25));
        await assembly.KillAsync(0);
        await assembly.RestartAsync(0);
    }

    private static async Task OnceEachAsync(string database)
    {
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync();
        foreach (var kind in (string[])["vote-opened", "vote-closed", "proclaimed"])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM journal_entries WHERE kind = $kind";
            command.Parameters.AddWithValue("$kind", kind);
            Assert.Equal((long)Resolutions, await command.ExecuteScalarAsync());
        }
    }
}
