using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Yuelu.Formats.Tlog;
using Yuelu.Plans.Settings;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Host;

/// <summary>
/// Two built nodes on one PostgreSQL and one shared folder, under load: one is killed, then the database is restarted, and
/// whatever was acknowledged is there, once, and proved.
/// </summary>
public sealed class SeveralNodesTests(Stores stores, ITestOutputHelper output)
{
    private const string Page = "office/plans/hunan-2016-2020/settings";

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_a_node_is_killed_and_the_database_restarts()
    {
        using var cluster = new PostgresCluster();
        var store = await PrepareAsync(cluster);
        using var first = new HostProcess(store.Options);
        await first.FirstPageAsync();
        using var second = new HostProcess(store.Options);
        await second.FirstPageAsync();
        var (acknowledged, failed) = (new ConcurrentBag<string>(), 0);
        using var enough = new CancellationTokenSource();
        var load = Enumerable
            .Range(0, 4)
            .Select(i =>
                LoadAsync(
                    i % 2 == 0 ? first : second,
                    second,
                    acknowledged,
                    () => Interlocked.Increment(ref failed),
                    enough.Token
                )
            )
            .ToList();
        await MoreAsync(acknowledged, 20);
        first.Kill();
        await MoreAsync(acknowledged, 20);
        await cluster.RestartAsync();
        await MoreAsync(acknowledged, 20);
        await enough.CancelAsync();
        await Task.WhenAll(load);
        var began = TimeProvider.System.GetTimestamp();
        NpgsqlConnection.ClearAllPools(); // Those of this program, which the restart has cut off.
        await using var db = store.Open();
        var found = await db.Set<Setting>().Where(setting => setting.Source == "test").ToListAsync();
        Assert.Empty(acknowledged.Except(found.Select(setting => setting.Note)));
        Assert.Equal(found.Count, found.DistinctBy(setting => setting.Note).Count());
        await ProvedAsync(store, db, [.. found.Select(setting => $"setting/{setting.Id}")]);
        output.WriteLine(
            $"{acknowledged.Count} acts acknowledged, {failed} attempts refused or cut off; all in the log {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s after the load."
        );
    }

    /// <summary>Waits until every act has a place in the published log, which the remaining node must have taken over by then.</summary>
    private static async Task ProvedAsync(TestStore store, YueluDb db, string[] subjects)
    {
        for (var tries = 0; tries < 300 && await db.Set<WaitingAct>().AnyAsync(); tries++)
            await Task.Delay(100);
        Assert.False(await db.Set<WaitingAct>().AnyAsync(), "Acts still wait 30 s after the load.");
        var logged = await db.Set<LoggedAct>().Select(act => act.Subject).ToListAsync();
        Assert.Equal(subjects.Order(), logged.Where(subjects.Contains).Order());
        await Task.Delay(TimeSpan.FromSeconds(7));
        var options = new EvidenceOptions().In(store.Options);
        var (files, key) = (new LogFiles(options), new LogKey(options));
        var audited = await AuditLog.RunAsync(db, files, key, null, CancellationToken.None);
        Assert.Null(audited.Problem);
        Assert.Equal(
            (await db.Set<LoggedAct>().CountAsync(), 0),
            (audited.Value.Checkpoint.Size, audited.Value.Unpublished)
        );
    }

    private async Task<TestStore> PrepareAsync(PostgresCluster cluster)
    {
        var folder = (await stores.CreateEmptyAsync(StoreKind.Sqlite)).Options.Folder;
        var store = new TestStore(StoreKind.PostgreSql, folder, cluster.ConnectionString("yuelu_nodes"));
        await using var db = store.Open();
        await db.Database.MigrateAsync();
        await Officer.AddAsync(db);
        return store;
    }

    /// <summary>Adds assumption after assumption, each with a note of its own; goes to the other node when its own does not answer.</summary>
    private static async Task LoadAsync(
        HostProcess node,
        HostProcess other,
        ConcurrentBag<string> acknowledged,
        Action failed,
        CancellationToken enough
    )
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                using var client = new HttpClient(node.Handler()) { BaseAddress = node.Address };
                await PortalFactory.PostAsync(
                    client,
                    "account/sign-in",
                    new() { ["Name"] = Officer.Name, ["Password"] = Officer.Password }
                );
                while (!enough.IsCancellationRequested)
                {
                    var note = $"{Guid.CreateVersion7()}";
                    var answer = await PortalFactory.PostAsync(client, Page, Fields(note));
                    if (answer.StatusCode != HttpStatusCode.Redirect)
                        throw new HttpRequestException($"{answer.StatusCode}");
                    acknowledged.Add(note);
                }
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or InvalidOperationException)
            {
                failed();
                node = other;
                await Task.Delay(200, CancellationToken.None);
            }
        }
    }

    private static Dictionary<string, string> Fields(string note) =>
        new()
        {
            ["key"] = SettingKeys.Nearly,
            ["value"] = "5",
            ["from"] = "2016-01-01",
            ["source"] = "test",
            ["note"] = note,
        };

    private static async Task MoreAsync(ConcurrentBag<string> acknowledged, int more)
    {
        var wanted = acknowledged.Count + more;
        for (var tries = 0; tries < 900 && acknowledged.Count < wanted; tries++)
            await Task.Delay(100);
        Assert.True(acknowledged.Count >= wanted, $"Only {acknowledged.Count} acts were acknowledged.");
    }
}
