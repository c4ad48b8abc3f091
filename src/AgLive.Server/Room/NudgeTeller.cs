using AgLive.Server.Data;
using AgLive.Server.Room.Relay;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <summary>Who hears a « Relancer »: the accounts that may cast the ballots it names, the holder for a mandate, and nobody else.</summary>
public sealed class NudgeTeller(AssemblyViews views, RoomBroadcaster broadcaster)
{
    public async Task TellAsync(NudgeVoters nudge)
    {
        if (await views.GetAsync(nudge.AssemblyId, CancellationToken.None) is not { } view
            || view.Rounds.FirstOrDefault(known => known.Id == nudge.RoundId) is not { } round)
        {
            return;
        }

        var voters = nudge.CoOwnerIds.Select(id => view.CurrentRoll.GetValueOrDefault(id)?.VoterId).OfType<Guid>().ToHashSet();
        var accounts = view.Registry.CoOwnersByAccount.Where(account => account.Value.Any(voters.Contains)).Select(account => account.Key);
        var number = view.Resolutions.First(item => item.Id == round.ResolutionId).Number;
        await broadcaster.NudgeAsync([.. accounts], new NudgeNotice(nudge.AssemblyId, nudge.RoundId, number));
    }
}
