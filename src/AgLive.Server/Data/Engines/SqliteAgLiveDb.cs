using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AgLive.Server.Data.Engines;

public sealed class SqliteAgLiveDb(DbContextOptions<SqliteAgLiveDb> options) : AgLiveDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();

    /// <summary>SQLite orders texts, not instants: a number of microseconds keeps the precision of PostgreSQL.</summary>
    private sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(
        instant => Instants.ToUnixMicroseconds(instant),
        microseconds => Instants.FromUnixMicroseconds(microseconds));
}
