using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Room.Relay;
using AgLive.Server.Speech;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <summary>What follows a committed command: this node forgets its old view, every node is told, and those it concerns.</summary>
public sealed class AfterCommand(AssemblyViews views, Presences presences, RoomBroadcaster broadcaster)
{
    /// <param name="told">Owners to tell, beside those whose presence, proxy or ballot the command changed.</param>
    public async Task<Outcome<CommandDone>> RunAsync(
        Guid assemblyId, Func<Task<Outcome<CommandDone>>> command, params IReadOnlyCollection<Guid> told)
    {
        var before = await views.GetAsync(assemblyId, CancellationToken.None);
        var done = await command();
        if (done.IsDone)
        {
            views.Invalidate(assemblyId);
            broadcaster.OnChange(new(assemblyId, Structural: true));
            await presences.AnnounceAsync(assemblyId, structural: true);
            if (before is not null && await views.GetAsync(assemblyId, CancellationToken.None) is { } after)
            {
                await broadcaster.PokeAsync(Accounts(after.Registry, Changed(before, after).Union(told)));
            }
        }

        return done;
    }

    /// <summary>The owners whose stay, proxy or right on the current roll is not what it was, and those who vote for them.</summary>
    private static HashSet<Guid> Changed(AssemblyView before, AssemblyView after)
    {
        var changed = new HashSet<Guid>();
        foreach (var (owner, voter) in Facts(after).Except(Facts(before)).Concat(Facts(before).Except(Facts(after)))
            .Select(fact => (fact.Owner, fact.Voter)))
        {
            changed.Add(owner);
            changed.UnionWith(voter is { } id ? [id] : []);
        }

        return changed;
    }

    private static List<Fact> Facts(AssemblyView view) =>
    [
        .. view.Attendance.Select(stay => new Fact("stay", stay.Id, stay.CoOwnerId, stay.HolderCoOwnerId, stay.LeftAt is null)),
        .. view.Proxies.Select(proxy => new Fact($"proxy {proxy.State}", proxy.Id, proxy.GrantorId, proxy.HolderId, proxy.RevokedAt is null)),
        .. Hands(view),
    ];

    /// <summary>Everybody in the queue sees his place; the président de séance sees the queue.</summary>
    private static IEnumerable<Fact> Hands(AssemblyView view)
    {
        var queue = SpeechOrder.Of(view);
        var president = view.Bureau.LastOrDefault(member => member.Role == BureauRole.President)?.CoOwnerId;
        return queue.SelectMany((hand, place) =>
            (Fact[])[new Fact($"hand {place}", hand.Id, hand.CoOwnerId, president, hand.State == SpeechState.Speaking)]);
    }

    private static List<Guid> Accounts(Data.Registry registry, IEnumerable<Guid> owners)
    {
        var concerned = owners.ToHashSet();
        return [.. registry.CoOwnersByAccount.Where(account => account.Value.Any(concerned.Contains)).Select(account => account.Key)];
    }

    private sealed record Fact(string Kind, Guid Id, Guid Owner, Guid? Voter, bool Current);
}
