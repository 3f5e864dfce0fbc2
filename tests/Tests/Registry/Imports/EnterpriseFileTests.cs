using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Api;

namespace Yuelu.Registry.Imports;

/// <summary>Files of enterprises: judged first, then taken in whole or their good rows only.</summary>
public sealed class EnterpriseFileTests(Stores stores)
{
    private const string Heading = "统一社会信用代码,企业名称,行政区划代码,行业代码,从业人员（人）,数据年份\n";

    [Theory, BothStores]
    public async Task A_file_is_looked_at_and_then_taken_in_whole(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        await RegisterScene.RegisterAsync(scene.Office, 1, "长沙岳麓机械有限公司");
        var (address, import) = await RegisterScene.SendAsync(
            scene.Office,
            $"{Heading}{CreditCode.Of(1)},长沙岳麓机械有限公司,,,３２０,2025\n{CreditCode.Of(2)},湘潭电机有限公司,430302,38,,\n{CreditCode.Of(3)},湘潭电机有限责任公司,430302,38,,\n"
        );
        Assert.Equal("judged", import.GetProperty("state").GetString());
        var preview = import.GetProperty("preview");
        Assert.Equal(3, preview.GetProperty("rows").GetInt32());
        Assert.Equal(0, preview.GetProperty("wrongRows").GetInt32());
        var near = Assert.Single(preview.GetProperty("near").EnumerateArray());
        Assert.Equal(4, near.GetProperty("row").GetInt32());
        // Nothing counts before a person decides.
        Assert.Empty(await RegisterScene.NamesAsync(scene.Office, $"{RegisterScene.Enterprises}?q=湘潭"));
        var taken = await RegisterScene.TakeInAsync(scene.Office, address);
        Assert.Equal("takenIn", taken.GetProperty("state").GetString());
        Assert.Equal(2, (await RegisterScene.NamesAsync(scene.Office, $"{RegisterScene.Enterprises}?q=湘潭")).Length);
        var changed = await scene.Api.GetAsync($"{RegisterScene.Enterprises}/{CreditCode.Of(1)}");
        Assert.Equal(320, changed.GetProperty("employees").GetInt32());
        Assert.Equal("430104", changed.GetProperty("region").GetString());
    }

    [Theory, BothStores]
    public async Task With_a_wrong_row_nothing_is_taken_in_unless_the_good_rows_are_wanted(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        var (address, import) = await RegisterScene.SendAsync(
            scene.County,
            $"{Heading}{CreditCode.Of(1)},长沙岳麓机械有限公司,430104,35,,\n{CreditCode.Of(2)},湘潭电机有限公司,430302,38,,\n362322198709086409,某人,430104,38,,\n{CreditCode.Of(1)},长沙岳麓机械有限公司,430104,35,,\n"
        );
        var errors = import.GetProperty("preview").GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal([3, 4, 5], errors.Select(error => error.GetProperty("row").GetInt32()));
        Assert.Equal(
            ["主管单位代码", "统一社会信用代码", "统一社会信用代码"],
            errors.Select(error => error.GetProperty("column").GetProperty("zh").GetString())
        );
        using var whole = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            $"{address}/take-in",
            new { goodRowsOnly = false },
            ifMatch: "*"
        );
        Assert.Equal("registry-import.has-errors", await ApiScene.CodeAsync(whole));
        Assert.Empty(await RegisterScene.NamesAsync(scene.Office, RegisterScene.Enterprises));
        await RegisterScene.TakeInAsync(scene.County, address, goodRowsOnly: true);
        Assert.Equal(["长沙岳麓机械有限公司"], await RegisterScene.NamesAsync(scene.Office, RegisterScene.Enterprises));
        using var again = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            $"{address}/take-in",
            new { goodRowsOnly = true },
            ifMatch: "*"
        );
        Assert.Equal("registry-import.not-judged", await ApiScene.CodeAsync(again));
    }

    [Theory]
    [InlineData("", "registry-import.no-file")]
    public async Task An_empty_file_is_refused_at_once(string file, string code)
    {
        await using var scene = await RegisterScene.SetAsync(stores, StoreKind.Sqlite);
        using var answer = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            $"{RegisterScene.Files}?kind=enterprises&source=s",
            System.Text.Encoding.UTF8.GetBytes(file),
            key: "k"
        );
        Assert.Equal(code, await ApiScene.CodeAsync(answer));
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "Columns are missing")]
    [InlineData("统一社会信用代码,企业名称\n", "no rows")]
    [InlineData("统一社会信用代码,企业名称,企业名称\nx,y,z\n", "two columns")]
    [InlineData("PK\u0003\u0004 no workbook", "cannot be read")]
    public async Task A_file_that_cannot_be_used_says_why(string file, string why)
    {
        await using var scene = await RegisterScene.SetAsync(stores, StoreKind.Sqlite);
        var (_, import) = await RegisterScene.SendAsync(scene.County, file);
        Assert.Equal("refused", import.GetProperty("state").GetString());
        Assert.Contains(why, import.GetProperty("refusal").GetProperty("en").GetString());
    }

    [Theory, BothStores]
    public async Task What_is_exported_comes_in_again_and_changes_nothing(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        for (var i = 1; i <= 5; i++)
            await RegisterScene.RegisterAsync(scene.County, i, $"长沙岳麓第{i}机械有限公司");
        using var officer = await scene.Api.Portal.SignedInAsync("yuelu");
        var csv = await officer.GetStringAsync("/registry/enterprises.csv?q=岳麓");
        var (_, import) = await RegisterScene.SendAsync(scene.County, csv);
        var count = Assert.Single(import.GetProperty("preview").GetProperty("counts").EnumerateArray());
        Assert.Equal("unchanged", count.GetProperty("what").GetProperty("en").GetString());
        Assert.Equal(5, count.GetProperty("rows").GetInt32());
    }
}
