namespace AgLive.Crowd;

/// <summary>Settings of a crowd that comes from one address: the throttles that protect a server from it are raised.</summary>
public static class CrowdSettings
{
    public static IReadOnlyDictionary<string, string> Of() => new Dictionary<string, string>
    {
        ["Logging__LogLevel__Default"] = "Warning",
        ["SignIn__AttemptsPerMinute"] = "100000",
        ["Room__CallsPerSecond"] = "100000",
        ["Room__CallsAtOnce"] = "100000",
    };
}
