using AgLive.Web.Wire;

namespace AgLive.Web.Room;

/// <summary>How one point of the agenda is marked for this person.</summary>
public sealed record AgendaMark(string Icon, string Text, bool Current, bool Todo, bool Done)
{
    public static AgendaMark Of(RoomView view, AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(item);
        // Once the session is over nothing is under discussion any more.
        var current = item.Id == view.Current?.ResolutionId && view.Scene != RoomScene.Ended;
        var done = !current && RoomFormat.IsDecided(item.State);
        if (!current)
        {
            return new(RoomFormat.IconOf(item.State), RoomFormat.StateOf(item.State), false, false, done);
        }

        var (icon, text) = OfCurrent(view, item);
        return new(icon, text, true, view.Scene == RoomScene.Ballot && view.Missing.Count > 0, false);
    }

    private static (string Icon, string Text) OfCurrent(RoomView view, AgendaItem item) => view.Scene switch
    {
        RoomScene.Ballot when view.CommonChoice is { } choice => ("check", RoomWords.Fill(RoomWords.YouVoted, RoomFormat.Choice(choice))),
        RoomScene.Ballot when view.Missing.Count == 0 => ("check", RoomWords.YouVotedAll),
        RoomScene.NotConcerned => ("info", RoomWords.YouDoNotVote),
        _ when item.State is "pending" or "information" => ("message-square", RoomWords.StateDiscussed),
        _ => (RoomFormat.IconOf(item.State), RoomFormat.StateOf(item.State)),
    };
}

/// <summary>The points shown beside the room: the current one with what came before and comes after.</summary>
public static class AgendaWindow
{
    private const int Before = 4;
    private const int Length = 8;

    public static IReadOnlyList<AgendaItem> Around(IReadOnlyList<AgendaItem> agenda, Guid? current)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var at = agenda.TakeWhile(item => item.Id != current).Count();
        var from = at == agenda.Count ? 0 : Math.Max(0, Math.Min(at - Before, agenda.Count - Length));
        return [.. agenda.Skip(from).Take(Length)];
    }
}
