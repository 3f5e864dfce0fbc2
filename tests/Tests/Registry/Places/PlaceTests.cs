using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;

namespace Yuelu.Registry.Places;

/// <summary>Enterprises of the register get their place in the organisation tree, so that their people can come in.</summary>
public sealed class PlaceTests(Stores stores)
{
    private const string Unplaced = "/api/v1/registry/unplaced";

    [Theory, BothStores]
    public async Task Those_in_the_area_are_placed_below_who_looks_after_them_and_can_get_entry_codes(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        Assert.Equal(
            ["长沙岳麓机械有限公司", "湘江新材料股份有限公司"],
            await RegisterScene.NamesAsync(scene.County, Unplaced)
        );
        using var officer = await scene.Api.Portal.SignedInAsync("yuelu");
        var page = await officer.GetStringAsync(new Uri("/registry/places", UriKind.Relative));
        Assert.Contains("为这 2 家企业建立组织", page, StringComparison.Ordinal);
        Assert.Contains("岳麓区工信局", page, StringComparison.Ordinal);

        Assert.Equal(2, await PlaceAsync(scene.County));
        Assert.Empty(await RegisterScene.NamesAsync(scene.County, Unplaced));
        Assert.Equal(0, await PlaceAsync(scene.County));
        await using (var db = scene.Api.Store.Open())
        {
            var place = db.Set<Organisation>().Single(one => one.NameZh == "长沙岳麓机械有限公司");
            var code = CreditCode.Of(1).ToLowerInvariant();
            Assert.Equal(
                (code, $"{RegisterScene.Yuelu}{code}/", OrganisationKind.Enterprise, "430104"),
                (place.Code, place.Path, place.Kind, place.RegionCode)
            );
        }
        var made = await ApiScene.CreateAsync(scene.County, "/api/v1/entry-codes", new { withoutApprover = true });
        Assert.Equal(2, made.GetProperty("slips").GetArrayLength());
        // The other county's enterprise still waits for its own officer.
        Assert.Equal(["湘潭电机有限公司"], await RegisterScene.NamesAsync(scene.Other, Unplaced));
    }

    [Theory, BothStores]
    public async Task When_one_cannot_be_placed_it_is_named_and_none_is(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        await using (var db = scene.Api.Store.Open())
        {
            db.Set<Organisation>().Single(one => one.Path == RegisterScene.Yuelu).Close(new(2099, 12, 31));
            await db.SaveChangesAsync();
        }
        using var answer = await ApiScene.SendAsync(scene.County, HttpMethod.Post, $"{Unplaced}/place", new { });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("registry.cannot-be-placed", problem.GetProperty("code").GetString());
        Assert.Contains(CreditCode.Of(1), problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, (await RegisterScene.NamesAsync(scene.County, Unplaced)).Length);
    }

    [Theory, BothStores]
    public async Task Of_two_who_place_them_at_once_each_is_placed_once(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    using var answer = await ApiScene.SendAsync(
                        scene.County,
                        HttpMethod.Post,
                        $"{Unplaced}/place",
                        new { }
                    );
                    return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
                })
        );
        Assert.All(
            answers,
            one =>
                Assert.True(
                    one.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed,
                    $"{one}"
                )
        );
        Assert.Equal(
            2,
            answers
                .Where(one => one.StatusCode == HttpStatusCode.OK)
                .Sum(one => one.Item2.GetProperty("placed").GetInt32())
        );
    }

    private static async Task<int> PlaceAsync(HttpClient program)
    {
        using var answer = await ApiScene.SendAsync(program, HttpMethod.Post, $"{Unplaced}/place", new { });
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("placed").GetInt32();
    }

    private async Task<RegisterScene> SetAsync(StoreKind kind)
    {
        var scene = await RegisterScene.SetAsync(stores, kind);
        await RegisterScene.RegisterAsync(scene.County, 1, "长沙岳麓机械有限公司");
        await RegisterScene.RegisterAsync(scene.County, 2, "湘江新材料股份有限公司");
        await RegisterScene.RegisterAsync(scene.Other, 3, "湘潭电机有限公司", "430302");
        return scene;
    }
}
