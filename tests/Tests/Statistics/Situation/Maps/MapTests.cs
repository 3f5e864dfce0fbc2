using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Yuelu.Platform.Api;
using Yuelu.Platform.Evidence;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>An operator's map from the upload to the page.</summary>
public sealed class MapTests(Stores stores)
{
    private const string Maps = "/api/v1/area-maps";
    private const string Page = "/situation?form=industry-monthly&indicator=01";

    [Theory, BothStores]
    public async Task A_map_is_looked_at_taken_in_with_its_number_and_drawn_with_it_beneath(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100));
        await VintageScene.AcceptAsync(scene, scene.Round);
        await VintageScene.PublishAsync(scene);
        using var officer = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        Assert.DoesNotContain("星城", await PageAsync(officer), StringComparison.Ordinal);

        var tiles = await KeepAsync(scene, "code,row,column,label_zh\n430100,1,2,星城\n430300,2,2,莲城\n");
        Assert.Equal("tiles", tiles.GetProperty("file").GetProperty("kind").GetString());
        await TakeInAsync(
            scene,
            tiles,
            new
            {
                mapNumber = "",
                codeProperty = "",
                source = "本局排布",
            }
        );
        var drawn = await PageAsync(officer);
        Assert.Contains(">星城</text>", drawn, StringComparison.Ordinal);
        Assert.Contains("不是地图", drawn, StringComparison.Ordinal);
        Assert.Contains("本局排布", drawn, StringComparison.Ordinal);

        var shapes = await KeepAsync(
            scene,
            ReadMapsTests.Collection(
                ReadMapsTests.Feature("430100", "Polygon", "[[[112,28],[113,28],[113,29],[112,28]]]")
                    + ","
                    + ReadMapsTests.Feature("999900", "Polygon", "[[[113,28],[114,28],[114,29],[113,28]]]")
            )
        );
        Assert.Equal(["430100"], shapes.GetProperty("known").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(["999900"], shapes.GetProperty("unknown").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(
            "map.no-number",
            await RefusedAsync(
                scene,
                shapes,
                new
                {
                    mapNumber = " ",
                    codeProperty = "adcode",
                    source = "s",
                }
            )
        );
        Assert.Equal(
            "map.no-source",
            await RefusedAsync(
                scene,
                shapes,
                new
                {
                    mapNumber = "湘S(2024)001号",
                    codeProperty = "adcode",
                    source = "",
                }
            )
        );
        Assert.Equal(
            "map.no-codes",
            await RefusedAsync(
                scene,
                shapes,
                new
                {
                    mapNumber = "湘S(2024)001号",
                    codeProperty = "name",
                    source = "s",
                }
            )
        );
        await TakeInAsync(
            scene,
            shapes,
            new
            {
                mapNumber = "湘S(2024)001号",
                codeProperty = "adcode",
                source = "自然资源厅标准地图",
            }
        );
        Assert.Equal(
            "map.already-taken",
            await RefusedAsync(
                scene,
                shapes,
                new
                {
                    mapNumber = "x",
                    codeProperty = "adcode",
                    source = "s",
                }
            )
        );
        drawn = await PageAsync(officer);
        Assert.Contains(
            "审图号：湘S(2024)001号。来源：<span>自然资源厅标准地图</span>",
            drawn,
            StringComparison.Ordinal
        );
        Assert.Matches(
            "<a href=\"situation\\?form=industry-monthly&amp;indicator=01&amp;area=430100\">\\s*<title>长沙市 100",
            drawn
        );
        await using var db = scene.Store.Open();
        foreach (var taken in new[] { tiles, shapes })
        {
            var subject = $"area-map/{taken.GetProperty("file").GetProperty("id").GetString()}";
            Assert.Equal(
                MapDesk.TakenIn.Code,
                Assert.Single((await db.EvidenceOfAsync([subject], default))[subject]).Kind
            );
        }
    }

    [Fact]
    public async Task Only_the_office_of_the_whole_portal_takes_maps_in_and_what_is_wrong_can_be_mended_on_the_page()
    {
        await using var scene = await FilingScene.SetAsync(stores, StoreKind.Sqlite);
        using var refused = await scene.County.GetAsync(new Uri(Maps, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var bad = await ApiScene.SendAsync(
            scene.Province,
            HttpMethod.Post,
            Maps,
            Encoding.UTF8.GetBytes("{\"type\":1}"),
            key: "k"
        );
        Assert.Equal("map.unreadable", await ApiScene.CodeAsync(bad));
    }

    private static async Task<string> PageAsync(HttpClient officer) =>
        await officer.GetStringAsync(new Uri(Page, UriKind.Relative));

    private static async Task<JsonElement> KeepAsync(FilingScene scene, string file)
    {
        using var answer = await ApiScene.SendAsync(
            scene.Province,
            HttpMethod.Post,
            $"{Maps}?fileName=map",
            Encoding.UTF8.GetBytes(file),
            key: $"{Guid.CreateVersion7()}"
        );
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string Address(JsonElement kept) =>
        $"{Maps}/{kept.GetProperty("file").GetProperty("id").GetString()}";

    private static Task<JsonElement> TakeInAsync(FilingScene scene, JsonElement kept, object request) =>
        ApiScene.ChangeAsync(scene.Province, $"{Address(kept)}/take-in", request);

    private static async Task<string> RefusedAsync(FilingScene scene, JsonElement kept, object request) =>
        await FilingScene.RefusedAsync(scene.Province, $"{Address(kept)}/take-in", request);
}
