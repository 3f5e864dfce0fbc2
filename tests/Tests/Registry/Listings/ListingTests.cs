using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Api;

namespace Yuelu.Registry.Listings;

/// <summary>The above-threshold list by month: who joins and leaves, when and why.</summary>
public sealed class ListingTests(Stores stores)
{
    private const string Listed = "/api/v1/registry/listed";
    private const string Heading = "统一社会信用代码,月份,纳入或退出,原因代码\n";

    [Theory, BothStores]
    public async Task The_list_of_a_month_follows_from_who_joined_and_left(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        var (address, import) = await RegisterScene.SendAsync(
            scene.County,
            $"{Heading}{CreditCode.Of(1)},２０２６-01,纳入,11\n{CreditCode.Of(2)},2026-02,joined,12\n{CreditCode.Of(1)},2026年4月,退出,21\n",
            "listings"
        );
        Assert.Equal(0, import.GetProperty("preview").GetProperty("wrongRows").GetInt32());
        await RegisterScene.TakeInAsync(scene.County, address);
        Assert.Empty(await NamesAsync(scene.County, "?month=2025-12"));
        Assert.Equal(["1"], await NumbersAsync(scene.County, "?month=2026-01"));
        Assert.Equal(["1", "2"], await NumbersAsync(scene.County, "?month=2026-03"));
        Assert.Equal(["2"], await NumbersAsync(scene.County, "?month=2026-04"));
        Assert.Equal(["1", "2"], await NumbersAsync(scene.Office, "?month=2026-04&since=2026-01"));
        Assert.Empty(await NamesAsync(scene.Other, "?month=2026-03"));
        await using var db = scene.Api.Store.Open();
        Assert.True(await db.IsListedAsync(CreditCode.Of(1), new(2026, 3, 1), default));
        Assert.False(await db.IsListedAsync(CreditCode.Of(1), new(2026, 4, 30), default));
        Assert.False(await db.IsListedAsync(CreditCode.Of(77), new(2026, 4, 1), default));
    }

    [Theory, BothStores]
    public async Task A_row_is_corrected_by_another_and_withdrawn_by_a_third(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        var row = new Dictionary<string, string>
        {
            ["code"] = CreditCode.Of(1),
            ["month"] = "2026-01",
            ["change"] = "joined",
            ["reason"] = "11",
            ["source"] = "月报",
        };
        await RegisterScene.RecordAsync(scene.County, "listings", row);
        Assert.Equal("registry-row.nothing-new", await RegisterScene.RefusedAsync(scene.County, "listings", row));
        await RegisterScene.RecordAsync(scene.County, "listings", new(row) { ["reason"] = "12" });
        Assert.Equal(["1"], await NumbersAsync(scene.County, "?month=2026-01"));
        await RegisterScene.RecordAsync(scene.County, "listings", new(row) { ["withdrawn"] = "是", ["reason"] = "12" });
        Assert.Empty(await NamesAsync(scene.County, "?month=2026-01"));
        await using var db = scene.Api.Store.Open();
        Assert.Equal(3, db.Set<Listing>().Count());
    }

    [Fact]
    public async Task Each_wrong_cell_is_named_and_enterprises_of_others_are_refused()
    {
        await using var scene = await SetAsync(StoreKind.Sqlite);
        await RegisterScene.RegisterAsync(scene.Other, 3, "湘潭电机有限公司", "430302");
        var (_, import) = await RegisterScene.SendAsync(
            scene.County,
            $"{Heading}{CreditCode.Of(3)},2026-01,纳入,11\n{CreditCode.Of(9)},2026-01,纳入,11\n{CreditCode.Of(1)},2026,来了,99\n{CreditCode.Of(2)},2026-01,纳入,11\n{CreditCode.Of(2)},2026-01-01,退出,21\n",
            "listings"
        );
        Assert.Equal(
            ["2 统一社会信用代码", "3 统一社会信用代码", "4 原因代码", "4 月份", "4 纳入或退出", "6 行"],
            import
                .GetProperty("preview")
                .GetProperty("errors")
                .EnumerateArray()
                .Select(error => $"{error.GetProperty("row")} {error.GetProperty("column").GetProperty("zh")}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory, BothStores]
    public async Task Its_page_shows_the_threshold_of_the_month_and_exports_it(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        await RegisterScene.RecordAsync(
            scene.County,
            "listings",
            new()
            {
                ["code"] = CreditCode.Of(1),
                ["month"] = "2010-06",
                ["change"] = "纳入",
                ["reason"] = "11",
                ["source"] = "s",
            }
        );
        using var officer = await scene.Api.Portal.SignedInAsync("yuelu");
        Assert.Contains(
            "5,000",
            await PageAsync(officer, "/en/registry/listed?month=2010-12"),
            StringComparison.Ordinal
        );
        var page = await PageAsync(officer, "/en/registry/listed?month=2011-01");
        Assert.Contains("20,000", page, StringComparison.Ordinal);
        Assert.Contains("长沙岳麓第1机械有限公司", page, StringComparison.Ordinal);
        Assert.Contains(
            "新建投产",
            await PageAsync(officer, "/registry/listed.csv?month=2011-01"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2010-06",
            await PageAsync(officer, $"/registry/enterprises/{CreditCode.Of(1)}"),
            StringComparison.Ordinal
        );
        // What is exported of the rows comes in again and changes nothing.
        var (_, import) = await RegisterScene.SendAsync(
            scene.County,
            await PageAsync(officer, "/registry/tables.csv?table=listings"),
            "listings"
        );
        var count = Assert.Single(import.GetProperty("preview").GetProperty("counts").EnumerateArray());
        Assert.Equal("unchanged", count.GetProperty("what").GetProperty("en").GetString());
    }

    /// <summary>Two enterprises in the county, and the reasons that the office uses.</summary>
    private async Task<RegisterScene> SetAsync(StoreKind kind)
    {
        var scene = await RegisterScene.SetAsync(stores, kind);
        for (var i = 1; i <= 2; i++)
            await RegisterScene.RegisterAsync(scene.County, i, $"长沙岳麓第{i}机械有限公司");
        await RegisterScene.TakeAsync(
            scene.Office,
            "代码,名称,版本\n11,新建投产,2026\n12,规下升规上,2026\n21,降为规下,2026\n",
            "listing-reason"
        );
        return scene;
    }

    private static Task<string> PageAsync(HttpClient client, string address) =>
        client.GetStringAsync(new Uri(address, UriKind.Relative));

    private static Task<string[]> NamesAsync(HttpClient program, string query) =>
        RegisterScene.NamesAsync(program, $"{Listed}{query}");

    private static async Task<string[]> NumbersAsync(HttpClient program, string query)
    {
        var page = await program.GetFromJsonAsync<JsonElement>($"{Listed}{query}");
        return
        [
            .. page.GetProperty("items")
                .EnumerateArray()
                .Select(one => one.GetProperty("code").GetString() == CreditCode.Of(1) ? "1" : "2")
                .Order(),
        ];
    }
}
