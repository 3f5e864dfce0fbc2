using Microsoft.EntityFrameworkCore;

namespace Yuelu.Platform.Evidence;

public sealed class DurabilityTests(Stores stores)
{
    [Fact]
    public async Task SQLite_waits_for_the_disk_at_each_commit()
    {
        await using var db = (await stores.CreateAsync(StoreKind.Sqlite)).Open();
        await db.Database.OpenConnectionAsync();
        Assert.Equal(
            2,
            await db.Database.SqlQueryRaw<int>("select synchronous as Value from pragma_synchronous").SingleAsync()
        );
        Assert.Equal(
            "wal",
            await db.Database.SqlQueryRaw<string>("select journal_mode as Value from pragma_journal_mode").SingleAsync()
        );
    }

    [Fact]
    public async Task PostgreSQL_waits_for_the_disk_at_each_commit()
    {
        await using var db = (await stores.CreateAsync(StoreKind.PostgreSql)).Open();
        await SequencerLock.OpenAsync(db, CancellationToken.None);
        Assert.Equal("on", await ShowAsync(db, "synchronous_commit"));
    }

    private static Task<string> ShowAsync(Storage.YueluDb db, string setting) =>
        db.Database.SqlQuery<string>($"select current_setting({setting}) as \"Value\"").SingleAsync();
}
