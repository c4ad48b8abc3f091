using AgLive.Server.Data.Engines;

namespace AgLive.Server.Data;

/// <summary>Asks PostgreSQL whether a commit it has confirmed survives a power cut.</summary>
public sealed class DatabaseSafety(DataEngine engine, IServiceProvider services)
{
    private const string Settings = "fsync, synchronous_commit, full_page_writes";

    /// <summary>
    /// Null when safe; else the settings that are off, by their names, e.g. « fsync, full_page_writes ». SQLite is set by this
    /// program and always safe.
    /// </summary>
    /// <exception cref="DatabaseAwayException">PostgreSQL does not answer.</exception>
    public async Task<string?> CheckAsync(CancellationToken cancellation = default)
    {
        if (engine.Kind == DataEngineKind.Sqlite)
        {
            return null;
        }

        try
        {
            await using var command = services.GetRequiredService<PostgreSqlSources>().Ballots.CreateCommand(
                "SELECT name FROM unnest(string_to_array($1, ', ')) WITH ORDINALITY AS s(name, place) WHERE current_setting(name) = 'off' ORDER BY place");
            command.Parameters.AddWithValue(Settings);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var off = new List<string>();
            while (await reader.ReadAsync(cancellation))
            {
                off.Add(reader.GetString(0));
            }

            return off.Count == 0 ? null : string.Join(", ", off);
        }
        catch (Exception failure) when (DatabaseFailures.IsAway(failure))
        {
            throw new DatabaseAwayException("PostgreSQL does not answer.", failure);
        }
    }
}
