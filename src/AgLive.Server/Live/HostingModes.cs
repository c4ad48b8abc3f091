namespace AgLive.Server.Live;

/// <summary>The ways to run, decided by the connection strings alone.</summary>
public enum HostingMode
{
    /// <summary>SQLite and the in-process room: one node, nothing to install.</summary>
    Embedded,

    /// <summary>PostgreSQL and the in-process room: one node.</summary>
    OneNode,

    /// <summary>PostgreSQL and Redis: any number of nodes.</summary>
    Services,
}

public static class HostingModes
{
    public const string PostgreSqlKey = "PostgreSql";

    public const string RedisKey = "Redis";

    /// <exception cref="InvalidOperationException">Redis without PostgreSQL; the message says why and what to set.</exception>
    public static HostingMode Of(IConfiguration configuration)
    {
        var postgreSql = !string.IsNullOrWhiteSpace(configuration.GetConnectionString(PostgreSqlKey));
        var redis = !string.IsNullOrWhiteSpace(configuration.GetConnectionString(RedisKey));
        return (postgreSql, redis) switch
        {
            (false, true) => throw new InvalidOperationException(
                "ConnectionStrings:Redis is set but ConnectionStrings:PostgreSql is not. Redis joins several nodes into one room, but an SQLite file " +
                "belongs to one node: a second node would write its votes to another file, and no count would be whole. " +
                "Set ConnectionStrings:PostgreSql as well, or remove ConnectionStrings:Redis to run a single node."),
            (true, true) => HostingMode.Services,
            (true, false) => HostingMode.OneNode,
            (false, false) => HostingMode.Embedded,
        };
    }
}
