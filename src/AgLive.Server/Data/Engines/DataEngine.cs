using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Engines;

public enum DataEngineKind
{
    Sqlite = 1,
    PostgreSql = 2,
}

/// <summary>The engine chosen at start, by connection strings alone.</summary>
/// <param name="ConnectionString">As configured; never logged.</param>
public sealed record DataEngine(DataEngineKind Kind, string ConnectionString)
{
    /// <summary>PostgreSQL: connects as the role that owns the tables, for the migrations alone; null where the program's role owns them.</summary>
    public string? OwnerConnectionString { get; init; }

    /// <summary>Where the SQLite file is; null with PostgreSQL.</summary>
    public string? FilePath { get; init; }

    internal static void Name(DbContextOptionsBuilder options) => options.UseSnakeCaseNamingConvention();
}
