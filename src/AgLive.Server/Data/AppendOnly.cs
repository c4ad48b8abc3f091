using Microsoft.EntityFrameworkCore.Migrations;

namespace AgLive.Server.Data;

/// <summary>
/// Called by the migrations: rows of these tables are never changed nor removed, through any program.
/// A later migration that makes EF rebuild such a table in SQLite loses its triggers: call this again in it.
/// </summary>
internal static class AppendOnly
{
    private const string Message = "append-only";

    public static void ProtectPostgreSql(MigrationBuilder migration, params ReadOnlySpan<string> tables)
    {
        migration.Sql($"""
            CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION '{Message}: %', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
            END $$;
            """);
        foreach (var table in tables)
        {
            migration.Sql($"""
                CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
                    FOR EACH ROW EXECUTE FUNCTION refuse_change();
                CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
                """);
        }
    }

    public static void ProtectSqlite(MigrationBuilder migration, params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables)
        {
            migration.Sql($"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{Message}: {table}'); END;");
            migration.Sql($"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{Message}: {table}'); END;");
        }
    }
}
