using AgLive.Web.Wire;

namespace AgLive.Web.Room;

/// <summary>What the middle of the room shows.</summary>
public enum RoomScene
{
    /// <summary>Before the lobby opens.</summary>
    Convened,

    /// <summary>The lobby, before the attendance sheet.</summary>
    Lobby,

    /// <summary>The attendance sheet.</summary>
    Sheet,

    /// <summary>Present, nothing to vote on.</summary>
    Waiting,

    /// <summary>A vote is open; recorded or not, the three buttons are there, until the server says it is closed.</summary>
    Ballot,

    /// <summary>The vote is closed, not proclaimed.</summary>
    Counting,

    /// <summary>The result is proclaimed.</summary>
    Result,

    /// <summary>The vote was cancelled.</summary>
    Cancelled,

    /// <summary>The session is suspended and the person has no ballot to cast; an open one stays in sight instead.</summary>
    Suspended,

    /// <summary>A vote is open in which this person has no ballot.</summary>
    NotConcerned,

    /// <summary>The person left the session.</summary>
    Left,

    /// <summary>The session is over.</summary>
    Ended,

    /// <summary>No lot and no proxy here: the syndic's own account.</summary>
    Visitor,

    /// <summary>The assembly was cancelled before it opened.</summary>
    CalledOff,
}

/// <summary>The one rule that chooses the scene; the script's <c>scene.ts</c> follows it and both read the same samples.</summary>
public static class RoomScenes
{
    /// <param name="full">What the server says.</param>
    /// <param name="wantsSheet">The person asked for the attendance sheet (« Participer à l'AG », « Revenir »).</param>
    public static RoomScene Of(FullSnapshot full, bool wantsSheet)
    {
        ArgumentNullException.ThrowIfNull(full);
        return full.Me.Status switch
        {
            _ when full.Room.Assembly.Stage == "cancelled" => RoomScene.CalledOff,
            "ended" => RoomScene.Ended,
            "visitor" => RoomScene.Visitor,
            _ when full.Room.Assembly.Stage == "ended" => RoomScene.Ended,
            "convened" => RoomScene.Convened,
            "toSign" when full.Room.Assembly.Stage == "lobby" && !wantsSheet => RoomScene.Lobby,
            "toSign" => RoomScene.Sheet,
            "left" => wantsSheet ? RoomScene.Sheet : RoomScene.Left,
            _ => OfPresent(full),
        };
    }

    /// <summary>The point in discussion, when it was withdrawn from the agenda or postponed; else null.</summary>
    public static AgendaItem? SetAside(RoomSnapshot room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.Agenda.FirstOrDefault(item => item.Id == room.Current?.ResolutionId && item.State is ("withdrawn" or "postponed"));
    }

    private static RoomScene OfPresent(FullSnapshot full)
    {
        var scene = OfRound(full);
        return full.Room.Suspension is not null && scene != RoomScene.Ballot ? RoomScene.Suspended : scene;
    }

    private static RoomScene OfRound(FullSnapshot full)
    {
        if (SetAside(full.Room) is not null)
        {
            return RoomScene.Waiting;
        }

        var round = full.Room.Current?.Round;
        return round?.State switch
        {
            "open" or "closing" => HasBallot(full, round.Id) ? RoomScene.Ballot : RoomScene.NotConcerned,
            "closed" => RoomScene.Counting,
            "proclaimed" when round.Result is not null => RoomScene.Result,
            "cancelled" => RoomScene.Cancelled,
            _ => RoomScene.Waiting,
        };
    }

    private static bool HasBallot(FullSnapshot full, Guid roundId) =>
        full.Me.Ballot is { Rights.Count: > 0 } ballot && ballot.RoundId == roundId;
}
