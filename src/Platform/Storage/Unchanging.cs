using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuelu.Platform.Storage;

/// <summary>Tables whose rows are written once: the database itself refuses to change or delete them.</summary>
internal static class Unchanging
{
    private const string PostgreSql = "Npgsql.EntityFrameworkCore.PostgreSQL";

    /// <summary>Adds the triggers to a table, where they are not there already; called by a migration.</summary>
    internal static void Keep(MigrationBuilder migration, string table)
    {
        const string Why = "what is recorded once never changes";
        if (migration.ActiveProvider != PostgreSql)
        {
            foreach (var act in (string[])["update", "delete"])
                migration.Sql(
                    $"CREATE TRIGGER IF NOT EXISTS {table}_no_{act} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{Why}'); END;"
                );
            return;
        }
        migration.Sql(
            $"CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Why}'; END $$;"
        );
        foreach (var (name, when) in PostgreSqlTriggers)
            migration.Sql(
                $"DROP TRIGGER IF EXISTS {table}_{name} ON {table}; CREATE TRIGGER {table}_{name} BEFORE {when} EXECUTE FUNCTION {table}_refuse();".Replace(
                    "{table}",
                    table
                )
            );
    }

    /// <summary>Adds triggers by which rows may go but are never changed.</summary>
    internal static void KeepAsTheyAre(MigrationBuilder migration, string table)
    {
        const string Why = "what is recorded once never changes";
        if (migration.ActiveProvider != PostgreSql)
        {
            migration.Sql(
                $"CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{Why}'); END;"
            );
            return;
        }
        migration.Sql(
            $"""
            CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Why}'; END $$;
            CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse();
            """
        );
    }

    /// <summary>
    /// The same for rows that are kept for some time only: none is changed, and none is deleted before it is
    /// <paramref name="days"/> old by its column <c>at</c>, whoever asks.
    /// </summary>
    internal static void KeepFor(MigrationBuilder migration, string table, int days)
    {
        const string Why = "what is recorded is kept for its time";
        var youngest = $"{days} * 86400) * 10000000 + {DateTimeOffset.UnixEpoch.UtcTicks}";
        if (migration.ActiveProvider != PostgreSql)
        {
            migration.Sql(
                $"CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{Why}'); END;"
            );
            migration.Sql(
                $"CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table} WHEN OLD.at > (CAST(strftime('%s', 'now') AS INTEGER) - {youngest} BEGIN SELECT RAISE(ABORT, '{Why}'); END;"
            );
            return;
        }
        migration.Sql(
            $"CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Why}'; END $$;"
        );
        migration.Sql(
            $"""
            CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse();
            CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} FOR EACH ROW
                WHEN (OLD.at > (extract(epoch FROM now())::bigint - {youngest}) EXECUTE FUNCTION {table}_refuse();
            CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse();
            """
        );
    }

    /// <summary>Takes the triggers of a table away, for the way back.</summary>
    internal static void Release(MigrationBuilder migration, string table)
    {
        if (migration.ActiveProvider == PostgreSql)
            migration.Sql($"DROP FUNCTION IF EXISTS {table}_refuse() CASCADE;");
        else
            migration.Sql($"DROP TRIGGER IF EXISTS {table}_no_update; DROP TRIGGER IF EXISTS {table}_no_delete;");
    }

    private static readonly (string Name, string When)[] PostgreSqlTriggers =
    [
        ("no_change", "UPDATE OR DELETE ON {table} FOR EACH ROW"),
        ("no_truncate", "TRUNCATE ON {table} FOR EACH STATEMENT"),
    ];
}
