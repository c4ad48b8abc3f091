using System.Runtime.CompilerServices;
using AgLive.Domain.Rolls;
using AgLive.Server.Assemblies;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Speech;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>What everybody in the room may see. Made once for a state of the assembly, then stamped for each sending.</summary>
public sealed class RoomSnapshots(DecisionDetails details, TimeProvider time)
{
    private readonly ConditionalWeakTable<AssemblyView, RoomSnapshot> made = new();

    /// <param name="version">Ballots recorded in the current round.</param>
    public RoomSnapshot Of(AssemblyView view, long version)
    {
        var now = time.GetUtcNow();
        var snapshot = made.GetValue(view, Make);
        return snapshot with
        {
            Version = version,
            ServerTime = now,
            Assembly = snapshot.Assembly with { Stage = Stage(view.Assembly, now) },
            Current = Closing(snapshot.Current, now),
        };
    }

    /// <summary>« closing » from the announced instant until the close is committed.</summary>
    private static CurrentItem? Closing(CurrentItem? current, DateTimeOffset now) =>
        current is { Round: { ClosesAt: { } closesAt } round } && closesAt <= now
            ? current with { Round = round with { State = "closing" } }
            : current;

    /// <summary>The last round on the resolution in discussion.</summary>
    public static VotingRound? CurrentRound(AssemblyView view) =>
        view.Rounds.LastOrDefault(round => round.ResolutionId == view.Assembly.CurrentResolutionId);

    /// <summary>The roll of the current round as it stands; null when there is none.</summary>
    public static VotingRoll? CurrentRoll(AssemblyView view) => CurrentRound(view) is { } round && view.CurrentRoll.Count > 0
        ? FrozenRolls.Restore(round, StoredPolicy.ForShowing(view.Assembly), [.. view.CurrentRoll.Values])
        : null;

    internal static string Stage(GeneralAssembly assembly, DateTimeOffset now) => assembly.State switch
    {
        AssemblyState.Convened => now < assembly.LobbyOpensAt ? "convened" : "lobby",
        AssemblyState.InSession => "inSession",
        AssemblyState.Ended => "ended",
        AssemblyState.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(assembly), assembly.State, "No such state."),
    };

    private RoomSnapshot Make(AssemblyView view) => new(
        view.Assembly.Id,
        view.Assembly.Epoch,
        0,
        time.GetUtcNow(),
        Head(view),
        [.. view.Bureau.OrderBy(member => member.Role).ThenBy(member => member.AppointedAt)
            .Select(member => new BureauSeat(RoundWords.Role(member.Role), member.Name))],
        [.. view.Resolutions.OrderBy(item => item.Position).Select(item =>
            new AgendaItem(item.Id, item.Number, item.Title, RoundWords.Kind(item.Kind), AgendaStates.Of(view, item), Motive(item)))],
        Current(view),
        Suspension(view.Assembly),
        Message(view.Assembly));

    private static SuspensionHead? Suspension(GeneralAssembly assembly) => assembly.SuspendedAt is { } since
        ? new SuspensionHead(since, assembly.ResumesAt, assembly.SuspensionReason)
        : null;

    private static MessageHead? Message(GeneralAssembly assembly) =>
        assembly is { Message.Length: > 0, MessageAt: { } at } && assembly.State != AssemblyState.Ended ? new MessageHead(assembly.Message, at) : null;

    private static string? Motive(Resolution item) => item.Disposition == Disposition.Kept ? null : item.DispositionMotive;

    private static AssemblyHead Head(AssemblyView view) => new(
        view.Condominium.Name,
        view.Assembly.Kind,
        view.Assembly.StartsAt,
        view.Assembly.LobbyOpensAt,
        view.Assembly.OpenedAt,
        view.Assembly.EndedAt,
        view.Condominium.ZoneId,
        view.Assembly.Place,
        view.Assembly.VideoUrl,
        view.Condominium.Phone,
        "convened",
        view.Assembly.RehearsalOfId is not null)
    {
        DialIn = view.Assembly.VideoDialIn,
        Notice = AssemblyChanges.Of(view.Assembly) is { } change
            ? $"{change.Title}. {change.Sentence(view.Assembly.StartsAt, view.Condominium.ZoneId)}"
            : null,
        SpeechOpen = !view.Assembly.IsSpeechClosed,
        Speaker = SpeechOrder.Speaker(view),
    };

    private CurrentItem? Current(AssemblyView view)
    {
        if (view.Resolutions.FirstOrDefault(item => item.Id == view.Assembly.CurrentResolutionId) is not { } resolution)
        {
            return null;
        }

        var round = CurrentRound(view);
        var roll = CurrentRoll(view) ?? KeyRolls.Of(view).For(resolution);
        var detail = round is { State: RoundState.Closed, ProclaimedAt: not null }
            ? details.Figures(view, round, [.. view.CurrentRoll.Values])
            : null;
        return RoomPoints.Of(view, resolution, round, roll, detail);
    }
}
