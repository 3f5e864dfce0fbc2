using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts;

public sealed class AccessTests(Stores stores)
{
    private static readonly FixedClock Clock = new(2026, 3, 1);

    [Fact]
    public void A_grant_reaches_its_organisation_and_all_below_it_and_nothing_beside()
    {
        var access = Officer.Access("/province/changsha/");
        Assert.True(access.Reaches("/province/changsha/"));
        Assert.True(access.Reaches("/province/changsha/yuhua/"));
        Assert.False(access.Reaches("/province/"));
        Assert.False(access.Reaches("/province/changsha-park/"));
    }

    [Fact]
    public void A_role_that_the_address_does_not_need_opens_nothing_there()
    {
        var access = new Access();
        access.Enter(Guid.Empty, [new(Roles.Expert, "/province/"), new(Roles.StrategyOffice, "/province/north/")]);
        Assert.True(access.Admits([Roles.StrategyOffice]));
        Assert.Equal(["/province/north/"], access.Scope);
        Assert.False(access.Admits([Roles.Auditor]));
        Assert.Empty(access.Scope);
    }

    [Fact]
    public void Nobody_has_access_to_anything()
    {
        var access = new Access();
        Assert.False(access.Admits([]));
        Assert.False(access.Reaches("/province/", [Roles.StrategyOffice]));
    }

    [Theory, BothStores]
    public async Task Queries_show_what_access_reaches_and_nothing_else(StoreKind kind)
    {
        await using var db = (await stores.CreateAsync(kind)).Open();
        await FoundAsync(db, "north");
        await FoundAsync(db, "north-park");
        var all = db.Set<Organisation>();
        Assert.Equal(3, await all.Within(Officer.Access(), one => one.Path).CountAsync());
        Assert.Equal(
            "north",
            (await all.Within(Officer.Access("/province/north/"), one => one.Path).SingleAsync()).Code
        );
        Assert.Equal(0, await all.Within(new Access(), one => one.Path).CountAsync());
    }

    [Theory, BothStores]
    public async Task A_grant_counts_on_its_days_only_and_ends_with_its_organisation(StoreKind kind)
    {
        await using var db = (await stores.CreateAsync(kind)).Open();
        var office = await FoundAsync(db, "north");
        var account = await db.Users.SingleAsync();
        db.Add(
            new Grant
            {
                AccountId = account.Id,
                Role = Roles.Expert,
                OrganisationPath = office.Path,
                From = new(2026, 2, 1),
                Until = new(2026, 3, 31),
                GrantedBy = "test",
                GrantedAt = Clock.Now,
            }
        );
        await db.SaveChangesAsync();
        Assert.Equal(
            [false, true, true, false],
            await CountsOnAsync(db, "2026-01-31", "2026-02-01", "2026-03-31", "2026-04-01")
        );
        office.Close(new(2026, 3, 10));
        await db.SaveChangesAsync();
        Assert.Equal([true, false], await CountsOnAsync(db, "2026-03-10", "2026-03-11"));
    }

    [Theory, BothStores]
    public async Task A_withdrawn_grant_and_a_deactivated_account_count_no_more_from_the_next_request_on(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var officer = await portal.OfficerAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(officer));
        await using var db = store.Open();
        (await db.Set<Grant>().SingleAsync()).Withdraw("test", Clock.Now);
        await db.SaveChangesAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(officer));
        (await db.Users.SingleAsync()).DeactivatedAt = Clock.Now;
        await db.SaveChangesAsync();
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(officer));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/office/import");
        return answer.StatusCode;
    }

    private static async Task<List<bool>> CountsOnAsync(YueluDb db, params string[] days)
    {
        var counts = new List<bool>();
        foreach (var day in days)
            counts.Add(
                await db.Set<Grant>()
                    .InForce(db.Set<Organisation>(), DateOnly.Parse(day, null))
                    .AnyAsync(grant => grant.Role == Roles.Expert)
            );
        return counts;
    }

    private static async Task<Organisation> FoundAsync(YueluDb db, string code)
    {
        var root = await db.Set<Organisation>().SingleAsync(one => one.Path == Organisation.Root);
        var office = Organisation.Found(root, code, OrganisationKind.StrategyOffice, code, "").Value;
        db.Add(office);
        await db.SaveChangesAsync();
        return office;
    }
}
