using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Api;
using Yuelu.Registry;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Vintages;

/// <summary>There is another vintage when what is accepted has changed, or what the register says of those who filed, and only then.</summary>
public sealed class PublishVintagesTests(Stores stores)
{
    private const string Output = "/api/v1/totals?form=industry-monthly&indicator=01";

    [Theory, BothStores]
    public async Task A_correction_that_was_filed_before_and_accepted_after_another_is_in_the_next_vintage(
        StoreKind kind
    )
    {
        await using var scene = await PublishedAsync(kind);
        var filings = (await ItemsAsync(scene.Province, $"{scene.Round}/filings")).ToDictionary(
            one => one.GetProperty("unit").GetString()!,
            one => $"/api/v1/filings/{one.GetProperty("id").GetString()}"
        );
        foreach (var unit in new[] { FilingScene.One, FilingScene.Two })
            await ApiScene.ChangeAsync(scene.Province, $"{filings[unit]}/return", new { query = "请核对产值。" });
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 110));
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.Two, 66));
        await AcceptAsync(scene, filings[FilingScene.Two]);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        Assert.Equal(166m, await TotalAsync(scene));
        await AcceptAsync(scene, filings[FilingScene.One]);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        Assert.Equal(176m, await TotalAsync(scene));
    }

    [Theory, BothStores]
    public async Task Figures_of_a_withdrawn_round_are_in_no_new_vintage_and_others_go_on(StoreKind kind)
    {
        await using var scene = await PublishedAsync(kind);
        await ApiScene.ChangeAsync(scene.Register.Api.Program, $"{scene.Round}/withdraw", new { why = "日期定错" });
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        Assert.Equal(0, await VintageScene.PublishAsync(scene));
        Assert.Empty(await ItemsAsync(scene.Province, Output));
        Assert.Equal(160m, await TotalAsync(scene, "&vintage=1"));
        using var officer = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        foreach (var page in new[] { "situation", "vintages/2", "totals?form=industry-monthly&indicator=01" })
        {
            using var shown = await officer.GetAsync(new Uri($"/{page}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        }
        var before = await FilingScene.OpenAsync(scene.Register.Api, "2025-09");
        await VintageScene.FileAsync(scene, before, (FilingScene.One, 80));
        await VintageScene.AcceptAsync(scene, before);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        Assert.Equal(80m, await TotalAsync(scene));
    }

    [Theory, BothStores]
    public async Task A_form_whose_only_round_was_withdrawn_before_the_night_has_no_vintage(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100));
        await VintageScene.AcceptAsync(scene, scene.Round);
        await ApiScene.ChangeAsync(scene.Register.Api.Program, $"{scene.Round}/withdraw", new { why = "日期定错" });
        Assert.Equal(0, await VintageScene.PublishAsync(scene));
    }

    [Theory, BothStores]
    public async Task An_enterprise_that_filed_nothing_makes_no_vintage_and_one_that_grows_does(StoreKind kind)
    {
        await using var scene = await PublishedAsync(kind);
        await RegisterScene.TakeAsync(
            scene.County,
            $"统一社会信用代码,企业名称,行政区划代码,主管单位代码,行业代码\n{CreditCode.Of(77)},新来的公司,430104,yuelu,35\n",
            "enterprises"
        );
        Assert.Equal(0, await VintageScene.PublishAsync(scene));
        await ApiScene.ChangeAsync(
            scene.County,
            $"{RegisterScene.Enterprises}/{FilingScene.One}/change",
            new
            {
                employees = "1000",
                revenue = "400000",
                figuresYear = "2025",
                source = "年报",
            }
        );
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        Assert.Contains(
            await ItemsAsync(scene.Province, $"{Output}&by=size"),
            one => one.GetProperty("size").GetString() == "large"
        );
    }

    [Theory, BothStores]
    public async Task While_a_collection_goes_on_pages_say_of_how_many_the_figures_are(StoreKind kind)
    {
        await using var scene = await PublishedAsync(kind);
        const string figures = "form=industry-monthly&indicator=01";
        using var office = await scene.Register.Api.Portal.OfficerAsync();
        foreach (var page in new[] { $"situation?{figures}", $"totals?{figures}" })
            Assert.Contains(
                "仍在收数：应报 3 家，已验收 2 家",
                await office.GetStringAsync(new Uri($"/{page}", UriKind.Relative)),
                StringComparison.Ordinal
            );
        // In the county all are accepted, and once the window is over nobody else will be.
        using var county = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        Assert.DoesNotContain(
            "仍在收数",
            await county.GetStringAsync($"/situation?{figures}"),
            StringComparison.Ordinal
        );
        await VintageScene.EndAsync(scene);
        Assert.DoesNotContain(
            "仍在收数",
            await office.GetStringAsync($"/situation?{figures}"),
            StringComparison.Ordinal
        );
    }

    private async Task<FilingScene> PublishedAsync(StoreKind kind)
    {
        var scene = await FilingScene.SetAsync(stores, kind);
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        await VintageScene.AcceptAsync(scene, scene.Round);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        return scene;
    }

    private static async Task AcceptAsync(FilingScene scene, string filing)
    {
        foreach (var officer in new[] { scene.County, scene.City, scene.Province })
            await ApiScene.ChangeAsync(officer, $"{filing}/accept", new { });
    }

    private static async Task<decimal> TotalAsync(FilingScene scene, string more = "")
    {
        var value = Assert.Single(await ItemsAsync(scene.Province, Output + more)).GetProperty("value");
        return decimal.Parse($"{value}", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<List<JsonElement>> ItemsAsync(HttpClient program, string address) =>
        [.. (await program.GetFromJsonAsync<JsonElement>(address)).GetProperty("items").EnumerateArray()];
}
