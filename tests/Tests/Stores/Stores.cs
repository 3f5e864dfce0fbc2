using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Yuelu.Host;
using Yuelu.Platform;
using Yuelu.Platform.Storage;

[assembly: AssemblyFixture(typeof(Yuelu.Stores))]

namespace Yuelu;

/// <summary>Gives each test a fresh, migrated database. A test class takes it as constructor parameter.</summary>
public sealed class Stores : IAsyncLifetime
{
    private const string Template = "yuelu_template";
    private readonly string folder = Directory.CreateTempSubdirectory("yuelu-tests-").FullName;
    private readonly Lazy<Task<string>> sqlite;
    private readonly Lazy<Task<PostgresCluster>> cluster;
    private int count;

    public Stores()
    {
        sqlite = new(MigrateSqliteAsync);
        cluster = new(MigratePostgreSqlAsync);
    }

    /// <summary>The modules whose records are stored.</summary>
    public static ModuleList Modules { get; } = HostModules.List();

    /// <summary>A database of its own for the calling test: a copy of a migrated one that has its <see cref="Officer"/>.</summary>
    public async Task<TestStore> CreateAsync(StoreKind kind)
    {
        if (kind == StoreKind.PostgreSql)
            return await CreatePostgreSqlAsync($"template {Template}");
        var store = new TestStore(kind, NewFolder(), "");
        File.Copy(await sqlite.Value, store.Options.SqliteFile);
        return store;
    }

    /// <summary>A database of its own without any table.</summary>
    public async Task<TestStore> CreateEmptyAsync(StoreKind kind) =>
        kind == StoreKind.PostgreSql ? await CreatePostgreSqlAsync("") : new TestStore(kind, NewFolder(), "");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (cluster.IsValueCreated)
            (await cluster.Value).Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(folder, $"{Interlocked.Increment(ref count)}")).FullName;

    private async Task<TestStore> CreatePostgreSqlAsync(string how)
    {
        var postgres = await cluster.Value;
        var name = $"yuelu_{Interlocked.Increment(ref count)}";
        await ExecuteAsync(postgres.ConnectionString("postgres"), $"create database {name} {how}");
        return new TestStore(StoreKind.PostgreSql, NewFolder(), postgres.ConnectionString(name));
    }

    private async Task<string> MigrateSqliteAsync()
    {
        var store = new TestStore(StoreKind.Sqlite, NewFolder(), "");
        await using (var db = store.Open())
        {
            await db.Database.MigrateAsync();
            await Officer.AddAsync(db);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        SqliteConnection.ClearAllPools();
        return store.Options.SqliteFile;
    }

    private async Task<PostgresCluster> MigratePostgreSqlAsync()
    {
        var postgres = await Task.Run(() => new PostgresCluster());
        await ExecuteAsync(postgres.ConnectionString("postgres"), $"create database {Template}");
        var store = new TestStore(StoreKind.PostgreSql, folder, postgres.ConnectionString(Template) + ";Pooling=false");
        await using var db = store.Open();
        await db.Database.MigrateAsync();
        await Officer.AddAsync(db);
        return postgres;
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var opened = new NpgsqlConnection(connection);
        await opened.OpenAsync();
        await using var command = new NpgsqlCommand(sql, opened);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>One test's database.</summary>
public sealed class TestStore(StoreKind kind, string folder, string postgreSql)
{
    public StoreKind Kind => kind;

    /// <summary>What the host would be told to use this database.</summary>
    public StorageOptions Options { get; } = new() { Folder = folder, PostgreSql = postgreSql };

    /// <summary>A context of its own, as each request has one.</summary>
    public YueluDb Open() => StorageSetup.Open(Options, Stores.Modules);
}
