using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Model;
using Npgsql;

namespace AgLive.Server.Data.Ballots;

/// <summary>The SQL of the ballot box on PostgreSQL.</summary>
internal static class PostgreSqlBallotCommands
{
    /// <summary>
    /// $1..$11: one element a ballot. $12, $13: (vote, co-owner the caller acts for). Locks the open rounds FOR SHARE, so that the
    /// close waits for this statement or this statement sees the close. Keeps the votes whose every ballot may pass; weight from the roll.
    /// </summary>
    private const string RecordSql = """
        WITH asked AS (
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                AS a(vote_id, round_id, co_owner_id, choice, text_version, caster, ballots, by_hand, motive, witness, only_missing)),
        voter AS (SELECT * FROM unnest($12, $13) AS v(vote_id, voter_id)),
        open_round AS (SELECT id, text_version FROM rounds WHERE id = ANY($2) AND state = 1 ORDER BY id FOR SHARE),
        passing AS (
            SELECT a.*, roll.voix, count(*) OVER (PARTITION BY a.vote_id) AS found
            FROM asked a
            JOIN open_round r ON r.id = a.round_id AND r.text_version = a.text_version
            JOIN roll_rows roll ON roll.round_id = a.round_id AND roll.co_owner_id = a.co_owner_id AND roll.voix > 0
            WHERE CASE WHEN a.by_hand THEN roll.participation IN (1, 2, 3)
                       ELSE EXISTS (SELECT 1 FROM voter v WHERE v.vote_id = a.vote_id AND v.voter_id = roll.voter_id) END
              AND NOT EXISTS (SELECT 1 FROM ballot_events known WHERE known.vote_id = a.vote_id)
              AND NOT (a.only_missing AND EXISTS (
                  SELECT 1 FROM ballots b WHERE b.round_id = a.round_id AND b.co_owner_id = a.co_owner_id AND b.choice <> 0))),
        new_ballot AS (SELECT * FROM passing WHERE found = ballots ORDER BY round_id, co_owner_id),
        current AS (
            INSERT INTO ballots AS b (round_id, co_owner_id, choice, weight, version, vote_id, by_hand, recorded_at)
            SELECT round_id, co_owner_id, choice, voix, 1, vote_id, by_hand, clock_timestamp() FROM new_ballot
            ON CONFLICT (round_id, co_owner_id) DO UPDATE SET
                choice = excluded.choice, weight = excluded.weight, version = b.version + 1,
                vote_id = excluded.vote_id, by_hand = excluded.by_hand, recorded_at = clock_timestamp()
            RETURNING b.*)
        INSERT INTO ballot_events
            (vote_id, round_id, co_owner_id, choice, weight, version, caster_account_id, by_hand, motive, witness, recorded_at)
        SELECT c.vote_id, c.round_id, c.co_owner_id, c.choice, c.weight, c.version, n.caster, c.by_hand, n.motive, n.witness, c.recorded_at
        FROM current c JOIN new_ballot n ON n.vote_id = c.vote_id AND n.round_id = c.round_id AND n.co_owner_id = c.co_owner_id
        RETURNING vote_id, round_id, co_owner_id, choice, weight, version, by_hand, recorded_at
        """;

    private const string LockSql = "SELECT id FROM rounds WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE";

    private const string RoundsSql = "SELECT id, state, text_version FROM rounds WHERE id = ANY($1)";

    private const string RecordedSql = """
        SELECT vote_id, round_id, co_owner_id, choice, weight, version, by_hand, recorded_at, caster_account_id
        FROM ballot_events WHERE vote_id = ANY($1)
        """;

    private const string RollSql = """
        SELECT roll.round_id, roll.co_owner_id, roll.participation, roll.voter_id, roll.voix,
            EXISTS (SELECT 1 FROM ballots b WHERE b.round_id = roll.round_id AND b.co_owner_id = roll.co_owner_id AND b.choice <> 0)
        FROM unnest($1, $2) AS a(round_id, co_owner_id) JOIN roll_rows roll USING (round_id, co_owner_id)
        """;

    /// <summary>Waits for the ballots in flight of these rounds and holds back the next ones, until the end of the transaction.</summary>
    public static async Task LockAsync(NpgsqlConnection connection, IEnumerable<Guid> rounds, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(LockSql, connection);
        Add(command.Parameters, rounds.Distinct());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <returns>The ballots recorded, by vote id.</returns>
    public static async Task<ILookup<Guid, StoredBallot>> RecordAsync(
        NpgsqlConnection connection, IReadOnlyList<VoteWrite> votes, CancellationToken cancellation)
    {
        var rows = votes.SelectMany(vote => vote.Choices, (vote, choice) => (Vote: vote, Choice: choice)).ToList();
        var voters = votes.SelectMany(vote => vote.VoterIds, (vote, voter) => (vote.VoteId, Voter: voter)).ToList();
        await using var command = new NpgsqlCommand(RecordSql, connection);
        Add(command.Parameters, rows.Select(row => row.Vote.VoteId));
        Add(command.Parameters, rows.Select(row => row.Vote.RoundId));
        Add(command.Parameters, rows.Select(row => row.Choice.CoOwnerId));
        Add(command.Parameters, rows.Select(row => (int)row.Choice.Choice));
        Add(command.Parameters, rows.Select(row => row.Vote.TextVersion));
        Add(command.Parameters, rows.Select(row => row.Vote.CasterAccountId));
        Add(command.Parameters, rows.Select(row => row.Vote.Choices.Count));
        Add(command.Parameters, rows.Select(row => row.Vote.ByHand is not null));
        Add(command.Parameters, rows.Select(row => row.Vote.ByHand?.Motive));
        Add(command.Parameters, rows.Select(row => row.Vote.ByHand?.Witness));
        Add(command.Parameters, rows.Select(row => row.Vote.ByHand?.OnlyMissing ?? false));
        Add(command.Parameters, voters.Select(voter => voter.VoteId));
        Add(command.Parameters, voters.Select(voter => voter.Voter));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var ballots = new List<StoredBallot>(rows.Count);
        while (await reader.ReadAsync(cancellation))
        {
            ballots.Add(Ballot(reader));
        }

        return ballots.ToLookup(ballot => ballot.VoteId);
    }

    /// <summary>One round trip.</summary>
    public static async Task<VoteFacts> FactsAsync(NpgsqlConnection connection, IReadOnlyList<VoteWrite> votes, CancellationToken cancellation)
    {
        var rows = votes.SelectMany(vote => vote.Choices, (vote, choice) => (vote.RoundId, choice.CoOwnerId)).ToList();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new NpgsqlBatchCommand(RoundsSql), new NpgsqlBatchCommand(RecordedSql), new NpgsqlBatchCommand(RollSql) },
        };
        Add(batch.BatchCommands[0].Parameters, votes.Select(vote => vote.RoundId).Distinct());
        Add(batch.BatchCommands[1].Parameters, votes.Select(vote => vote.VoteId).Distinct());
        Add(batch.BatchCommands[2].Parameters, rows.Select(row => row.RoundId));
        Add(batch.BatchCommands[2].Parameters, rows.Select(row => row.CoOwnerId));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var rounds = new Dictionary<Guid, RoundFact>();
        while (await reader.ReadAsync(cancellation))
        {
            rounds[reader.GetGuid(0)] = new RoundFact((RoundState)reader.GetInt32(1), reader.GetInt32(2));
        }

        await reader.NextResultAsync(cancellation);
        var recorded = new List<RecordedFact>();
        while (await reader.ReadAsync(cancellation))
        {
            recorded.Add(new RecordedFact(Ballot(reader), reader.GetGuid(8)));
        }

        await reader.NextResultAsync(cancellation);
        var roll = new Dictionary<(Guid, Guid), RollFact>();
        while (await reader.ReadAsync(cancellation))
        {
            var voter = await reader.IsDBNullAsync(3, cancellation) ? (Guid?)null : reader.GetGuid(3);
            roll[(reader.GetGuid(0), reader.GetGuid(1))] = new RollFact((Participation)reader.GetInt32(2), voter, reader.GetInt64(4), reader.GetBoolean(5));
        }

        return new VoteFacts(rounds, recorded.ToLookup(fact => fact.Ballot.VoteId), roll);
    }

    private static void Add<T>(NpgsqlParameterCollection parameters, IEnumerable<T> values) =>
        parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. values] });

    private static StoredBallot Ballot(NpgsqlDataReader reader) => new(
        reader.GetGuid(0),
        reader.GetGuid(1),
        reader.GetGuid(2),
        (Choice)reader.GetInt32(3),
        reader.GetInt64(4),
        reader.GetInt32(5),
        reader.GetBoolean(6),
        reader.GetFieldValue<DateTimeOffset>(7));
}
