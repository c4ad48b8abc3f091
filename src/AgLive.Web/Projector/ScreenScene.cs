namespace AgLive.Web.Projector;

/// <summary>The one idea the screen shows.</summary>
public enum ScreenScene
{
    /// <summary>Before the session: the way in, and the clock.</summary>
    Waiting,

    /// <summary>The session is open, nothing in discussion: who is there.</summary>
    Gauge,

    /// <summary>The session is suspended.</summary>
    Pause,

    /// <summary>A message of the syndic, while nothing is in discussion.</summary>
    Message,

    /// <summary>A point in discussion: its text.</summary>
    Text,

    Vote,

    /// <summary>Closed, not proclaimed.</summary>
    Counting,

    Result,

    Cancelled,

    /// <summary>A point withdrawn from the agenda, or postponed to another assembly.</summary>
    Aside,

    Ended,
}

/// <summary>The one rule that chooses the scene.</summary>
public static class ScreenScenes
{
    public static ScreenScene Of(ScreenView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Assembly.Stage switch
        {
            "convened" or "lobby" => ScreenScene.Waiting,
            "ended" => ScreenScene.Ended,
            _ => OfSession(view),
        };
    }

    private static ScreenScene OfSession(ScreenView view) => view.Round?.State switch
    {
        "open" or "closing" => ScreenScene.Vote,
        _ when view.Room.Suspension is not null => ScreenScene.Pause,
        "closed" => ScreenScene.Counting,
        "proclaimed" when view.Round.Result is not null => ScreenScene.Result,
        "cancelled" => ScreenScene.Cancelled,
        _ when view.Aside is not null => ScreenScene.Aside,
        _ when view.Current is not null => ScreenScene.Text,
        _ => view.Room.Message is null ? ScreenScene.Gauge : ScreenScene.Message,
    };
}
