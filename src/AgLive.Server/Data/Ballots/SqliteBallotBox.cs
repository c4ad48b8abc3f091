using AgLive.Domain;
using AgLive.Server.Data.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Ballots;

/// <summary>The ballot box on SQLite: a batch is alone in the file, so each vote is judged, then written.</summary>
internal sealed class SqliteBallotBox(
    DataEngine engine, WriteGate gate, TimeProvider time, IDbContextFactory<AgLiveDb> databases, ILogger<SqliteBallotBox> log)
    : BallotBox(databases), IDisposable
{
    private const int Attempts = 4;
    private SqliteBallotCommands? commands;

    public void Dispose() => Reset();

    protected override async Task RecordAsync(IReadOnlyList<VoteWrite> votes, Action<VoteWrite, VoteVerdict> answer, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var pass = await gate.EnterAsync(cancellation);
                var verdicts = RecordAll(votes);
                for (var place = 0; place < votes.Count; place++)
                {
                    answer(votes[place], verdicts[place]);
                }

                return;
            }
            catch (Exception failure) when (DatabaseFailures.IsTransient(failure) && attempt < Attempts)
            {
                DataLog.BatchConflict(log, votes.Count, attempt);
                await Task.Delay(DatabaseFailures.Jitter(attempt), cancellation);
            }
            catch (Exception failure) when (DatabaseFailures.IsTransient(failure) || DatabaseFailures.IsAway(failure))
            {
                throw new BallotBoxAwayException("SQLite did not take a batch of ballots.", failure);
            }
        }
    }

    private List<VoteVerdict> RecordAll(IReadOnlyList<VoteWrite> votes)
    {
        var done = false;
        try
        {
            commands ??= new SqliteBallotCommands(engine.ConnectionString);
            using var transaction = commands.Begin();
            var now = Instants.ToDatabasePrecision(time.GetUtcNow());
            var verdicts = votes.Select(vote => Record(transaction, vote, now)).ToList();
            transaction.Commit();
            done = true;
            return verdicts;
        }
        finally
        {
            if (!done)
            {
                Reset();
            }
        }
    }

    private VoteVerdict Record(SqliteTransaction transaction, VoteWrite vote, DateTimeOffset now)
    {
        var facts = commands!.Facts(vote);
        if (VoteJudge.Judge(vote, facts) is { } verdict)
        {
            return verdict;
        }

        transaction.Save("vote");
        try
        {
            var ballots = vote.Choices.Select(choice => commands.Record(vote, choice, facts.Roll[(vote.RoundId, choice.CoOwnerId)].Voix, now)).ToList();
            transaction.Release("vote");
            return VoteJudge.Accept(vote, ballots);
        }
        catch (SqliteException failure) when (DatabaseFailures.IsBadRow(failure))
        {
            DataLog.VoteMalformed(log, failure);
            transaction.Rollback("vote");
            return VoteJudge.Refuse(vote, RefusalCode.BadRequest);
        }
    }

    private void Reset()
    {
        commands?.Dispose();
        commands = null;
    }
}
