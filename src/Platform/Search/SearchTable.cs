using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuelu.Platform.Search;

/// <summary>The table of a search index, which is no record: each database has its own kind for it.</summary>
internal static class SearchTable
{
    /// <summary>Adds it; called by a migration.</summary>
    internal static void Create(MigrationBuilder migration, string table)
    {
        if (migration.ActiveProvider != "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            // Nothing is kept of the texts but the index: the records have them.
            migration.Sql(
                $"CREATE VIRTUAL TABLE {table} USING fts5(names, marks, content='', contentless_delete=1, tokenize=\"unicode61 remove_diacritics 0 tokenchars '-/:'\");"
            );
            return;
        }
        migration.Sql(
            $"""
            CREATE TABLE {table} (id bigint NOT NULL PRIMARY KEY, name text NOT NULL, words text[] NOT NULL);
            ALTER TABLE {table} ALTER COLUMN words SET STATISTICS 1000;
            CREATE INDEX ix_{table}_words ON {table} USING gin (words);
            """
        );
    }

    /// <summary>Takes it away again.</summary>
    internal static void Drop(MigrationBuilder migration, string table) => migration.Sql($"DROP TABLE {table};");
}
