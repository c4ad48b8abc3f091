using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AgLive.Server.Data.Engines;

public sealed class PostgreSqlAgLiveDb(DbContextOptions<PostgreSqlAgLiveDb> options) : AgLiveDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

    /// <summary>timestamptz takes no other offset than zero.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => instant.ToUniversalTime(),
        instant => instant);
}
