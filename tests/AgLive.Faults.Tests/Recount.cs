using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using AgLive.Domain.Majorities;
using AgLive.Domain.Voting;

namespace AgLive.Faults.Tests;

/// <summary>One line of the trail, as the database holds it.</summary>
internal sealed record TrailLine(Guid VoteId, Guid CoOwnerId, Choice Choice, long Weight, int Version, DateTimeOffset RecordedAt);

/// <summary>
/// Reads the record with plain SQL, past the program, and holds it against what the clients were told (vote-path invariants:
/// acknowledged exactly once, nothing unasked, nothing after the close, result = recount).
/// </summary>
internal sealed class Recount(Func<DbConnection> connect, bool sqlite)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task HoldsAsync(Guid roundId, Burst burst)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        var trail = await TrailAsync(connection, roundId);
        Assert.Equal(trail.Count, trail.DistinctBy(line => line.VoteId).Count());
        AcknowledgedExactlyOnce(trail, burst);
        NothingUnasked(trail, burst);
        VersionsUnbroken(trail);
        await ResultIsTheRecountAsync(connection, roundId, trail);
    }

    private static void AcknowledgedExactlyOnce(List<TrailLine> trail, Burst burst)
    {
        var byVote = trail.ToDictionary(line => line.VoteId);
        foreach (var click in burst.Clicks)
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

    private static void NothingUnasked(List<TrailLine> trail, Burst burst)
    {
        var asked = burst.Attempted.ToHashSet();
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

    private async Task<List<TrailLine>> TrailAsync(DbConnection connection, Guid roundId)
    {
        await using var command = Command(connection, "SELECT vote_id, co_owner_id, choice, weight, version, recorded_at FROM ballot_events WHERE round_id = @round", roundId);
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
        await using var command = Command(connection, "SELECT decision_json, closed_at FROM rounds WHERE id = @round", roundId);
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return (JsonSerializer.Deserialize<Decision>(reader.GetString(0), Json)!, Instant(reader, 1));
    }

    private DbCommand Command(DbConnection connection, string sql, Guid roundId)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@round";
        parameter.Value = sqlite ? roundId.ToString().ToUpperInvariant() : roundId;
        command.Parameters.Add(parameter);
        return command;
    }

    private static Guid Id(DbDataReader reader, int column) => reader.GetGuid(column);

    private DateTimeOffset Instant(DbDataReader reader, int column) => sqlite
        ? DateTimeOffset.UnixEpoch.AddMicroseconds(reader.GetInt64(column))
        : new DateTimeOffset(reader.GetDateTime(column), TimeSpan.Zero);
}
