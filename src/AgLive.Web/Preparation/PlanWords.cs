namespace AgLive.Web.Preparation;

/// <summary>The ways of taking part, in French.</summary>
public static class PlanWords
{
    /// <summary>« en salle »: after « participera ».</summary>
    public static string Of(string mode) => mode switch
    {
        PlanModes.Room => "en salle",
        PlanModes.Remote => "en visioconférence",
        PlanModes.Postal => "par correspondance",
        PlanModes.Proxy => "par pouvoir",
        _ => mode,
    };

    /// <summary>« Je donne pouvoir »: what a person ticks.</summary>
    public static string Choice(string mode) => mode switch
    {
        PlanModes.Room => "Je viens en salle",
        PlanModes.Remote => "Je participe en visioconférence",
        PlanModes.Postal => "Je vote par correspondance",
        PlanModes.Proxy => "Je donne pouvoir",
        _ => mode,
    };
}
