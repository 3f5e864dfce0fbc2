using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Api;

namespace Yuelu.Registry.CodeLists;

/// <summary>Code tables: looked up by all, taken in by the office, and never a code that is in use lost without a word.</summary>
public sealed class CodeTableTests(Stores stores)
{
    private const string Heading = "代码,名称,上级代码,版本,起,止\n";

    [Theory, BothStores]
    public async Task Finer_codes_are_looked_at_taken_in_and_used(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        var (address, import) = await RegisterScene.SendAsync(
            scene.Office,
            $"{Heading}351,采矿、冶金、建筑专用设备制造,35,GB/T 4754-2017,,\n3511,矿山机械制造,351,GB/T 4754-2017,,\n35,专用设备制造业（修订）,,GB/T 4754-2017,,\n",
            "industry"
        );
        Assert.Equal(["added 2", "renamed 1"], Counts(import));
        await RegisterScene.TakeInAsync(scene.Office, address);
        var made = await ApiScene.CreateAsync(
            scene.County,
            RegisterScene.Enterprises,
            new
            {
                code = CreditCode.Of(1),
                facts = new
                {
                    name = "长沙岳麓机械有限公司",
                    region = "430104",
                    industry = "3511",
                    source = "s",
                },
            }
        );
        Assert.Equal("3511", made.GetProperty("industry").GetString());
        using var anybody = scene.Api.Portal.Stranger();
        var found = await anybody.GetFromJsonAsync<JsonElement>("/api/v1/codes/industry?q=矿山");
        Assert.Equal("351", found.GetProperty("items")[0].GetProperty("parent").GetString());
        Assert.Contains(
            "矿山机械制造",
            await anybody.GetStringAsync(new Uri("/codes/industry?q=3511", UriKind.Relative)),
            StringComparison.Ordinal
        );
    }

    [Theory, BothStores]
    public async Task A_whole_edition_ends_what_it_leaves_out_and_says_who_still_uses_it(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        await RegisterScene.RegisterAsync(scene.County, 1, "长沙岳麓机械有限公司");
        var (address, import) = await RegisterScene.SendAsync(
            scene.Office,
            $"{Heading}34,通用设备制造业,,GB/T 4754-2027,2026-01-01,\n36,汽车和配件制造业,,GB/T 4754-2027,2026-01-01,\n",
            "industry-edition"
        );
        Assert.Equal(["continued in another edition 1", "renamed 1", "ended 29"], Counts(import));
        var ended = import.GetProperty("preview").GetProperty("changes").EnumerateArray();
        Assert.Contains(
            "2025-12-31 · 1 处仍在使用",
            ended.Single(row => row.GetProperty("subject").GetString() == "35").GetProperty("detail").GetString()!,
            StringComparison.Ordinal
        );
        await RegisterScene.TakeInAsync(scene.Office, address);
        Assert.Equal(["34", "36"], await CodesAsync(scene, "2026-02-01"));
        Assert.Equal(31, (await CodesAsync(scene, "2025-12-31")).Length);
        // What bears the old code stays readable; nothing new is said with it.
        var enterprise = await scene.Api.GetAsync($"{RegisterScene.Enterprises}/{CreditCode.Of(1)}");
        Assert.Equal("35", enterprise.GetProperty("industry").GetString());
        using var refused = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            RegisterScene.Enterprises,
            new { code = CreditCode.Of(2), facts = RegisterScene.Facts("湘江机械有限公司") },
            key: "late"
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory, BothStores]
    public async Task What_is_exported_comes_in_again_and_changes_nothing(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        using var anybody = scene.Api.Portal.Stranger();
        var csv = await anybody.GetStringAsync(new Uri("/codes/industry.csv", UriKind.Relative));
        var (_, import) = await RegisterScene.SendAsync(scene.Office, csv, "industry");
        Assert.Equal(["unchanged 31"], Counts(import));
        var (_, whole) = await RegisterScene.SendAsync(scene.Office, csv, "industry-edition");
        Assert.Equal(["unchanged 31"], Counts(whole));
    }

    [Fact]
    public async Task Each_wrong_cell_is_named_with_its_mend()
    {
        await using var scene = await RegisterScene.SetAsync(stores, StoreKind.Sqlite);
        var (_, import) = await RegisterScene.SendAsync(
            scene.Office,
            $"{Heading}35x,名,,v,,\n3511,,3510,v,2026-13-01,\n3512,乙,35,,2026-02-01,2026-01-01\n3513,丙,35,v,,\n3513,丁,35,v,,\n",
            "industry"
        );
        Assert.Equal(
            ["2 代码", "3 上级代码", "3 名称", "3 起", "4 止", "4 版本", "6 行"],
            import
                .GetProperty("preview")
                .GetProperty("errors")
                .EnumerateArray()
                .Select(error => $"{error.GetProperty("row")} {error.GetProperty("column").GetProperty("zh")}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Only_the_office_of_the_whole_takes_codes_in()
    {
        await using var scene = await RegisterScene.SetAsync(stores, StoreKind.Sqlite);
        using var sent = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            $"{RegisterScene.Files}?kind=industry&source=s",
            System.Text.Encoding.UTF8.GetBytes(Heading),
            key: "k"
        );
        Assert.Equal("registry-import.of-office", await ApiScene.CodeAsync(sent));
        using var typed = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            RegisterScene.Rows,
            new { table = "tier", cells = new Dictionary<string, string> { ["code"] = "x" } },
            key: "l"
        );
        Assert.Equal(HttpStatusCode.Forbidden, typed.StatusCode);
    }

    private static async Task<string[]> CodesAsync(RegisterScene scene, string day)
    {
        var page = await scene.Api.GetAsync($"/api/v1/codes/industry?day={day}");
        return
        [
            .. page.GetProperty("items")
                .EnumerateArray()
                .Select(one => one.GetProperty("code").GetString()!)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Counts(JsonElement import) =>
        import
            .GetProperty("preview")
            .GetProperty("counts")
            .EnumerateArray()
            .Select(count => $"{count.GetProperty("what").GetProperty("en")} {count.GetProperty("rows")}");
}
