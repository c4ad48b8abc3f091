namespace AgLive.Server.Room.Snapshots;

/// <summary>How the journal says that a mandate was given.</summary>
internal static class ProxyJournal
{
    public static string Given(string grantor, string holder, string passedOnBy, bool blank, bool waits)
    {
        var what = (blank, passedOnBy) switch
        {
            (true, _) => $"Pouvoir sans indication de mandataire donné par {grantor}",
            (_, { Length: > 0 }) => $"Pouvoir de {grantor} transmis par {passedOnBy} à {holder}",
            _ => $"Pouvoir de {grantor} donné à {holder}",
        };
        return $"{what}{(waits ? ", qui doit répondre" : "")}.";
    }
}
