using AgLive.Domain;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Journals;
using AgLive.Web.Wire;

namespace AgLive.Server.Voting;

/// <summary>
/// « Tous pour sauf »: several owners' votes entered by hand at once, all or none, by names. It goes the way of every vote;
/// whoever has a ballot already makes the whole refused, so that no vote cast on a screen is ever replaced.
/// </summary>
public sealed class BulkHandVoting(AssemblyTransactions transactions, AssemblyViews views, BallotQueue queue, IBallotBox box)
{
    private const int MaxText = 500;
    private const int MaxOwners = 500;

    /// <summary>The id of the command is the id of the vote: sent again after a crash, it writes what was missing.</summary>
    public async Task<Outcome<CommandDone>> RunAsync(Guid accountId, RecordVotes command, CancellationToken cancellation)
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
            [.. command.Choices.Select(choice => new ChoiceWrite(choice.CoOwnerId, ChoiceWords.Parse(choice.Choice)!.Value))],
            new ByHandMark(command.Motive.Trim(), command.Witness.Trim(), OnlyMissing: true));
        var verdict = await queue.RecordAsync(command.AssemblyId, write);
        if (verdict.Refusal is { } failed)
        {
            return failed;
        }

        if (verdict.Value.Refusal is { } code)
        {
            return code == RefusalCode.AlreadyVoted ? await AlreadyVotedAsync(view, command, cancellation) : new Refusal(code);
        }

        return await transactions.RunAsync(
            command.AssemblyId,
            command.CommandId,
            accountId,
            nameof(RecordVotes),
            command,
            work => Tell(work, command, verdict.Value.Ballots),
            cancellation);
    }

    private async Task<Refusal> AlreadyVotedAsync(AssemblyView view, RecordVotes command, CancellationToken cancellation)
    {
        var asked = command.Choices.Select(choice => choice.CoOwnerId).ToHashSet();
        var voted = (await box.CurrentAsync(command.RoundId, cancellation))
            .Where(ballot => ballot.Choice != Choice.Withdrawn && asked.Contains(ballot.CoOwnerId))
            .Select(ballot => view.Registry.Owners[ballot.CoOwnerId].Owner.DisplayName)
            .ToList();
        return new Refusal(RefusalCode.AlreadyVoted, "choices", voted.Count is > 0 and <= 5 ? string.Join(", ", voted) : null);
    }

    private static Refusal? Flaw(RecordVotes command)
    {
        if (command.Choices is not { Count: > 0 and <= MaxOwners } choices
            || choices.Any(choice => choice is null || ChoiceWords.Parse(choice.Choice) is null or Choice.Withdrawn)
            || choices.DistinctBy(choice => choice.CoOwnerId).Count() != choices.Count)
        {
            return new Refusal(RefusalCode.BadRequest, "choices");
        }

        if (command.Motive?.Trim() is not { Length: > 0 and <= MaxText })
        {
            return new Refusal(RefusalCode.MotiveMissing, "motive");
        }

        return command.Witness?.Trim() is { Length: > 0 and <= MaxText } ? null : new Refusal(RefusalCode.WitnessMissing, "witness");
    }

    private static Task<Refusal?> Tell(AssemblyWork work, RecordVotes command, IReadOnlyList<StoredBallot> ballots)
    {
        work.Journal(JournalKinds.VotesByHand, new
        {
            command.RoundId,
            coOwnerIds = ballots.Select(ballot => ballot.CoOwnerId).ToArray(),
            motive = command.Motive.Trim(),
            witness = command.Witness.Trim(),
            versions = ballots.Select(ballot => ballot.Version).ToArray(),
            recordedAt = ballots.Max(ballot => ballot.RecordedAt),
        });
        return Task.FromResult<Refusal?>(null);
    }
}
