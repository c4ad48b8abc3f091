using AgLive.Domain;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Journals;
using AgLive.Web.Wire;

namespace AgLive.Server.Voting;

/// <summary>
/// Enters one owner's vote for him, while the vote is open. It goes the way of every vote, marked for ever with its
/// motive and its witness; then the journal says so.
/// </summary>
public sealed class HandVoting(AssemblyTransactions transactions, AssemblyViews views, BallotQueue queue)
{
    private const int MaxText = 500;

    /// <summary>The id of the command is the id of the vote: sent again after a crash, it writes what was missing.</summary>
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, RecordVote command, CancellationToken cancellation)
    {
        if (Flaw(command) is { } flaw)
        {
            return flaw;
        }

        if (await views.GetAsync(command.AssemblyId, cancellation) is not { } view)
        {
            return RefusalCode.NotFound;
        }

        if (view.Rounds.FirstOrDefault(round => round.Id == command.RoundId) is not { } round)
        {
            return RefusalCode.RoundUnknown;
        }

        var write = new VoteWrite(
            command.CommandId,
            round.Id,
            round.TextVersion,
            accountId,
            [],
            [new ChoiceWrite(command.CoOwnerId, ChoiceWords.Parse(command.Choice)!.Value)],
            new ByHandMark(command.Motive.Trim(), command.Witness.Trim()));
        var verdict = await queue.RecordAsync(command.AssemblyId, write);
        if ((verdict.Refusal ?? Refused(verdict.Value)) is { } refusal)
        {
            return refusal;
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(RecordVote),
            command,
            work => Tell(work, command, verdict.Value.Ballots[0]),
            cancellation);
    }

    private static Refusal? Flaw(RecordVote command)
    {
        if (ChoiceWords.Parse(command.Choice) is null or Choice.Withdrawn)
        {
            return new Refusal(RefusalCode.BadRequest, "choice");
        }

        if (command.Motive?.Trim() is not { Length: > 0 and <= MaxText })
        {
            return new Refusal(RefusalCode.MotiveMissing, "motive");
        }

        return command.Witness?.Trim() is { Length: > 0 and <= MaxText } ? null : new Refusal(RefusalCode.WitnessMissing, "witness");
    }

    private static Refusal? Refused(VoteVerdict verdict) => verdict.Refusal is { } code ? new Refusal(code) : null;

    private static Task<Refusal?> Tell(AssemblyWork work, RecordVote command, StoredBallot ballot)
    {
        work.Journal(JournalKinds.VoteByHand, new
        {
            command.RoundId,
            command.CoOwnerId,
            motive = command.Motive.Trim(),
            witness = command.Witness.Trim(),
            ballot.Version,
            recordedAt = ballot.RecordedAt,
        });
        return Task.FromResult<Refusal?>(null);
    }
}
