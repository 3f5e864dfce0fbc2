using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Yuelu.Plans.Demo;

namespace Yuelu.Plans.Versions;

public sealed class ImmutableVersionTests(Stores stores)
{
    [Theory, BothStores]
    public async Task The_database_refuses_to_change_a_version(StoreKind kind) =>
        await IsRefused(kind, "update plans_version set note = 'other'");

    [Theory, BothStores]
    public async Task The_database_refuses_to_delete_a_version(StoreKind kind) =>
        await IsRefused(kind, "delete from plans_version");

    private async Task IsRefused(StoreKind kind, string sql)
    {
        await using var db = (await stores.CreateAsync(kind)).Open();
        await LoadDemo.Handle(
            db,
            Repository.PathOf("samples", "hunan-2016-2020"),
            new FixedClock(2026, 1, 1),
            CancellationToken.None
        );
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
        var version = await db.Set<PlanVersion>().SingleAsync();
        Assert.Equal(("", VersionJson.Hash(version.Content)), (version.Note, version.ContentSha256));
    }
}
