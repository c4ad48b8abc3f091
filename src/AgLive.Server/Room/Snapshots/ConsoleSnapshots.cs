using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Room.Relay;
using AgLive.Server.Speech;
using AgLive.Web;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>What the operator sees: the room, who is there, the point under his hand, the journal.</summary>
public sealed class ConsoleSnapshots(
    RoomSnapshots room,
    RoundVersions versions,
    ConsoleItems items,
    JournalLines journal,
    Presences presences,
    Plans plans,
    DatabaseSafety safety)
{
    public async Task<ConsoleSnapshot> OfAsync(AssemblyView view, Guid? resolutionId, CancellationToken cancellation)
    {
        var version = await versions.OfAsync(RoomSnapshots.CurrentRound(view), cancellation);
        var devices = await presences.OfAsync(view.Assembly.Id, cancellation);
        var chosen = view.Resolutions.FirstOrDefault(item => item.Id == (resolutionId ?? view.Assembly.CurrentResolutionId));
        var general = KeyRolls.General(view);
        var key = view.Registry.Keys.FirstOrDefault(known => known.Id == chosen?.AllocationKeyId) ?? general;
        var now = chosen?.AllocationKeyId is null ? KeyRolls.Of(view).For(key?.Id) : KeyRolls.Of(view).For(chosen);
        return new ConsoleSnapshot(
            room.Of(view, version),
            Gauges.Of(key, now, Rule(view, chosen)),
            AttendanceLines.Of(view, devices, await plans.OfAsync(view, cancellation)),
            chosen is null ? null : await items.OfAsync(view, chosen, devices, cancellation),
            Reaches.Of(view),
            await journal.OfAsync(view, cancellation),
            view.Assembly.State == AssemblyState.Convened ? await safety.CheckAsync(cancellation) : null,
            Rules(view.Assembly),
            new Conduct(view.Assembly.CloseGraceSeconds, view.Assembly.CloseNeedsPresident),
            ElectorateNotes.Of(view, general, new PointRoll(KeyRolls.Of(view).For(general?.Id), [], [])))
        {
            Hands = SpeechOrder.Shown(view),
        };
    }

    /// <summary>The majority of the vote that is open, or of the one to come: the second once the first has opened it.</summary>
    private static MajorityRule? Rule(AssemblyView view, Resolution? chosen)
    {
        var last = view.Rounds.LastOrDefault(round => round.ResolutionId == chosen?.Id);
        return last is { State: RoundState.Closed } && FrozenRolls.DecisionOf(last)?.SecondVote is { } opening
            ? opening.Rule
            : last?.Rule ?? chosen?.Majority;
    }

    private static CountingRules Rules(GeneralAssembly assembly)
    {
        var policy = StoredPolicy.Of(assembly);
        return new CountingRules(
            policy.IsDone,
            policy.Refusal is { } unreadable ? RefusalTexts.Sentence(unreadable) : RetainedReadings.Sentence(policy.Value));
    }
}
