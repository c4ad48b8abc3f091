using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Model;
using Microsoft.Data.Sqlite;

namespace AgLive.Server.Data.Ballots;

/// <summary>The SQL of the ballot box on SQLite, prepared once, on a connection of its own.</summary>
internal sealed class SqliteBallotCommands : IDisposable
{
    /// <summary>In seconds: a copy or a check of the file by another program may hold its lock. The box tries again; a voter who waits longer is told so.</summary>
    private const int LockPatience = 2;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand round;
    private readonly SqliteCommand recorded;
    private readonly SqliteCommand roll;
    private readonly SqliteCommand ballot;
    private readonly SqliteCommand trail;

    public SqliteBallotCommands(string connectionString)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.DefaultTimeout = LockPatience;
        SqlitePragmas.Apply(connection, LockPatience);
        round = Prepare("SELECT state, text_version FROM rounds WHERE id = $round", "$round");
        recorded = Prepare(
            """
            SELECT vote_id, round_id, co_owner_id, choice, weight, version, by_hand, recorded_at, caster_account_id
            FROM ballot_events WHERE vote_id = $vote
            """,
            "$vote");
        roll = Prepare(
            """
            SELECT participation, voter_id, voix,
                EXISTS (SELECT 1 FROM ballots b WHERE b.round_id = $round AND b.co_owner_id = $owner AND b.choice <> $withdrawn)
            FROM roll_rows WHERE round_id = $round AND co_owner_id = $owner
            """,
            "$round", "$owner", "$withdrawn");
        ballot = Prepare(
            """
            INSERT INTO ballots (round_id, co_owner_id, choice, weight, version, vote_id, by_hand, recorded_at)
            VALUES ($round, $owner, $choice, $weight, 1, $vote, $hand, $at)
            ON CONFLICT (round_id, co_owner_id) DO UPDATE SET
                choice = excluded.choice, weight = excluded.weight, version = version + 1,
                vote_id = excluded.vote_id, by_hand = excluded.by_hand, recorded_at = excluded.recorded_at
            RETURNING version
            """,
            "$round", "$owner", "$choice", "$weight", "$vote", "$hand", "$at");
        trail = Prepare(
            """
            INSERT INTO ballot_events
                (vote_id, round_id, co_owner_id, choice, weight, version, caster_account_id, by_hand, motive, witness, recorded_at)
            VALUES ($vote, $round, $owner, $choice, $weight, $version, $caster, $hand, $motive, $witness, $at)
            """,
            "$vote", "$round", "$owner", "$choice", "$weight", "$version", "$caster", "$hand", "$motive", "$witness", "$at");
    }

    /// <summary>BEGIN IMMEDIATE: nobody else writes until the end.</summary>
    public SqliteTransaction Begin()
    {
        var transaction = connection.BeginTransaction(deferred: false);
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[round, recorded, roll, ballot, trail])
        {
            command.Transaction = transaction;
        }

        return transaction;
    }

    public VoteFacts Facts(VoteWrite vote)
    {
        var rounds = new Dictionary<Guid, RoundFact>();
        using (var reader = Set(round, vote.RoundId).ExecuteReader())
        {
            if (reader.Read())
            {
                rounds[vote.RoundId] = new RoundFact((RoundState)reader.GetInt32(0), reader.GetInt32(1));
            }
        }

        var known = new List<RecordedFact>();
        using (var reader = Set(recorded, vote.VoteId).ExecuteReader())
        {
            while (reader.Read())
            {
                known.Add(new RecordedFact(Stored(reader), reader.GetGuid(8)));
            }
        }

        var rows = new Dictionary<(Guid, Guid), RollFact>();
        foreach (var choice in vote.Choices)
        {
            using var reader = Set(roll, vote.RoundId, choice.CoOwnerId, (int)Choice.Withdrawn).ExecuteReader();
            if (reader.Read())
            {
                var voter = reader.IsDBNull(1) ? (Guid?)null : reader.GetGuid(1);
                rows[(vote.RoundId, choice.CoOwnerId)] = new RollFact((Participation)reader.GetInt32(0), voter, reader.GetInt64(2), reader.GetBoolean(3));
            }
        }

        return new VoteFacts(rounds, known.ToLookup(fact => fact.Ballot.VoteId), rows);
    }

    public StoredBallot Record(VoteWrite vote, ChoiceWrite choice, long weight, DateTimeOffset at)
    {
        var byHand = vote.ByHand is not null;
        var instant = Instants.ToUnixMicroseconds(at);
        var version = Convert.ToInt32(
            Set(ballot, vote.RoundId, choice.CoOwnerId, (int)choice.Choice, weight, vote.VoteId, byHand, instant).ExecuteScalar(),
            System.Globalization.CultureInfo.InvariantCulture);
        Set(trail, vote.VoteId, vote.RoundId, choice.CoOwnerId, (int)choice.Choice, weight, version, vote.CasterAccountId, byHand, vote.ByHand?.Motive, vote.ByHand?.Witness, instant)
            .ExecuteNonQuery();
        return new StoredBallot(vote.VoteId, vote.RoundId, choice.CoOwnerId, choice.Choice, weight, version, byHand, at);
    }

    public void Dispose()
    {
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[round, recorded, roll, ballot, trail])
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        }

        command.Prepare();
        return command;
    }

    private static SqliteCommand Set(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        return command;
    }

    private static StoredBallot Stored(SqliteDataReader reader) => new(
        reader.GetGuid(0),
        reader.GetGuid(1),
        reader.GetGuid(2),
        (Choice)reader.GetInt32(3),
        reader.GetInt64(4),
        reader.GetInt32(5),
        reader.GetBoolean(6),
        Instants.FromUnixMicroseconds(reader.GetInt64(7)));
}
