using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.PersonalData;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Sdmx;
using Yuelu.Statistics.Vintages;
using static Yuelu.Statistics.Vintages.VintageScene;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>What is decided to be public is published protected, and nothing else is; whoever finds an error says so.</summary>
public sealed partial class PublicFiguresTests(Stores stores)
{
    private const string Cells = "/api/v1/public-figures/industry-monthly/indicators/01";

    internal static readonly object Rule = new
    {
        validFrom = "2026-01-01",
        leastUnits = 2,
        dominanceUnits = 1,
        dominancePercent = 90,
        protectionPercent = 10,
        hidesZeros = true,
        source = "示例，非官方",
    };

    [Theory, BothStores]
    public async Task What_is_public_is_decided_protected_published_once_and_corrected_only_together(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        using var anybody = scene.Register.Api.Portal.Stranger();
        await FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        await AcceptAsync(scene, scene.Round);
        await PublishAsync(scene);
        Assert.Contains("尚未设定披露规则", await anybody.GetStringAsync("/data"), StringComparison.Ordinal);
        Assert.Equal(0, await OpenAsync(scene));
        await ApiScene.CreateAsync(scene.Province, "/api/v1/disclosure-rules", Rule);
        Assert.Contains("尚未决定公开哪些指标", await anybody.GetStringAsync("/data"), StringComparison.Ordinal);
        await DecideAsync(scene, "01");
        // The third enterprise is still asked: what is not whole is not published, for each addition would tell one figure.
        Assert.Equal(0, await OpenAsync(scene));
        await EndAsync(scene);
        Assert.Equal(1, await OpenAsync(scene));
        Assert.Equal(0, await OpenAsync(scene));
        await AssertShownAsync(scene, anybody, 160m);

        // One correction alone would tell what that enterprise changed.
        await CorrectAsync(scene, FilingScene.One, 110);
        Assert.Equal(0, await OpenAsync(scene));
        await AssertShownAsync(scene, anybody, 160m);
        await CorrectAsync(scene, FilingScene.Two, 70);
        Assert.Equal(1, await OpenAsync(scene));
        await AssertShownAsync(scene, anybody, 180m);
        Assert.Equal(160m, Value((await LinesAsync(anybody, $"{Cells}?cube=1"))[0]));

        // A stricter rule hides all of it, and says so instead of a number.
        await ApiScene.CreateAsync(
            scene.Province,
            "/api/v1/disclosure-rules",
            JsonSerializer.Deserialize<Dictionary<string, object>>(
                JsonSerializer.Serialize(Rule).Replace("\"leastUnits\":2", "\"leastUnits\":3")
            )
        );
        Assert.Equal(1, await OpenAsync(scene));
        Assert.All(
            await LinesAsync(anybody, Cells),
            cell =>
                Assert.Equal(
                    (JsonValueKind.Null, JsonValueKind.Null, "Q", "C"),
                    (
                        cell.GetProperty("value").ValueKind,
                        cell.GetProperty("enterprises").ValueKind,
                        cell.GetProperty("observationStatus").GetString(),
                        cell.GetProperty("confidentialityStatus").GetString()
                    )
                )
        );
        var page = await anybody.GetStringAsync("/data/industry-monthly/indicators/01");
        Assert.Contains("未公开", page, StringComparison.Ordinal);
        Assert.DoesNotContain("180", page.Split("SHA-256")[0], StringComparison.Ordinal);
        Assert.All(
            await SdmxAsync(anybody, ""),
            line => Assert.Contains(",,千元,Q,C,,", line, StringComparison.Ordinal)
        );
        // What was shown before is told of its day alone.
        Assert.Contains(await SdmxAsync(anybody, "?includeHistory=true"), line => line.Contains(",180,"));
        Assert.Contains(
            "Hidden",
            await anybody.GetStringAsync("/en/data/industry-monthly/indicators/01"),
            StringComparison.Ordinal
        );
    }

    [Theory, BothStores]
    public async Task A_reported_error_is_the_offices_task_until_it_is_answered_and_closed(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        await FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        await AcceptAsync(scene, scene.Round);
        await PublishAsync(scene);
        await ApiScene.CreateAsync(scene.Province, "/api/v1/disclosure-rules", Rule);
        await DecideAsync(scene, "01");
        await EndAsync(scene);
        await OpenAsync(scene);
        using var anybody = scene.Register.Api.Portal.Stranger();
        using var wrong = await ReportAsync(anybody, "", "");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var unreachable = await ReportAsync(anybody, "不对", "nowhere");
        Assert.Contains("不对", await unreachable.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var sent = await ReportAsync(anybody, "总产值应为 170。", "reader@example.org");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        using var officer = await scene.Register.Api.Portal.OfficerAsync();
        Assert.Contains("公开数据报错", await officer.GetStringAsync("/account/notices"), StringComparison.Ordinal);
        var report = Assert.Single(await LinesAsync(scene.Province, "/api/v1/error-reports"));
        var address = $"/office/data/reports/{report.GetProperty("id").GetString()}";
        var shown = await officer.GetStringAsync(address);
        Assert.Contains("r***@example.org", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("reader@example.org", shown, StringComparison.Ordinal);
        using var revealed = await PortalFactory.PostAsync(officer, address, new() { ["reason"] = "答复报错人" });
        Assert.Contains("reader@example.org", await revealed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var api = $"/api/v1/error-reports/{report.GetProperty("id").GetString()}";
        Assert.Equal("error-report.not-answered", await FilingScene.RefusedAsync(scene.Province, $"{api}/close"));
        Assert.Equal(
            "error-report.unknown",
            await FilingScene.RefusedAsync(scene.Province, "/api/v1/error-reports/" + Guid.Empty + "/close")
        );
        var answered = await ApiScene.ChangeAsync(scene.Province, $"{api}/answer", new { answer = "已核对，无误。" });
        Assert.Equal("answered", answered.GetProperty("state").GetString());
        var closed = await ApiScene.ChangeAsync(scene.Province, $"{api}/close");
        Assert.Equal("closed", closed.GetProperty("state").GetString());
        Assert.Equal(
            "error-report.closed",
            await FilingScene.RefusedAsync(scene.Province, $"{api}/answer", new { answer = "再答" })
        );
        await using var db = scene.Store.Open();
        Assert.False(await db.Set<PersonalField>().AnyAsync(field => field.Subject.StartsWith("error-report/")));
        for (var i = 0; i < 2; i++)
            (await ReportAsync(anybody, "又一处", "")).Dispose();
        using var tooMany = await ReportAsync(anybody, "又一处", "");
        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_decided_is_told_and_only_the_office_of_the_whole_portal_decides()
    {
        await using var scene = await FilingScene.SetAsync(stores, StoreKind.Sqlite);
        await DecideAsync(scene, "02");
        foreach (
            var (address, body, code) in new (string, object, string)[]
            {
                ("public-fields", Decision("03"), "public-field.tied"),
                ("public-fields", Decision("p02"), "public-field.no-such-number"),
                ("public-fields", Decision("01", source: ""), "public-figures.no-source"),
                ("disclosure-rules", Changed("leastUnits", 1), "disclosure-rule.least-units"),
                ("disclosure-rules", Changed("protectionPercent", 0), "disclosure-rule.percent"),
                ("disclosure-rules", Changed("dominanceUnits", 0), "disclosure-rule.half-dominance"),
            }
        )
        {
            using var answer = await ApiScene.SendAsync(
                scene.Province,
                HttpMethod.Post,
                $"/api/v1/{address}",
                body,
                key: $"{Guid.CreateVersion7()}"
            );
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var said = await answer.Content.ReadAsStringAsync();
            Assert.True(said.Contains(Detail(code)), $"{code}: {said}");
        }
        using var other = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            "/api/v1/disclosure-rules",
            Rule,
            key: "x"
        );
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Fact]
    public async Task A_missing_file_of_an_earlier_vintage_is_named_and_nothing_is_published_until_it_is_back()
    {
        await using var scene = await CorrectedAsync();
        await using var db = scene.Store.Open();
        var first = await db.Set<Vintage>().OrderBy(one => one.Number).FirstAsync();
        var file = first.Files.First(one => one.Order == FactOrder.ByIndicator).Sha256;
        var store = scene.Register.Api.Portal.Services.GetRequiredService<FactStore>();
        File.Move(store.PathOf(file), store.PathOf(file) + ".away");
        var refused = (await RunAsync(scene)).Problem;
        Assert.Equal("vintage.broken", refused?.Code);
        Assert.Contains(file, refused!.Detail.En, StringComparison.Ordinal);
        Assert.Equal(1, await db.Set<PublicCube>().CountAsync());
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(store.PathOf(file))!, "*.part"));
        File.Move(store.PathOf(file) + ".away", store.PathOf(file));
        Assert.Equal(1, await OpenAsync(scene));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_file_of_right_length_and_other_content_is_named_and_nothing_is_made_of_it(int part)
    {
        await using var scene = await CorrectedAsync();
        await using var db = scene.Store.Open();
        var cube = (await db.Set<PublicCube>().SingleAsync()).Content;
        var path = scene.Register.Api.Portal.Services.GetRequiredService<FactStore>().PathOf(cube.Sha256);
        var whole = await File.ReadAllBytesAsync(path);
        // All of it gone, or one bit of a name that nothing reads.
        byte[] other = [.. part == 0 ? new byte[whole.Length] : whole];
        if (part > 0)
            other[whole.AsSpan().LastIndexOf("DuckDB"u8)] ^= 1;
        await File.WriteAllBytesAsync(path, other);
        var refused = (await RunAsync(scene)).Problem;
        Assert.Equal("vintage.broken", refused?.Code);
        Assert.Contains(cube.Sha256, refused!.Detail.En, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
        Assert.Equal(1, await db.Set<PublicCube>().CountAsync());
        await File.WriteAllBytesAsync(path, whole);
        Assert.Equal(1, await OpenAsync(scene));
    }

    private static string Detail(string code) =>
        code switch
        {
            "public-field.tied" => "02",
            "public-field.no-such-number" => "没有这个可以相加的指标",
            "public-figures.no-source" => "请写明依据",
            "disclosure-rule.least-units" => "最少企业数应为",
            "disclosure-rule.percent" => "百分数应大于",
            _ => "优势规则要么两项都填",
        };

    private static Dictionary<string, object> Changed(string name, object value)
    {
        var rule = JsonSerializer.Deserialize<Dictionary<string, object>>(JsonSerializer.Serialize(Rule))!;
        rule[name] = value;
        return rule;
    }

    private static object Decision(string field, string source = "会议纪要") =>
        new
        {
            form = "industry-monthly",
            field,
            validFrom = "2026-01-01",
            isPublic = true,
            source,
        };

    internal static Task<JsonElement> DecideAsync(FilingScene scene, string field) =>
        ApiScene.CreateAsync(scene.Province, "/api/v1/public-fields", Decision(field));

    private static Task<HttpResponseMessage> ReportAsync(HttpClient anybody, string text, string contact) =>
        PortalFactory.PostAsync(
            anybody,
            "/data/industry-monthly/indicators/01",
            new() { ["text"] = text, ["contact"] = contact }
        );

    /// <summary>All ways show the same number, and the file is the one that the manifest names.</summary>
    private static async Task AssertShownAsync(FilingScene scene, HttpClient anybody, decimal value)
    {
        var cells = await LinesAsync(anybody, Cells);
        Assert.Equal(
            ["430000 35", "430000 _T", "430100 35", "430100 _T", "430104 35", "430104 _T"],
            cells.Select(one => $"{one.GetProperty("area").GetString()} {one.GetProperty("industry").GetString()}")
        );
        Assert.All(cells, cell => Assert.Equal(value, Value(cell)));
        var page = await anybody.GetStringAsync("/data/industry-monthly/indicators/01?area=430104");
        Assert.Contains($"<strong>{value:0}</strong>", page, StringComparison.Ordinal);
        var csv = await anybody.GetStringAsync("/data/industry-monthly/all.csv");
        Assert.Equal(6, csv.Split('\n').Count(line => line.Contains($",{value:0},2,A,F,")));
        var sdmx = await SdmxAsync(anybody, "");
        Assert.Equal(6, sdmx.Count(line => line.Contains($",{value:0},千元,A,F,2,", StringComparison.Ordinal)));
        Assert.Contains("/rest/data/DF_FIGURES/.industry-monthly_01..", page, StringComparison.Ordinal);
        var cube = (await LinesAsync(anybody, "/api/v1/public-cubes"))[0];
        var manifest = PublicManifest.Read(cube.GetProperty("manifest").GetString()!);
        Assert.Equal(cube.GetProperty("sha256").GetString(), Vintage.HashOf(manifest.Write()));
        var bytes = await anybody.GetByteArrayAsync("/data/industry-monthly/all.parquet");
        Assert.Equal(manifest.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        // The same cells give the same bytes.
        var services = scene.Register.Api.Portal.Services;
        var (facts, store) = (services.GetRequiredService<FactEngine>(), services.GetRequiredService<FactStore>());
        var again = PublicCubeFile.Read(facts, store, manifest.Stored, new(), default);
        Assert.Equal(manifest.Sha256, (await PublicCubeFile.WriteAsync(facts, store, [again], default)).Sha256);
        var path = Path.Combine(scene.Store.Options.Folder, "read.parquet");
        await File.WriteAllBytesAsync(path, bytes);
        using var engine = new DuckDBConnection("DataSource=:memory:");
        engine.Open();
        using var command = engine.CreateCommand();
        command.CommandText = $"SELECT max(value) FROM read_parquet('{path}') WHERE obs_status = 'A'";
        Assert.Equal(value, (decimal)command.ExecuteScalar()!);
    }

    /// <summary>A cube is published, and both its enterprises have corrected their figures since.</summary>
    private async Task<FilingScene> CorrectedAsync()
    {
        var scene = await FilingScene.SetAsync(stores, StoreKind.Sqlite);
        await FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        await AcceptAsync(scene, scene.Round);
        await PublishAsync(scene);
        await ApiScene.CreateAsync(scene.Province, "/api/v1/disclosure-rules", Rule);
        await DecideAsync(scene, "01");
        await EndAsync(scene);
        Assert.Equal(1, await OpenAsync(scene));
        await CorrectAsync(scene, FilingScene.One, 110);
        await CorrectAsync(scene, FilingScene.Two, 70);
        return scene;
    }

    private static async Task CorrectAsync(FilingScene scene, string unit, decimal output)
    {
        await ReturnAsync(scene, scene.Round, unit);
        await FileAsync(scene, scene.Round, (unit, output));
        await AcceptAsync(scene, scene.Round);
        Assert.Equal(1, await PublishAsync(scene));
    }

    /// <summary>Sends an enterprise's accepted figure back for a correction.</summary>
    private static async Task ReturnAsync(FilingScene scene, string round, string unit)
    {
        var filings = await scene.Province.GetFromJsonAsync<JsonElement>($"{round}/filings");
        var filing = filings
            .GetProperty("items")
            .EnumerateArray()
            .Single(one => one.GetProperty("unit").GetString() == unit)
            .GetProperty("id")
            .GetString();
        await ApiScene.ChangeAsync(scene.Province, $"/api/v1/filings/{filing}/return", new { query = "请核对产值。" });
    }

    /// <summary>Runs the job; how many cubes came of it.</summary>
    private static async Task<int> OpenAsync(FilingScene scene)
    {
        await using var scope = scene.Register.Api.Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var before = db.Set<PublicCube>().Count();
        var done = await RunAsync(scene);
        Assert.True(done.Succeeded(out _, out var problem), $"{problem}");
        return db.Set<PublicCube>().Count() - before;
    }

    private static async Task<Result<Words>> RunAsync(FilingScene scene)
    {
        await using var scope = scene.Register.Api.Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        return await PublishPublicFigures.RunAsync(new JobRun(scope.ServiceProvider, db), default);
    }

    /// <summary>What SDMX tells, without its headings.</summary>
    private static async Task<string[]> SdmxAsync(HttpClient anybody, string question)
    {
        using var answer = await SdmxScene.AskAsync(anybody, $"/rest/data/DF_FIGURES{question}", "text/csv");
        return (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    private static decimal Value(JsonElement cell) =>
        cell.GetProperty("value") is { ValueKind: JsonValueKind.String } text
            ? decimal.Parse(text.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
            : cell.GetProperty("value").GetDecimal();

    private static async Task<List<JsonElement>> LinesAsync(HttpClient program, string address) =>
        [.. (await program.GetFromJsonAsync<JsonElement>(address)).GetProperty("items").EnumerateArray()];
}
