using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Yuelu.Platform.Storage;

/// <summary>Registers <see cref="YueluDb"/> and brings the store up to date.</summary>
public static class StorageSetup
{
    private static readonly Lazy<IServiceProvider> Alone = new(() =>
        new ServiceCollection().Configure<IdentityOptions>(SetSchema).BuildServiceProvider()
    );

    /// <summary>Registers <see cref="YueluDb"/> on SQLite or PostgreSQL, as the options say.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<StoreVersion>();
        services.Configure<IdentityOptions>(SetSchema);
        if (options.PostgreSql.Length > 0)
        {
            services.AddDbContextPool<YueluDb, PostgreSqlYueluDb>(db => UsePostgreSql(db, options.PostgreSql));
        }
        else
        {
            Directory.CreateDirectory(Path.GetFullPath(options.Folder));
            services.AddDbContextPool<YueluDb, SqliteYueluDb>(db =>
                UseSqlite(db, options.SqliteFile, options.BusyTimeoutMilliseconds)
            );
        }
        return services;
    }

    /// <summary>A context on the store that the options name, outside any request.</summary>
    public static YueluDb Open(StorageOptions options, ModuleList modules)
    {
        if (options.PostgreSql.Length > 0)
        {
            var postgres = new DbContextOptionsBuilder<PostgreSqlYueluDb>();
            UsePostgreSql(postgres, options.PostgreSql);
            return new PostgreSqlYueluDb(postgres.Options, modules);
        }
        return OpenSqlite(options.SqliteFile, modules, options.BusyTimeoutMilliseconds);
    }

    /// <summary>A context on a SQLite file, whatever its name.</summary>
    internal static YueluDb OpenSqlite(string file, ModuleList modules, int busyTimeoutMilliseconds = 5000)
    {
        var sqlite = new DbContextOptionsBuilder<SqliteYueluDb>();
        UseSqlite(sqlite, file, busyTimeoutMilliseconds);
        return new SqliteYueluDb(sqlite.Options, modules);
    }

    /// <summary>Builds the model, which all contexts share, beside the caller: it takes a good part of a start.</summary>
    internal static void WarmUp(StorageOptions options, ModuleList modules) =>
        _ = Task.Run(() =>
        {
            using var db = Open(options, modules);
            return db.Model;
        });

    /// <summary>Configures a context for the SQLite file <paramref name="file"/>.</summary>
    public static void UseSqlite(DbContextOptionsBuilder db, string file, int busyTimeoutMilliseconds = 5000)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString();
        UseIdentitySchema(db);
        db.UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable("platform_migration"));
        db.AddInterceptors(new SqlitePragmas(busyTimeoutMilliseconds));
        // SQLite rebuilds a table with foreign keys off, which it can only switch outside a transaction; that is no news.
        db.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));
    }

    /// <summary>Configures a context for a PostgreSQL database.</summary>
    public static void UsePostgreSql(DbContextOptionsBuilder db, string connection)
    {
        UseIdentitySchema(db);
        // Questions here take milliseconds; to compile one first takes longer than it can save.
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.Options = $"-c jit=off {settings.Options}".TrimEnd();
        db.UseNpgsql(settings.ConnectionString, postgres => postgres.MigrationsHistoryTable("platform_migration"));
    }

    /// <summary>
    /// Identity reads the version of its tables from the application's services; where there is no application (tests,
    /// <c>dotnet ef</c>) it gets them here, so that all see the same tables.
    /// </summary>
    private static void UseIdentitySchema(DbContextOptionsBuilder db)
    {
        if (db.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
            db.UseApplicationServiceProvider(Alone.Value);
    }

    /// <summary>Passkeys are stored from this schema on. Identity asks the services around a context for it.</summary>
    private static void SetSchema(IdentityOptions identity) =>
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
}
