namespace AgLive.Web.Room;

/// <summary>What a person present reads while no vote is open: where the session stands, and that nothing is asked of him.</summary>
public static class WaitingText
{
    public static (string Title, string Text) Of(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (RoomScenes.SetAside(view.Room) is { } aside)
        {
            return (aside.State == "withdrawn" ? RoomWords.WithdrawnTitle : RoomWords.PostponedTitle, RoomWords.SetAsideText);
        }

        return (view.Assembly.Stage, view.Current) switch
        {
            ("lobby" or "convened", _) => (RoomWords.WaitSession, RoomWords.WaitSessionText),
            (_, null) => (RoomWords.WaitFirst, RoomWords.WaitFirstText),
            (_, { Majority: null }) => (RoomWords.WaitDiscussed, RoomWords.WaitInformation),
            _ => (RoomWords.WaitDiscussed, RoomWords.WaitVote),
        };
    }
}

/// <summary>The title of the tab: with a vote open it calls the voter back from the videoconference.</summary>
public static class RoomTitles
{
    public static string Of(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view is { Scene: RoomScene.Ballot, Missing.Count: > 0, Current: { } item }
            ? RoomWords.Fill(RoomWords.TitleVote, view.NumberLabel, item.Number)
            : RoomWords.Fill(RoomWords.TitleRoom, view.Assembly.Condominium);
    }
}
