using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AgLive.Server.Data.Engines;

/// <summary>For <c>dotnet ef</c>: the migrations are written without any server.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlAgLiveDb>
{
    public PostgreSqlAgLiveDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlAgLiveDb>();
        options.UseNpgsql("Host=localhost;Database=aglive");
        DataEngine.Name(options);
        return new PostgreSqlAgLiveDb(options.Options);
    }
}

/// <inheritdoc cref="PostgreSqlDesignTimeFactory"/>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteAgLiveDb>
{
    public SqliteAgLiveDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteAgLiveDb>();
        options.UseSqlite("Data Source=aglive.db");
        DataEngine.Name(options);
        return new SqliteAgLiveDb(options.Options);
    }
}
