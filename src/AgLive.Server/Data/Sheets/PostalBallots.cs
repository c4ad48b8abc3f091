using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Sheets;

/// <summary>
/// The ballots that forms of vote by correspondence cast: as a vote opens; taken back when the author or his proxy holder
/// comes while it is open; cast again when they leave, if the policy says so (décret 1967 art. 14-1). They are recorded as
/// every ballot is, under the account that signed the form.
/// </summary>
public sealed class PostalBallots(AssemblyWork work)
{
    /// <summary>Forms of the assembly that were signed or received, and not taken back.</summary>
    public Task<List<PostalForm>> FormsAsync(CancellationToken cancellation) => work.Db.PostalForms
        .Where(form => form.AssemblyId == work.Assembly.Id && form.State == PostalFormState.Received)
        .ToListAsync(cancellation);

    /// <summary>Casts what the forms say of the vote that opens.</summary>
    /// <returns>How many.</returns>
    public int Cast(
        VotingRound round, Resolution resolution, IEnumerable<RollRow> rows, IEnumerable<PostalForm> forms, AssemblyPolicy policy)
    {
        var counting = PostalStandings.Counting(forms, policy);
        var cast = new List<Guid>();
        foreach (var row in rows.Where(row => row is { Participation: Participation.PostalForm, Voix: > 0 }))
        {
            if (counting.TryGetValue(row.CoOwnerId, out var form)
                && PostalStandings.ChoiceOf(form, resolution, round.Rule, policy) is { } choice)
            {
                var trail = Event(row, choice, 1, form.AccountId);
                work.Db.BallotEvents.Add(trail);
                work.Db.Ballots.Add(Ballot(trail));
                cast.Add(row.CoOwnerId);
            }
        }

        if (cast.Count > 0)
        {
            work.Journal(JournalKinds.FormsCast, new { roundId = round.Id, round.ResolutionId, coOwnerIds = cast.Order().ToArray() });
        }

        return cast.Count;
    }

    /// <summary>The author, or who represents him, is there: what his form cast in the open vote is taken back.</summary>
    public async Task SetAsideAsync(RollRow row, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Participation == Participation.PostalForm)
        {
            await WriteAsync(row, Choice.Withdrawn, cancellation);
        }
    }

    /// <summary>The author left: his form votes again in the open vote, where it has something to say and the policy lets it.</summary>
    public async Task<bool> TryBackAsync(RollRow row, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        var policy = StoredPolicy.ForShowing(work.Assembly);
        if (!policy.FormRevivesAfterDeparture || !PostalStandings.Counting(await FormsAsync(cancellation), policy).TryGetValue(row.CoOwnerId, out var form))
        {
            return false;
        }

        var round = await work.Db.Rounds.SingleAsync(one => one.Id == row.RoundId, cancellation);
        var resolution = await work.Db.Resolutions.SingleAsync(one => one.Id == round.ResolutionId, cancellation);
        if (PostalStandings.ChoiceOf(form, resolution, round.Rule, policy) is not { } choice)
        {
            return false;
        }

        await WriteAsync(row, choice, cancellation, form.AccountId);
        return true;
    }

    private async Task WriteAsync(RollRow row, Choice choice, CancellationToken cancellation, Guid? account = null)
    {
        var current = await work.Db.Ballots.AsNoTracking()
            .SingleOrDefaultAsync(ballot => ballot.RoundId == row.RoundId && ballot.CoOwnerId == row.CoOwnerId, cancellation);
        if (current is null && choice == Choice.Withdrawn)
        {
            return;
        }

        var trail = Event(row, choice, (current?.Version ?? 0) + 1, account ?? work.AccountId);
        work.Db.BallotEvents.Add(trail);
        if (current is null)
        {
            work.Db.Ballots.Add(Ballot(trail));
            return;
        }

        await work.Db.Ballots
            .Where(ballot => ballot.RoundId == row.RoundId && ballot.CoOwnerId == row.CoOwnerId)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(ballot => ballot.Choice, choice)
                    .SetProperty(ballot => ballot.Version, trail.Version)
                    .SetProperty(ballot => ballot.VoteId, trail.VoteId)
                    .SetProperty(ballot => ballot.ByHand, false)
                    .SetProperty(ballot => ballot.RecordedAt, trail.RecordedAt),
                cancellation);
    }

    private BallotEvent Event(RollRow row, Choice choice, int version, Guid account) => new()
    {
        VoteId = Guid.CreateVersion7(work.Now),
        RoundId = row.RoundId,
        CoOwnerId = row.CoOwnerId,
        Choice = choice,
        Weight = row.Voix,
        Version = version,
        CasterAccountId = account,
        RecordedAt = work.Now,
    };

    private static Ballot Ballot(BallotEvent trail) => new()
    {
        RoundId = trail.RoundId,
        CoOwnerId = trail.CoOwnerId,
        Choice = trail.Choice,
        Weight = trail.Weight,
        Version = trail.Version,
        VoteId = trail.VoteId,
        RecordedAt = trail.RecordedAt,
    };
}
