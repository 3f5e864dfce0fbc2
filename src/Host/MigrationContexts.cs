using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Yuelu.Platform.Storage;

namespace Yuelu.Host;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model for SQLite.</summary>
internal sealed class SqliteMigrations : IDesignTimeDbContextFactory<SqliteYueluDb>
{
    public SqliteYueluDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteYueluDb>();
        StorageSetup.UseSqlite(options, "yuelu.db");
        return new SqliteYueluDb(options.Options, HostModules.List());
    }
}

/// <summary>Lets <c>dotnet ef migrations add</c> see the model for PostgreSQL; no server is needed.</summary>
internal sealed class PostgreSqlMigrations : IDesignTimeDbContextFactory<PostgreSqlYueluDb>
{
    public PostgreSqlYueluDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlYueluDb>();
        StorageSetup.UsePostgreSql(options, "Host=localhost;Database=yuelu");
        return new PostgreSqlYueluDb(options.Options, HostModules.List());
    }
}
