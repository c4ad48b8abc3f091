using AgLive.Crowd;
using AgLive.Testing;
using Microsoft.Data.Sqlite;

namespace AgLive.Faults.Tests.Peers;

/// <summary>SQLite, one node.</summary>
public sealed class EmbeddedHall : PeersHall
{
    private SqliteConnection? writer;

    /// <summary>Another program holds the write lock of the file, and does not let go.</summary>
    internal override async Task StopRecordingAsync()
    {
        writer = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Folder["aglive.db"], Pooling = false }.ToString());
        await writer.OpenAsync();
        await using var begin = writer.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
    }

    internal override async Task RecordAgainAsync()
    {
        await writer!.DisposeAsync();
        writer = null;
    }

    private protected override async Task<(CrowdedAssembly Assembly, Recount Recount)> HoldAsync()
    {
        var settings = new AgLiveSettings(Folder.Path) { Others = CrowdSettings.Of() };
        return (await CrowdedAssembly.StartAsync(settings, Folder.Path, Owners, Resolutions), Recount.OfFolder(Folder.Path));
    }
}

/// <summary>PostgreSQL and Redis, two nodes.</summary>
public sealed class ServicesHall : PeersHall
{
    private Services services = null!;

    internal override Task StopRecordingAsync() => services.Postgres.KillAsync();

    internal override Task RecordAgainAsync() => services.Postgres.RunAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await services.DisposeAsync();
    }

    private protected override async Task<(CrowdedAssembly Assembly, Recount Recount)> HoldAsync()
    {
        services = await Services.StartAsync();
        return (await services.HoldAsync(Owners, Resolutions), services.Recount);
    }
}

/// <summary>The failures of peers, on the embedded engine.</summary>
public sealed class PeersFailuresOnSqlite(EmbeddedHall hall) : PeersFailures(hall), IClassFixture<EmbeddedHall>;

/// <summary>The same on PostgreSQL with two nodes.</summary>
[Trait("needs", "services")]
public sealed class PeersFailuresOnPostgreSql(ServicesHall hall) : PeersFailures(hall), IClassFixture<ServicesHall>;
