using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuelu.Plans.Settings;

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

    private static async Task<int> CountAsync(ApiScene scene)
    {
        await using var db = scene.Store.Open();
        return await db.Set<Setting>().CountAsync(setting => setting.Source == "test");
    }
}
