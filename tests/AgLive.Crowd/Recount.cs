using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AgLive.Domain.Majorities;
using AgLive.Domain.Voting;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AgLive.Crowd;

/// <summary>One line of the trail, as the database holds it.</summary>
public sealed record TrailLine(Guid VoteId, Guid CoOwnerId, Choice Choice, long Weight, int Version, DateTimeOffset RecordedAt)
{
    /// <summary>The number of its receipt, made anew from docs/WIRE.md and not from the program.</summary>
    public string ReceiptNumber(Guid roundId)
    {
        var microseconds = (RecordedAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{VoteId:D}\n{roundId:D}\n{CoOwnerId:D}\n{Choice.ToString().ToLowerInvariant()}\n{Weight}\n{Version}\n{microseconds}\n");
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return $"{hash[..4]}-{hash[4..8]}";
    }
}

/// <summary>
/// Reads the record with plain SQL, past the program, and holds it against what the clients were told (vote-path invariants:
/// acknowledged exactly once, nothing unasked, nothing after the close, result = recount).
/// </summary>
public sealed class Recount(Func<DbConnection> connect, bool sqlite)
{
    /// <summary>Of the embedded database in a folder.</summary>
    public static Recount OfFolder(string folder)
    {
        var database = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "aglive.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
        return new Recount(() => new SqliteConnection(database), sqlite: true);
    }

    /// <summary>Of a PostgreSQL database, by its connection string.</summary>
    public static Recount OfPostgres(string database) => new(() => new NpgsqlConnection(database + ";Pooling=false"), sqlite: false);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public Task HoldsAsync(Guid roundId, Burst burst) => HoldsAsync(roundId, burst.Clicks, burst.Attempted);

    /// <param name="clicks">What the clients know in the end.</param>
    /// <param name="attempted">Every id that ever left a client.</param>
    public async Task HoldsAsync(Guid roundId, IReadOnlyCollection<Click> clicks, IEnumerable<Guid> attempted)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        var trail = await TrailAsync(connection, roundId);
        Assert.Equal(trail.Count, trail.DistinctBy(line => line.VoteId).Count());
        AcknowledgedExactlyOnce(trail, clicks);
        NothingUnasked(trail, attempted);
        VersionsUnbroken(trail);
        await ResultIsTheRecountAsync(connection, roundId, trail);
    }

    private static void AcknowledgedExactlyOnce(List<TrailLine> trail, IEnumerable<Click> clicks)
    {
        var byVote = trail.ToDictionary(line => line.VoteId);
        foreach (var click in clicks)
        {
            if (click.Fate == Fate.Refused)
            {
                Assert.False(byVote.ContainsKey(click.VoteId), $"Refused ({click.Code}) yet recorded: {click.VoteId}");
                continue;
            }

            Assert.True(byVote.TryGetValue(click.VoteId, out var line), $"Acknowledged and lost: {click.VoteId}");
            Assert.Equal(click.Ballot!.Receipt.Version, line.Version);
            Assert.Equal(click.CoOwnerId, line.CoOwnerId);
            Assert.Equal(click.Choice, Word(line.Choice));
        }
    }

    private static void NothingUnasked(List<TrailLine> trail, IEnumerable<Guid> attempted)
    {
        var asked = attempted.ToHashSet();
        Assert.All(trail, line => Assert.Contains(line.VoteId, asked));
    }

    private static void VersionsUnbroken(List<TrailLine> trail)
    {
        foreach (var owner in trail.GroupBy(line => line.CoOwnerId))
        {
            Assert.Equal(Enumerable.Range(1, owner.Count()), owner.Select(line => line.Version).Order());
        }
    }

    private async Task ResultIsTheRecountAsync(DbConnection connection, Guid roundId, List<TrailLine> trail)
    {
        var last = trail.GroupBy(line => line.CoOwnerId).Select(owner => owner.MaxBy(line => line.Version)!).ToList();
        var (decision, closedAt) = await RoundAsync(connection, roundId);
        Assert.All(trail, line => Assert.True(line.RecordedAt <= closedAt, $"Recorded after the close: {line.VoteId}"));
        Assert.Equal(Sum(last, Choice.Pour), (decision.Tally.Pour.Voix, decision.Tally.Pour.Heads));
        Assert.Equal(Sum(last, Choice.Contre), (decision.Tally.Contre.Voix, decision.Tally.Contre.Heads));
        Assert.Equal(Sum(last, Choice.Abstention), (decision.Tally.Abstention.Voix, decision.Tally.Abstention.Heads));
        Assert.Equal(Sum(last, Choice.Pour).Voix > Sum(last, Choice.Contre).Voix, decision.Adopted);
    }

    private static (long Voix, int Heads) Sum(List<TrailLine> ballots, Choice choice)
    {
        var chosen = ballots.Where(line => line.Choice == choice).ToList();
        return (chosen.Sum(line => line.Weight), chosen.Count);
    }

    private static string Word(Choice choice) => choice.ToString().ToLowerInvariant();

    /// <summary>The trail of a round, past the program.</summary>
    public async Task<IReadOnlyList<TrailLine>> TrailAsync(Guid roundId)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        return await TrailAsync(connection, roundId);
    }

    /// <summary>A number asked of the database in plain SQL.</summary>
    /// <param name="sql">With the one parameter @id.</param>
    public async Task<long> NumberAsync(string sql, Guid id)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        await using var command = Command(connection, sql, id);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private async Task<List<TrailLine>> TrailAsync(DbConnection connection, Guid roundId)
    {
        await using var command = Command(connection, "SELECT vote_id, co_owner_id, choice, weight, version, recorded_at FROM ballot_events WHERE round_id = @id", roundId);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<TrailLine>();
        while (await reader.ReadAsync())
        {
            lines.Add(new TrailLine(Id(reader, 0), Id(reader, 1), (Choice)reader.GetInt32(2), reader.GetInt64(3), reader.GetInt32(4), Instant(reader, 5)));
        }

        return lines;
    }

    private async Task<(Decision Decision, DateTimeOffset ClosedAt)> RoundAsync(DbConnection connection, Guid roundId)
    {
        await using var command = Command(connection, "SELECT decision_json, closed_at FROM rounds WHERE id = @id", roundId);
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return (JsonSerializer.Deserialize<Decision>(reader.GetString(0), Json)!, Instant(reader, 1));
    }

    private DbCommand Command(DbConnection connection, string sql, Guid id)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@id";
        parameter.Value = sqlite ? id.ToString().ToUpperInvariant() : id;
        command.Parameters.Add(parameter);
        return command;
    }

    private static Guid Id(DbDataReader reader, int column) => reader.GetGuid(column);

    private DateTimeOffset Instant(DbDataReader reader, int column) => sqlite
        ? DateTimeOffset.UnixEpoch.AddMicroseconds(reader.GetInt64(column))
        : new DateTimeOffset(reader.GetDateTime(column), TimeSpan.Zero);
}
