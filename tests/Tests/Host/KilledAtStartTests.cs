using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;

namespace Yuelu.Host;

/// <summary>A start that is cut off anywhere is made good by the next one.</summary>
public sealed class KilledAtStartTests(Stores stores)
{
    [Theory, BothStores]
    public async Task A_first_start_that_is_killed_again_and_again_leaves_nothing_half_done(StoreKind kind)
    {
        var store = await stores.CreateEmptyAsync(kind);
        if (kind == StoreKind.PostgreSql)
            await HostVerb.MigrateAsync(store);
        foreach (var milliseconds in new[] { 300, 600, 900, 1200, 1500 })
        {
            using var cut = new HostProcess(store.Options);
            await Task.Delay(milliseconds);
            cut.Kill();
        }
        using var host = new HostProcess(store.Options);
        Assert.Contains("plans/hunan-2016-2020", await host.FirstPageAsync());
        await using var db = store.Open();
        Assert.Equal(4, await db.Users.CountAsync());
        Assert.Equal(4, await db.Set<Grant>().Select(grant => grant.Role).Distinct().CountAsync());
        Assert.Equal("hunan-2016-2020", (await db.Set<Plan>().SingleAsync()).Slug);
        var version = await db.Set<PlanVersion>().SingleAsync();
        Assert.Equal(version.ContentSha256, VersionJson.Hash(version.Content));
        Assert.NotEmpty(await db.Set<Observation>().ToListAsync());
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next_start()
    {
        var store = await stores.CreateEmptyAsync(StoreKind.Sqlite);
        await using (var db = store.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2016-01-01 00:00:00');
                """
            );
        }
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var client = portal.Stranger();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var answer = await client.GetAsync("/", patience.Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
