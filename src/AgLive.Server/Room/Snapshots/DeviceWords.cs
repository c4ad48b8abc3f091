using AgLive.Web;

namespace AgLive.Server.Room.Snapshots;

/// <summary>How long a device has been away, in French.</summary>
internal static class DeviceWords
{
    /// <summary>« 40 secondes », « 2 minutes », « 3 heures ».</summary>
    public static string Duration(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => Fr.Count((long)Math.Max(0, span.TotalSeconds), "seconde"),
        { TotalHours: < 2 } => Fr.Count((long)span.TotalMinutes, "minute"),
        _ => Fr.Count((long)span.TotalHours, "heure"),
    };
}
