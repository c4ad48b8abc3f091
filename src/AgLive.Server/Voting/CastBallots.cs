using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Live;
using AgLive.Web.Wire;

namespace AgLive.Server.Voting;

/// <summary>
/// Records the votes of a signed-in person. Whose ballots he may cast comes from his account and from the roll frozen at
/// the opening; how much they weigh never comes from him.
/// </summary>
public sealed class CastBallots(AssemblyViews views, BallotQueue queue, ILiveRoom room, VotingOptions options, TimeProvider time)
{
    /// <summary>More than any holder of proxies has; a longer list is not an honest click.</summary>
    private const int MaxChoices = 200;

    /// <summary>Recorded means committed. The same id again gets the first answer, even after the close.</summary>
    public async Task<Outcome<VoteRecorded>> RunAsync(Guid accountId, VoteRequest request, CancellationToken cancellation)
    {
        if (Read(request) is not { } choices)
        {
            return RefusalCode.BadRequest;
        }

        var allowed = await AuthoriseAsync(accountId, request, choices, cancellation);
        if (allowed.Refusal is { } refusal)
        {
            return refusal;
        }

        if (await IsClosingAsync(request, cancellation))
        {
            return RefusalCode.RoundClosing;
        }

        var write = new VoteWrite(request.VoteId, request.RoundId, request.TextVersion, accountId, allowed.Value, choices);
        var verdict = await queue.RecordAsync(request.AssemblyId, write);
        return verdict.Refusal is { } failed ? failed : Receipts.Of(verdict.Value);
    }

    private static List<ChoiceWrite>? Read(VoteRequest request)
    {
        if (request.VoteId == Guid.Empty || request.Choices is not { Count: > 0 and <= MaxChoices })
        {
            return null;
        }

        var choices = new List<ChoiceWrite>(request.Choices.Count);
        var owners = new HashSet<Guid>();
        foreach (var asked in request.Choices)
        {
            if (asked is null || ChoiceWords.Parse(asked.Choice) is not { } choice || !owners.Add(asked.CoOwnerId))
            {
                return null;
            }

            choices.Add(new ChoiceWrite(asked.CoOwnerId, choice));
        }

        return choices;
    }

    /// <summary>The co-owners the account acts for, when it may vote for everybody it names.</summary>
    private async Task<Outcome<IReadOnlyList<Guid>>> AuthoriseAsync(
        Guid accountId, VoteRequest request, List<ChoiceWrite> choices, CancellationToken cancellation)
    {
        var allowed = Authorise(await views.GetAsync(request.AssemblyId, cancellation), accountId, request, choices);
        if (allowed.IsDone || allowed.Refusal!.Code == RefusalCode.NotFound)
        {
            return allowed;
        }

        // What this node remembers may be older than what the voter saw: a no is said on fresh state only.
        views.Invalidate(request.AssemblyId);
        return Authorise(await views.GetAsync(request.AssemblyId, cancellation), accountId, request, choices);
    }

    private static Outcome<IReadOnlyList<Guid>> Authorise(
        AssemblyView? view, Guid accountId, VoteRequest request, List<ChoiceWrite> choices)
    {
        if (view is null)
        {
            return RefusalCode.NotFound;
        }

        if (JointAccounts.WhyNot(view.Registry, accountId) is { } notHis)
        {
            return notHis;
        }

        var own = JointAccounts.ActsFor(view.Registry, accountId);

        if (view.Rounds.FirstOrDefault(known => known.Id == request.RoundId) is not { } round)
        {
            return RefusalCode.RoundUnknown;
        }

        // The roll at hand is that of the current round; the ballot box reads the roll of any other by itself.
        var current = view.Rounds.LastOrDefault(known => known.ResolutionId == view.Assembly.CurrentResolutionId);
        var others = choices.Select(choice => choice.CoOwnerId).Where(id => !own.Contains(id));
        var stranger = others.Any(id => current?.Id == round.Id
            ? view.CurrentRoll.GetValueOrDefault(id)?.VoterId is not { } voter || !own.Contains(voter)
            : round.State == RoundState.Open || !view.Registry.Owners.ContainsKey(id));
        return stranger ? RefusalCode.NotEntitled : Outcome(own);
    }

    private static Outcome<IReadOnlyList<Guid>> Outcome(IReadOnlyList<Guid> own) => own.ToArray();

    /// <summary>
    /// A close is under way: waits for it, so that a vote sent again after it still finds its first answer in the box.
    /// True when it lasts too long.
    /// </summary>
    private async Task<bool> IsClosingAsync(VoteRequest request, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        while (await GateShutAsync(request, cancellation))
        {
            if (time.GetElapsedTime(start) >= options.GateWait)
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(25), time, cancellation);
        }

        return false;
    }

    private async Task<bool> GateShutAsync(VoteRequest request, CancellationToken cancellation)
    {
        try
        {
            return await room.IsClosingAsync(request.AssemblyId, request.RoundId, cancellation)
                .WaitAsync(options.RoomBudget, cancellation);
        }
        catch (Exception error) when (error is LiveRoomAwayException or TimeoutException)
        {
            // The gate is advice; the lock of the round is the proof.
            return false;
        }
    }
}
