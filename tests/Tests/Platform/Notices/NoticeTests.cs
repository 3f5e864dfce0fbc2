using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Notices;

public sealed class NoticeTests(Stores stores)
{
    [Theory, BothStores]
    public async Task What_another_does_to_an_account_stands_in_its_work_until_it_is_settled(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        Guid id;
        await using (var db = store.Open())
        {
            await Officer.AddAsync(db, "security", Roles.SecurityAdministrator);
            id = (await db.Users.SingleAsync(one => one.UserName == Officer.Name)).Id;
        }
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var security = await portal.SignedInAsync("security");
        using var done = await security.ActAsync($"/administration/accounts/{id}/unlock");
        using var officer = await portal.OfficerAsync();
        var page = await officer.GetStringAsync("/account/notices");
        Assert.Contains("您的账号：", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"count\">1</span>", page, StringComparison.Ordinal);
        await using var after = store.Open();
        var notice = await after.Set<Notice>().SingleAsync();
        using var foreign = await security.ActAsync($"/account/notices/{notice.Id}/settle");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var settled = await officer.ActAsync($"/account/notices/{notice.Id}/settle");
        Assert.DoesNotContain("class=\"count\">1", await officer.GetStringAsync("/account"), StringComparison.Ordinal);
    }

    [Theory, BothStores]
    public async Task All_that_was_seen_is_settled_and_what_came_later_stays(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var seen = TimeProvider.System.GetUtcNow();
        await using (var db = store.Open())
        {
            var id = (await db.Users.SingleAsync()).Id;
            db.Remind(id, Words.Same("早"), "", seen.AddMinutes(-1));
            db.Remind(id, Words.Same("晚"), "", seen.AddMinutes(1));
            await db.SaveChangesAsync();
        }
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var officer = await portal.OfficerAsync();
        using var done = await officer.ActAsync("/account/notices/settle-all", ("until", seen.ToString("O")));
        await using var after = store.Open();
        Assert.Equal("晚", (await after.Set<Notice>().SingleAsync(notice => notice.SettledAt == null)).TitleZh);
    }

    [Theory, BothStores]
    public async Task A_program_settles_all_that_it_has_read_and_nobody_elses(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        var seen = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        using var other = await scene.ProgramAsync("other", Roles.StrategyOffice);
        await using (var db = scene.Store.Open())
        {
            foreach (var id in await db.Users.Select(one => one.Id).ToListAsync())
            {
                db.Remind(id, Words.Same("早"), "", seen);
                db.Remind(id, Words.Same("晚"), "", seen.AddTicks(1));
            }
            await db.SaveChangesAsync();
        }
        Assert.Equal(1, await SettleAsync(scene, seen));
        Assert.Equal(0, await SettleAsync(scene, seen));
        Assert.Equal(1, (await scene.GetAsync("/api/v1/notices")).GetProperty("items").GetArrayLength());
        var untouched = await other.GetFromJsonAsync<JsonElement>("/api/v1/notices");
        Assert.Equal(2, untouched.GetProperty("items").GetArrayLength());
    }

    private static async Task<int> SettleAsync(ApiScene scene, DateTimeOffset until)
    {
        using var answer = await scene.SendAsync(HttpMethod.Post, "/api/v1/notices/settle-all", new { until });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("settled").GetInt32();
    }
}
