using System.Net;
using System.Text.Json;
using DuckDB.NET.Data;
using Yuelu.Platform.Api;
using Yuelu.Statistics.Filings;
using static Yuelu.Statistics.Vintages.VintageScene;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Indicators among the public figures.</summary>
public sealed partial class PublicFiguresTests
{
    [Theory, BothStores]
    public async Task An_indicator_is_public_from_public_numbers_alone_in_every_output(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        using var anybody = scene.Register.Api.Portal.Stranger();
        await FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        await AcceptAsync(scene, scene.Round);
        await PublishAsync(scene);
        await ApiScene.CreateAsync(scene.Province, "/api/v1/disclosure-rules", Rule);
        await DefineAsync(scene, "sales / produced * 100", 2);
        await DecideAsync(scene, "01");
        Assert.Contains("industry-monthly/02", await RefusedAsync(scene, "SALES_RATE"), StringComparison.Ordinal);
        await DecideAsync(scene, "02");
        await DecideAsync(scene, "SALES_RATE");
        await EndAsync(scene);
        Assert.Equal((1, 0), (await OpenAsync(scene), await OpenAsync(scene)));
        // 180 of 160, wherever the two numbers are shown.
        var cells = await LinesAsync(anybody, Cells.Replace("/01", "/SALES_RATE"));
        Assert.Equal(6, cells.Count);
        Assert.All(
            cells,
            cell => Assert.Equal((112.5m, "A"), (Value(cell), cell.GetProperty("observationStatus").GetString()))
        );
        var page = await anybody.GetStringAsync("/data/industry-monthly/indicators/SALES_RATE?area=430104");
        Assert.Contains("<strong>112.50</strong>", page, StringComparison.Ordinal);
        Assert.Contains("sales / produced * 100", page, StringComparison.Ordinal);
        var csv = await anybody.GetStringAsync("/data/industry-monthly/all.csv");
        Assert.Equal(
            6,
            csv.Split('\n')
                .Count(line => line.StartsWith("SALES_RATE,产销率,%,2026-09,") && line.Contains(",112.5,2,A,F,"))
        );
        Assert.Equal(
            6,
            await ParquetRowsAsync(scene, anybody, "indicator = 'SALES_RATE' AND value = 112.5 AND obs_status = 'A'")
        );
        var listed = (await LinesAsync(anybody, "/api/v1/public-figures")).Single(one =>
            one.GetProperty("indicator").GetString() == "SALES_RATE"
        );
        Assert.Equal("sales / produced * 100", listed.GetProperty("formula").GetString());

        // Another version of the definition restates it in another cube; one that is too fine takes it out of the next.
        await DefineAsync(scene, "sales / produced * 1000", 2, "\"v1\"");
        Assert.Equal((1, 0), (await OpenAsync(scene), await OpenAsync(scene)));
        Assert.Equal(1125m, Value((await LinesAsync(anybody, Cells.Replace("/01", "/SALES_RATE")))[0]));
        Assert.Equal(112.5m, Value((await LinesAsync(anybody, Cells.Replace("/01", "/SALES_RATE") + "?cube=1"))[0]));
        // A stricter rule hides the numbers and with them what is computed from them.
        await ApiScene.CreateAsync(scene.Province, "/api/v1/disclosure-rules", Changed("leastUnits", 3));
        Assert.Equal(1, await OpenAsync(scene));
        Assert.All(
            await LinesAsync(anybody, Cells.Replace("/01", "/SALES_RATE")),
            cell =>
                Assert.Equal(
                    (JsonValueKind.Null, "Q", "C"),
                    (
                        cell.GetProperty("value").ValueKind,
                        cell.GetProperty("observationStatus").GetString(),
                        cell.GetProperty("confidentialityStatus").GetString()
                    )
                )
        );
        Assert.Contains(
            "Hidden",
            await anybody.GetStringAsync("/en/data/industry-monthly/indicators/SALES_RATE"),
            StringComparison.Ordinal
        );
        await DefineAsync(scene, "sales / produced", 6, "\"v2\"");
        Assert.Contains("多于 4 位", await RefusedAsync(scene, "SALES_RATE"), StringComparison.Ordinal);
        Assert.Equal(1, await OpenAsync(scene));
        Assert.DoesNotContain("SALES_RATE", await anybody.GetStringAsync("/data"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_indicator_tells_the_coefficients_that_it_reads_and_of_which_year_they_are()
    {
        await using var scene = await FilingScene.SetAsync(stores, StoreKind.Sqlite);
        using var anybody = scene.Register.Api.Portal.Stranger();
        await FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        await AcceptAsync(scene, scene.Round);
        await PublishAsync(scene);
        await ApiScene.CreateAsync(scene.Province, "/api/v1/disclosure-rules", Rule);
        var coal = new
        {
            name = new { zh = "折标", en = "coal" },
            basis = "calorificValue",
            factorYear = 2023,
            source = "x",
            isOfficial = false,
            appliesFrom = "2011-01-01",
            items = new[]
            {
                new
                {
                    code = "raw",
                    name = new { zh = "原煤", en = "raw coal" },
                    value = 0.7143m,
                    unit = "吨/吨",
                    note = "",
                },
            },
        };
        using var taken = await ApiScene.SendAsync(
            scene.Province,
            HttpMethod.Put,
            "/api/v1/coefficients/coal",
            coal,
            "*"
        );
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync());
        await DefineAsync(scene, "sales * produced", 2, of: "coal/raw");
        await DecideAsync(scene, "01");
        await DecideAsync(scene, "SALES_RATE");
        await EndAsync(scene);
        Assert.Equal(1, await OpenAsync(scene));
        var page = await anybody.GetStringAsync("/en/data/industry-monthly/indicators/SALES_RATE");
        Assert.Contains("raw coal</span></a>: 0.7143 <span lang=\"zh-CN\">吨/吨</span>", page);
        foreach (var words in new[] { "factors of 2023", "for data of 2026", "factors are of another year" })
            Assert.Contains(words, page, StringComparison.Ordinal);
    }

    /// <param name="of">The coefficient that is read in place of sales; empty for sales.</param>
    private static async Task DefineAsync(
        FilingScene scene,
        string formula,
        int decimals,
        string seen = "*",
        string of = ""
    )
    {
        var definition = new
        {
            name = new { zh = "产销率", en = "Sales rate" },
            unit = "%",
            decimals,
            rounding = "halfAway",
            inputs = new[]
            {
                new
                {
                    name = "sales",
                    source = of.Length > 0 ? "coefficient" : "field",
                    of = of.Length > 0 ? of : "industry-monthly/02",
                    take = "period",
                },
                new
                {
                    name = "produced",
                    source = "field",
                    of = "industry-monthly/01",
                    take = "period",
                },
            },
            formula,
            source = "x",
            isOfficial = false,
            appliesFrom = "2011-01-01",
        };
        using var answer = await ApiScene.SendAsync(
            scene.Province,
            HttpMethod.Put,
            "/api/v1/indicators/SALES_RATE",
            definition,
            seen
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What is said of a decision that is refused.</summary>
    private static async Task<string> RefusedAsync(FilingScene scene, string field)
    {
        using var answer = await ApiScene.SendAsync(
            scene.Province,
            HttpMethod.Post,
            "/api/v1/public-fields",
            Decision(field),
            key: $"{Guid.CreateVersion7()}"
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<long> ParquetRowsAsync(FilingScene scene, HttpClient anybody, string condition)
    {
        var path = Path.Combine(scene.Store.Options.Folder, "some.parquet");
        await File.WriteAllBytesAsync(path, await anybody.GetByteArrayAsync("/data/industry-monthly/all.parquet"));
        using var engine = new DuckDBConnection("DataSource=:memory:");
        engine.Open();
        using var command = engine.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM read_parquet('{path}') WHERE {condition}";
        return (long)command.ExecuteScalar()!;
    }
}
