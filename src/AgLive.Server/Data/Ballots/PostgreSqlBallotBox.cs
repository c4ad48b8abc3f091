using AgLive.Domain;
using AgLive.Server.Data.Engines;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AgLive.Server.Data.Ballots;

/// <summary>
/// The ballot box on PostgreSQL: one guarded statement a batch. The share lock on the open round decides the race with the close.
/// </summary>
internal sealed class PostgreSqlBallotBox(
    PostgreSqlSources sources, IDbContextFactory<AgLiveDb> databases, ILogger<PostgreSqlBallotBox> log) : BallotBox(databases)
{
    private const int Attempts = 4;

    protected override async Task RecordAsync(IReadOnlyList<VoteWrite> votes, Action<VoteWrite, VoteVerdict> answer, CancellationToken cancellation)
    {
        foreach (var wave in VoteWaves.Split(votes))
        {
            await RecordWaveAsync(wave, answer, cancellation);
        }
    }

    private async Task RecordWaveAsync(IReadOnlyList<VoteWrite> wave, Action<VoteWrite, VoteVerdict> answer, CancellationToken cancellation)
    {
        for (var attempt = 1; wave.Count > 0; attempt++)
        {
            try
            {
                wave = await RecordOnceAsync(wave, answer, cancellation);
                if (wave.Count == 0)
                {
                    return;
                }
            }
            catch (Exception failure) when (DatabaseFailures.IsBadRow(failure) && wave.Count > 1)
            {
                DataLog.BatchSplit(log, failure, wave.Count);
                foreach (var vote in wave)
                {
                    await RecordWaveAsync([vote], answer, cancellation);
                }

                return;
            }
            catch (Exception failure) when (DatabaseFailures.IsBadRow(failure) && !DatabaseFailures.IsDuplicateKey(failure))
            {
                DataLog.VoteMalformed(log, failure);
                answer(wave[0], VoteJudge.Refuse(wave[0], RefusalCode.BadRequest));
                return;
            }
            catch (Exception failure) when (DatabaseFailures.IsAway(failure))
            {
                throw new BallotBoxAwayException("PostgreSQL did not answer a batch of ballots.", failure);
            }
            catch (Exception failure) when (attempt < Attempts && MayTryAgain(failure))
            {
            }
            catch (Exception failure) when (MayTryAgain(failure))
            {
                throw new BallotBoxAwayException("The ballots could not be recorded for conflicts.", failure);
            }

            await WaitAsync(wave.Count, attempt, cancellation);
        }
    }

    // A duplicate key: another node records the same id, or the same owner, at this moment; the next attempt sees its row.
    private static bool MayTryAgain(Exception failure) => DatabaseFailures.IsTransient(failure) || DatabaseFailures.IsDuplicateKey(failure);

    /// <summary>One statement, then the reasons of what it left out.</summary>
    /// <returns>The votes left out for no reason that still holds (the roll changed meanwhile): to be tried again.</returns>
    private async Task<IReadOnlyList<VoteWrite>> RecordOnceAsync(
        IReadOnlyList<VoteWrite> wave, Action<VoteWrite, VoteVerdict> answer, CancellationToken cancellation)
    {
        await using var connection = await sources.Ballots.OpenConnectionAsync(cancellation);
        var recorded = await RecordAsync(connection, wave, cancellation);
        var rest = new List<VoteWrite>();
        foreach (var vote in wave)
        {
            if (recorded.Contains(vote.VoteId))
            {
                answer(vote, VoteJudge.Accept(vote, recorded[vote.VoteId]));
            }
            else
            {
                rest.Add(vote);
            }
        }

        if (rest.Count == 0)
        {
            return [];
        }

        var facts = await PostgreSqlBallotCommands.FactsAsync(connection, rest, cancellation);
        return [.. rest.Where(vote => !TryAnswer(vote, VoteJudge.Judge(vote, facts), answer))];
    }

    /// <summary>
    /// Votes that may only fill what is missing take their rounds alone for the time of the statement: a ballot on its way
    /// from a screen is then either seen by it, or comes after it and stands.
    /// </summary>
    private static async Task<ILookup<Guid, StoredBallot>> RecordAsync(
        NpgsqlConnection connection, IReadOnlyList<VoteWrite> wave, CancellationToken cancellation)
    {
        if (!wave.Any(vote => vote.ByHand is { OnlyMissing: true }))
        {
            return await PostgreSqlBallotCommands.RecordAsync(connection, wave, cancellation);
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await PostgreSqlBallotCommands.LockAsync(connection, wave.Select(vote => vote.RoundId), cancellation);
        var recorded = await PostgreSqlBallotCommands.RecordAsync(connection, wave, cancellation);
        await transaction.CommitAsync(CancellationToken.None);
        return recorded;
    }

    private static bool TryAnswer(VoteWrite vote, VoteVerdict? verdict, Action<VoteWrite, VoteVerdict> answer)
    {
        if (verdict is not null)
        {
            answer(vote, verdict);
        }

        return verdict is not null;
    }

    private async Task WaitAsync(int votes, int attempt, CancellationToken cancellation)
    {
        if (attempt >= Attempts)
        {
            throw new BallotBoxAwayException("The roll kept changing under the ballots.", null);
        }

        DataLog.BatchConflict(log, votes, attempt);
        await Task.Delay(DatabaseFailures.Jitter(attempt), cancellation);
    }
}
