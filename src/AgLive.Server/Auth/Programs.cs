namespace AgLive.Server.Auth;

/// <summary>Paths where a program asks, not a person: they get numbers, never a page.</summary>
internal static class Programs
{
    public static bool Asks(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase);
}
