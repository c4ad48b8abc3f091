using AgLive.Web.Wire;

namespace AgLive.Web.Projector;

/// <summary>
/// What the hall sees: nothing that the people in the room may not see, and no name of an owner but where the text of a
/// resolution has it.
/// </summary>
/// <param name="Gauge">On the key of the point shown, else on the general one.</param>
/// <param name="Count">Ballots of the open vote; null when none is open. For whom, never.</param>
public sealed record ScreenView(
    RoomSnapshot Room, AttendanceGauge Gauge, ScreenCount? Count)
{
    public AssemblyHead Assembly => Room.Assembly;

    public string Zone => Room.Assembly.ZoneId;

    public CurrentItem? Current => Room.Current;

    public RoundHead? Round => Room.Current?.Round;

    public ScreenScene Scene => ScreenScenes.Of(this);

    /// <summary>« Résolution n° 9 », « Point n° 2 ».</summary>
    public string NumberLabel => Current is { Kind: "information" } ? $"Point n°\u00A0{Current.Number}" : $"Résolution n°\u00A0{Current?.Number}";

    /// <summary>The point shown, when it was withdrawn or postponed; null otherwise.</summary>
    public AgendaItem? Aside => Room.Agenda.FirstOrDefault(item =>
        item.Id == Current?.ResolutionId && item.State is ("withdrawn" or "postponed"));

    /// <summary>The point that follows the one shown and is still to be treated; null when none is.</summary>
    public AgendaItem? Next => Room.Agenda
        .SkipWhile(item => item.Id != Current?.ResolutionId).Skip(1)
        .FirstOrDefault(item => item.State is "pending" or "information" or "secondVote");
}

/// <param name="Voted">Owners for whom a ballot is recorded.</param>
/// <param name="Expected">Owners present and represented who vote on this key, and those who voted by correspondence.</param>
public sealed record ScreenCount(int Voted, int Expected);
