using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Api;
using Yuelu.Platform.Evidence;

namespace Yuelu.Registry.DatedTables;

/// <summary>Tiers, sites and key industries: rows that hold from a day on, each with its source.</summary>
public sealed class DatedTableTests(Stores stores)
{
    [Theory, BothStores]
    public async Task Tiers_and_sites_are_told_on_the_page_of_the_enterprise(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        await RegisterScene.RegisterAsync(scene.County, 1, "长沙岳麓机械有限公司");
        await RegisterScene.TakeAsync(scene.Office, "代码,名称,版本\nleading,龙头企业,2026\n", "tier");
        await RegisterScene.TakeAsync(
            scene.County,
            $"统一社会信用代码,梯队代码,起,止\n{CreditCode.Of(1)},leading,2020-01-01,2022-12-31\n{CreditCode.Of(1)},leading,2025-01-01,\n",
            "tiers"
        );
        await RegisterScene.TakeAsync(
            scene.County,
            $"统一社会信用代码,场所编号,场所名称,行政区划代码,地址\n{CreditCode.Of(1)},1,二分厂,430302,湘潭市雨湖区某路1号\n",
            "sites"
        );
        using var officer = await scene.Api.Portal.SignedInAsync("yuelu");
        var page = await officer.GetStringAsync(new Uri($"/registry/enterprises/{CreditCode.Of(1)}", UriKind.Relative));
        foreach (var told in (string[])["龙头企业", "2025-01-01", "二分厂", "湘潭市雨湖区某路1号"])
            Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Single(await RowsAsync(scene.County, "tiers", "&day=2021-06-01"));
        Assert.Equal(2, (await RowsAsync(scene.County, "tiers")).Length);
        Assert.Empty(await RowsAsync(scene.Other, "tiers"));
    }

    [Theory, BothStores]
    public async Task A_plans_key_industries_take_in_codes_and_products_many_to_many(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        await RegisterScene.TakeAsync(
            scene.Office,
            "代码,名称,版本\nrail,先进轨道交通装备,规划\nnew-materials,新材料,规划\n",
            "key-industry"
        );
        var (_, wrong) = await RegisterScene.SendAsync(
            scene.Office,
            "规划,重点产业代码,行业代码,产品\np,rail,37,机车\np,ships,37,\np,rail,3799,\n",
            "key-industries"
        );
        Assert.Equal(3, wrong.GetProperty("preview").GetProperty("wrongRows").GetInt32());
        await RegisterScene.TakeAsync(
            scene.Office,
            "规划,重点产业代码,行业代码,产品\np,rail,37,\np,rail,,电力机车\np,new-materials,32,\np,new-materials,37,\n",
            "key-industries"
        );
        Assert.Equal(4, (await RowsAsync(scene.County, "key-industries")).Length);
        using var officer = await scene.Api.Portal.SignedInAsync("yuelu");
        var csv = await officer.GetStringAsync(new Uri("/registry/tables.csv?table=key-industries", UriKind.Relative));
        var (_, again) = await RegisterScene.SendAsync(scene.Office, csv, "key-industries");
        var count = Assert.Single(again.GetProperty("preview").GetProperty("counts").EnumerateArray());
        Assert.Equal("unchanged", count.GetProperty("what").GetProperty("en").GetString());
    }

    [Fact]
    public async Task A_row_typed_on_the_page_names_what_is_wrong_and_is_an_official_act()
    {
        await using var scene = await RegisterScene.SetAsync(stores, StoreKind.Sqlite);
        await RegisterScene.RegisterAsync(scene.County, 1, "长沙岳麓机械有限公司");
        var cells = new Dictionary<string, string>
        {
            ["code"] = CreditCode.Of(1),
            ["number"] = "1",
            ["site"] = "二分厂",
            ["region"] = "430100",
            ["source"] = "",
        };
        using var refused = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            RegisterScene.Rows,
            new { table = "sites", cells },
            key: "wrong"
        );
        var errors = (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal(
            ["region", "source"],
            errors.EnumerateArray().Select(error => error.GetProperty("field").GetString())
        );
        (cells["region"], cells["source"]) = ("430104", "营业执照");
        await RegisterScene.RecordAsync(scene.County, "sites", cells);
        await using var db = scene.Api.Store.Open();
        Assert.Single(await db.EvidenceListAsync("registry-table/sites", default));
    }

    private static async Task<JsonElement[]> RowsAsync(HttpClient program, string table, string query = "")
    {
        var page = await program.GetFromJsonAsync<JsonElement>($"{RegisterScene.Rows}?table={table}{query}");
        return [.. page.GetProperty("items").EnumerateArray()];
    }
}
