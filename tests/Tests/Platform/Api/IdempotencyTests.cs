using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Yuelu.Plans.Settings;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform.Api;

public sealed class IdempotencyTests(Stores stores)
{
    private const string Settings = ApiScene.Plan + "/settings";

    private static object Setting(string value = "5") =>
        new
        {
            key = "about.tolerance",
            value,
            validFrom = "2016-01-01",
            source = "test",
        };

    [Theory, BothStores]
    public async Task The_same_request_with_the_same_key_creates_one_thing_and_gets_the_same_answer(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var first = await scene.SendAsync(HttpMethod.Post, Settings, Setting(), key: "k-1");
        using var second = await scene.SendAsync(HttpMethod.Post, Settings, Setting(), key: "k-1");
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal((first.Headers.Location, first.Headers.ETag), (second.Headers.Location, second.Headers.ETag));
        Assert.Equal(1, await CountAsync(scene));
    }

    [Theory, BothStores]
    public async Task Sent_many_times_at_once_it_creates_one_thing(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => scene.SendAsync(HttpMethod.Post, Settings, Setting(), key: "k-1"))
        );
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
        Assert.Equal(1, await CountAsync(scene));
    }

    [Fact]
    public async Task A_key_stands_for_one_request_and_a_refusal_leaves_it_free()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var without = await scene.SendAsync(HttpMethod.Post, Settings, Setting());
        Assert.Equal("api.idempotency-key-missing", await ApiScene.CodeAsync(without));
        using var refused = await scene.SendAsync(HttpMethod.Post, Settings, Setting("much"), key: "k-1");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var mended = await scene.SendAsync(HttpMethod.Post, Settings, Setting(), key: "k-1");
        Assert.Equal(HttpStatusCode.Created, mended.StatusCode);
        using var other = await scene.SendAsync(HttpMethod.Post, Settings, Setting("6"), key: "k-1");
        Assert.Equal("api.idempotency-key-used", await ApiScene.CodeAsync(other));
        Assert.Equal(1, await CountAsync(scene));
    }

    [Theory, BothStores]
    public async Task A_kept_answer_is_sealed_so_that_a_copied_database_holds_no_secret(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        var asked = new
        {
            name = "job",
            scopes = new[] { "plans:read" },
            days = 3,
        };
        using var made = await scene.SendAsync(HttpMethod.Post, "/api/v1/tokens", asked, key: "k-1");
        using var again = await scene.SendAsync(HttpMethod.Post, "/api/v1/tokens", asked, key: "k-1");
        var told = await made.Content.ReadAsStringAsync();
        Assert.Contains(AccessToken.Mark, told, StringComparison.Ordinal);
        Assert.Equal(told, await again.Content.ReadAsStringAsync());
        await using var db = scene.Store.Open();
        var kept = await db.Set<KeptAnswer>().SingleAsync();
        Assert.DoesNotContain(AccessToken.Mark, Encoding.UTF8.GetString(kept.Body), StringComparison.Ordinal);
        await db.Set<KeptAnswer>().ExecuteUpdateAsync(set => set.SetProperty(one => one.Body, new byte[] { 1 }));
        using var lost = await scene.SendAsync(HttpMethod.Post, "/api/v1/tokens", asked, key: "k-1");
        Assert.Equal("api.kept-answer-lost", await ApiScene.CodeAsync(lost));
    }

    private static async Task<int> CountAsync(ApiScene scene)
    {
        await using var db = scene.Store.Open();
        return await db.Set<Setting>().CountAsync(setting => setting.Source == "test");
    }
}
