using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Vintages;

/// <summary>What is accepted becomes a vintage; what a vintage said once it says for ever, and to each only within the own area.</summary>
public sealed class VintageTests(Stores stores)
{
    private const string Output = "/api/v1/totals?form=industry-monthly&indicator=01";

    [Theory, BothStores]
    public async Task Accepted_figures_are_published_once_and_read_within_the_scope(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        Assert.Equal("vintage.unknown", await RefusedAsync(scene.Province, Output));
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        Assert.Equal(0, await VintageScene.PublishAsync(scene));
        await VintageScene.AcceptAsync(scene, scene.Round);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        Assert.Equal(0, await VintageScene.PublishAsync(scene));

        var line = Assert.Single(await LinesAsync(scene.Province, Output));
        Assert.Equal((160m, "2", 1), (line.Value(), line.GetProperty("units").GetString(), line.Vintage()));
        Assert.Equal(160m, Assert.Single(await LinesAsync(scene.County, Output)).Value());
        Assert.Empty(await LinesAsync(scene.Register.Other, Output));
        using var filler = await scene.Filler.GetAsync(new Uri(Output, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, filler.StatusCode);
        Assert.Equal(
            [(FilingScene.One, 100m), (FilingScene.Two, 60m)],
            (await LinesAsync(scene.County, $"{Output}&by=unit"))
                .Select(one => (one.GetProperty("enterprise").GetString(), one.Value()))
                .Order()
        );
        var detail = await scene.County.GetFromJsonAsync<JsonElement>("/api/v1/vintages/1");
        Assert.Equal(
            Vintage.HashOf(detail.GetProperty("manifest").GetString()!),
            detail.GetProperty("vintage").GetProperty("sha256").GetString()
        );
        await AssertMadeAgainAsync(scene);
        using var officer = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        var page = await officer.GetStringAsync(
            new Uri("/totals?form=industry-monthly&indicator=01&by=unit", UriKind.Relative)
        );
        Assert.Contains("长沙甲机械有限公司", page, StringComparison.Ordinal);
        Assert.Contains(
            "第 1 版",
            await officer.GetStringAsync(new Uri("/vintages", UriKind.Relative)),
            StringComparison.Ordinal
        );
    }

    /// <summary>What is told of how totals were made makes them again, in another engine beside the files.</summary>
    private static async Task AssertMadeAgainAsync(FilingScene scene)
    {
        var made = await scene.County.GetFromJsonAsync<JsonElement>(Output.Replace("totals?", "totals.json?"));
        var manifest = VintageManifest.Read(made.GetProperty("manifest").GetString()!);
        Assert.Equal(made.GetProperty("manifestSha256").GetString(), Vintage.HashOf(manifest.Write()));
        var sql = made.GetProperty("sql").GetString()!;
        var store = FactStore.In(scene.Store.Options);
        foreach (var file in manifest.Files)
            sql = sql.Replace($"'{file.Sha256}.parquet'", $"'{store.PathOf(file.Sha256)}'");
        using var engine = new DuckDBConnection("DataSource=:memory:");
        engine.Open();
        using var command = engine.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal(
            Assert.Single(made.GetProperty("lines").EnumerateArray()).Value(),
            Convert.ToDecimal(reader.GetValue(5), System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Theory, BothStores]
    public async Task A_correction_is_another_vintage_and_the_earlier_one_stays_readable(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        var before = await FilingScene.OpenAsync(scene.Register.Api, "2025-09");
        await VintageScene.FileAsync(scene, before, (FilingScene.One, 80));
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        await VintageScene.AcceptAsync(scene, before);
        await VintageScene.AcceptAsync(scene, scene.Round);
        await VintageScene.PublishAsync(scene);
        var line = Assert.Single(await LinesAsync(scene.Province, Output));
        Assert.Equal((0.25m, 1.0m), (line.Rate("growth"), line.Rate("nominal")));

        var returned = (await LinesAsync(scene.Province, $"{scene.Round}/filings"))
            .Single(one => one.GetProperty("unit").GetString() == FilingScene.One)
            .GetProperty("id")
            .GetString();
        await ApiScene.ChangeAsync(
            scene.Province,
            $"/api/v1/filings/{returned}/return",
            new { query = "请核对产值。" }
        );
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 110));
        // Until it is accepted the accepted figure counts.
        Assert.Equal(0, await VintageScene.PublishAsync(scene));
        await VintageScene.AcceptAsync(scene, scene.Round);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        Assert.Equal(170m, Assert.Single(await LinesAsync(scene.Province, Output)).Value());
        Assert.Equal(160m, Assert.Single(await LinesAsync(scene.Province, $"{Output}&vintage=1")).Value());
        Assert.Equal("vintage.unknown", await RefusedAsync(scene.Province, $"{Output}&asOf=2020-01-01"));
        // The year before has not changed, and its files serve both.
        Assert.Equal(
            (await FilesAsync(scene, 1)).Where(file => file.Year == 2025),
            (await FilesAsync(scene, 2)).Where(file => file.Year == 2025)
        );
    }

    [Theory, BothStores]
    public async Task A_file_that_differs_is_named_and_out_of_use_and_the_others_go_on(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100));
        await VintageScene.AcceptAsync(scene, scene.Round);
        await VintageScene.PublishAsync(scene);
        var store = FactStore.In(scene.Store.Options);
        var file = (await FilesAsync(scene, 1)).First(one => one.Order == FactOrder.ByIndicator);
        var path = store.PathOf(file.Sha256);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        using var verified = await ApiScene.SendAsync(
            scene.Province,
            HttpMethod.Post,
            "/api/v1/vintages/1/verify",
            new { }
        );
        var broken = (await verified.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("broken");
        Assert.Equal(file.Sha256, Assert.Single(broken.EnumerateArray()).GetProperty("sha256").GetString());
        Assert.Equal("vintage.broken", await RefusedAsync(scene.Province, Output));
        // A later vintage does not rest on it, and is whole.
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.Two, 60));
        await VintageScene.AcceptAsync(scene, scene.Round);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        Assert.Equal(160m, Assert.Single(await LinesAsync(scene.Province, Output)).Value());
    }

    [Fact]
    public async Task A_file_that_a_new_vintage_would_share_is_read_whole_first_and_written_anew_when_it_differs()
    {
        await using var scene = await FilingScene.SetAsync(stores, StoreKind.Sqlite);
        var before = await FilingScene.OpenAsync(scene.Register.Api, "2025-09");
        await VintageScene.FileAsync(scene, before, (FilingScene.One, 100));
        await VintageScene.AcceptAsync(scene, before);
        await VintageScene.PublishAsync(scene);
        var store = FactStore.In(scene.Store.Options);
        var file = (await FilesAsync(scene, 1)).First(one => one.Order == FactOrder.ByIndicator);
        var whole = await File.ReadAllBytesAsync(store.PathOf(file.Sha256));
        await File.WriteAllBytesAsync(store.PathOf(file.Sha256), new byte[file.Bytes]);
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 120));
        await VintageScene.AcceptAsync(scene, scene.Round);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        Assert.Contains(file, await FilesAsync(scene, 2));
        Assert.Equal(whole, await File.ReadAllBytesAsync(store.PathOf(file.Sha256)));
    }

    [Theory, BothStores]
    public async Task The_department_that_keeps_a_form_sees_all_that_it_collects(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        await VintageScene.AcceptAsync(scene, scene.Round);
        await VintageScene.PublishAsync(scene);
        await using (var db = scene.Store.Open())
        {
            var root = db.Set<Organisation>().Single(one => one.Path == Organisation.Root);
            foreach (var code in new[] { "industry", "other" })
                db.Add(Organisation.Found(root, code, OrganisationKind.Department, code, "").Value);
            await db.SaveChangesAsync();
            await db.Set<Form>()
                .ExecuteUpdateAsync(form => form.SetProperty(one => one.OrganisationPath, "/province/industry/"));
        }
        var keeper = await scene.Register.Api.ProgramAsync("x", Roles.DepartmentOfficer, "/province/industry/");
        Assert.Equal(160m, Assert.Single(await LinesAsync(keeper, Output)).Value());
        var other = await scene.Register.Api.ProgramAsync("y", Roles.DepartmentOfficer, "/province/other/");
        Assert.Empty(await LinesAsync(other, Output));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_to_whoever_asks_before_the_night_comes()
    {
        await using var scene = await FilingScene.SetAsync(stores, StoreKind.Sqlite);
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100));
        await VintageScene.AcceptAsync(scene, scene.Round);
        await VintageScene.PublishAsync(scene);
        var file = (await FilesAsync(scene, 1)).First(one => one.Order == FactOrder.ByIndicator);
        var path = FactStore.In(scene.Store.Options).PathOf(file.Sha256);
        await File.WriteAllBytesAsync(path, new byte[file.Bytes]);
        using var answer = await scene.Province.GetAsync(new Uri(Output, UriKind.Relative));
        Assert.Equal("vintage.broken", await ApiScene.CodeAsync(answer));
        Assert.Contains(file.Sha256, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("&by=colour", "totals.no-breakdown")]
    [InlineData("&by=city,county", "totals.no-breakdown")]
    [InlineData("&from=2026-13", "period.unreadable")]
    [InlineData("&from=2026-09&to=2026-03", "totals.wrong-order")]
    [InlineData("&asOf=yesterday", "totals.no-day")]
    [InlineData("&indicator=99", "totals.no-such-number")]
    public async Task What_cannot_be_asked_is_said_in_one_sentence(string asked, string code)
    {
        await using var scene = await FilingScene.SetAsync(stores, StoreKind.Sqlite);
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100));
        await VintageScene.AcceptAsync(scene, scene.Round);
        await VintageScene.PublishAsync(scene);
        var address = asked.StartsWith("&indicator", StringComparison.Ordinal)
            ? $"/api/v1/totals?form=industry-monthly{asked}"
            : Output + asked;
        Assert.Equal(code, await RefusedAsync(scene.Province, address));
        using var officer = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        using var page = await officer.GetAsync(new Uri($"/totals?{address.Split('?')[1]}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("notice-bad", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<VintageFile>> FilesAsync(FilingScene scene, int number)
    {
        await using var db = scene.Store.Open();
        return db.Set<Vintage>().Single(one => one.Number == number).Files;
    }

    private static async Task<List<JsonElement>> LinesAsync(HttpClient program, string address) =>
        [.. (await program.GetFromJsonAsync<JsonElement>(address)).GetProperty("items").EnumerateArray()];

    private static async Task<string> RefusedAsync(HttpClient program, string address)
    {
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative));
        Assert.False(answer.IsSuccessStatusCode, address);
        return await ApiScene.CodeAsync(answer);
    }
}

file static class Lines
{
    internal static decimal Value(this JsonElement line) => line.GetProperty("value").Decimal();

    internal static int Vintage(this JsonElement line) => line.GetProperty("vintage").GetInt32();

    internal static decimal Rate(this JsonElement line, string name) => line.GetProperty(name).Decimal();

    /// <summary>Decimals are sent as texts or numbers.</summary>
    private static decimal Decimal(this JsonElement number) =>
        number.ValueKind == JsonValueKind.String
            ? decimal.Parse(number.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
            : number.GetDecimal();
}
