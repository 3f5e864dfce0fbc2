using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;

namespace Yuelu.Platform.Storage;

public sealed class StoreVersionTests(Stores stores)
{
    [Fact]
    public async Task SQLite_has_another_number_after_each_commit_of_anybody_and_only_then()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        using var version = new StoreVersion(store.Options);
        var first = version.Now;
        Assert.NotNull(first);
        Assert.Equal(first, version.Now);
        await using var db = store.Open();
        await using (await db.Database.BeginTransactionAsync())
        {
            await MakeGrantAsync(db);
            Assert.Equal(first, version.Now);
        }
        Assert.Equal(first, version.Now);
        await MakeGrantAsync(db);
        var second = version.Now;
        Assert.NotEqual(first, second);
        await db.Set<Grant>().ExecuteUpdateAsync(set => set.SetProperty(grant => grant.GrantedBy, "another"));
        Assert.NotEqual(second, version.Now);
    }

    [Fact]
    public async Task PostgreSQL_has_none_so_nothing_is_ever_used_again()
    {
        using var version = new StoreVersion((await stores.CreateAsync(StoreKind.PostgreSql)).Options);
        Assert.Null(version.Now);
    }

    private static Task<int> MakeGrantAsync(YueluDb db)
    {
        var account = new Account("someone" + Guid.CreateVersion7().ToString("N"), Organisations.Organisation.Root);
        db.Add(account);
        db.Add(
            new Grant
            {
                AccountId = account.Id,
                Role = Roles.Auditor,
                OrganisationPath = Organisations.Organisation.Root,
                From = new DateOnly(2016, 1, 1),
                GrantedBy = "somebody",
                GrantedAt = DateTimeOffset.UnixEpoch,
            }
        );
        return db.SaveChangesAsync();
    }
}
