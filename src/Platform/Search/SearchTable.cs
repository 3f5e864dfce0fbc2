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

    /// <summary>What <see cref="WordNumbers"/> does, in the language of PostgreSQL, for as long as a connection lasts.</summary>
    internal const string NumberFunctions = """
        CREATE FUNCTION pg_temp.number_of(word text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
            SELECT CASE char_length(word)
                WHEN 1 THEN ascii(word)::bigint
                WHEN 2 THEN ascii(word)::bigint * 2097152 + ascii(substr(word, 2))
                ELSE ('x' || encode(substring(sha256(convert_to(word, 'UTF8')) from 1 for 8), 'hex'))::bit(64)::bigint
                    | (1::bigint << 63)
            END $$;
        CREATE FUNCTION pg_temp.numbers_of(words text[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE AS $$
            SELECT coalesce(array_agg(pg_temp.number_of(word)), '{}'::bigint[]) FROM unnest(words) word $$;
        """;

    /// <summary>Makes the words of an index on PostgreSQL numbers, as <see cref="WordNumbers"/> does; called by a migration.</summary>
    internal static void Number(MigrationBuilder migration, string table)
    {
        if (migration.ActiveProvider != "Npgsql.EntityFrameworkCore.PostgreSQL")
            return;
        migration.Sql(NumberFunctions);
        migration.Sql(
            $"""
            DROP INDEX ix_{table}_words;
            ALTER TABLE {table} ALTER COLUMN words TYPE bigint[] USING pg_temp.numbers_of(words);
            ALTER TABLE {table} ALTER COLUMN words SET STATISTICS 1000;
            CREATE INDEX ix_{table}_words ON {table} USING gin (words);
            """
        );
    }

    /// <summary>Gives each word of an index on PostgreSQL the number that it has in the stretch of its record, as <see cref="WordNumbers"/> does; called by a migration.</summary>
    internal static void Stretch(MigrationBuilder migration, string table) =>
        migration.Sql(
            $"""
            CREATE FUNCTION pg_temp.in_stretch(id bigint, words bigint[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE AS $$
                SELECT coalesce(array_agg(word # (id >> {WordNumbers.StretchBits} << {WordNumbers.PieceBits})), array[]::bigint[])
                FROM unnest(words) word $$;
            DROP INDEX ix_{table}_words;
            ALTER TABLE {table} ALTER COLUMN words TYPE bigint[] USING pg_temp.in_stretch(id, words);
            ALTER TABLE {table} ALTER COLUMN words SET STATISTICS 1000;
            CREATE INDEX ix_{table}_words ON {table} USING gin (words);
            """
        );

    /// <summary>Takes it away again.</summary>
    internal static void Drop(MigrationBuilder migration, string table) => migration.Sql($"DROP TABLE {table};");
}
