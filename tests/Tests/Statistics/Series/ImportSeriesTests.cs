using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;

namespace Yuelu.Statistics.Series;

/// <summary>What an office published is taken in with its source, is read by all, and is never written over.</summary>
public sealed class ImportSeriesTests(Stores stores)
{
    private const string Key = "A.QCI.000000._T.ACTUAL";
    private const string Files = "/api/v1/series-files";
    private const string Values = $"/api/v1/series/{Key}/values";

    [Theory, BothStores]
    public async Task A_correction_never_overwrites_and_each_day_answers_what_was_held_then(StoreKind kind)
    {
        var clock = new ShiftedClock { By = TimeSpan.FromDays(-3) };
        await using var scene = await ApiScene.SetAsync(stores, kind, clock);
        using var stranger = scene.Portal.Stranger();

        // The demonstration took its file in; whoever asks sees each value with its source.
        var sample = File.ReadLines(Repository.PathOf("samples", "hunan-2016-2020", "series.csv")).Count() - 1;
        var export = await stranger.GetStringAsync(new Uri("/series.csv", UriKind.Relative));
        Assert.Equal(sample, export.TrimEnd().Split('\n').Length - 1);
        var first = await ListAsync(stranger, Values);
        Assert.Equal(["78.98", "79.98", "80.99", "81.18", "82.14"], first.Select(one => one.Text("written")));

        // What was exported comes in again as what is held already.
        var again = await ApiScene.CreateAsync(scene.Program, Files, Encoding.UTF8.GetBytes(export));
        Assert.Equal(
            ["unchanged"],
            again.GetProperty("changes").EnumerateArray().Select(one => one.Text("kind")).Distinct()
        );
        Assert.Equal("series.nothing-to-take", await RefusedAsync(scene, again, goodRowsOnly: false));

        // A file with a correction, something new and a wrong row: as a whole it stays out, its good rows come in.
        clock.By = TimeSpan.FromDays(-1);
        var file = await ApiScene.CreateAsync(
            scene.Program,
            $"{Files}?fileName=revised.csv",
            Encoding.UTF8.GetBytes(
                "指标代码,指标名称（中文）,Name in English,area,period,value,unit,status,source,address\n"
                    + "QCI,制造业质量竞争力指数,Quality competitiveness index of manufacturing,000000,2009,82.20,分,B,修订公报,https://example.org/r\n"
                    + "QCI,制造业质量竞争力指数,Quality competitiveness index of manufacturing,000000,2010,82.5,分,P,公报,\n"
                    + "QCI,制造业质量竞争力指数,Quality competitiveness index of manufacturing,000000,2011,约83,分,,公报,\n"
            )
        );
        Assert.Equal(
            [("correction", "82.14", "82.20"), ("new", null, "82.5")],
            file.GetProperty("changes")
                .EnumerateArray()
                .Select(one => (one.Text("kind")!, one.Text("before"), one.Text("value")!))
        );
        Assert.Equal("value", Assert.Single(file.GetProperty("errors").EnumerateArray()).Text("column"));
        Assert.Equal("series.has-errors", await RefusedAsync(scene, file, goodRowsOnly: false));
        await ApiScene.ChangeAsync(scene.Program, Address(file), new { goodRowsOnly = true });
        Assert.Equal("series.already-taken", await RefusedAsync(scene, file, goodRowsOnly: true));

        Assert.Equal(["82.20", "82.5"], (await ListAsync(stranger, Values)).Skip(4).Select(one => one.Text("written")));
        var between = DateOnly.FromDateTime(clock.GetLocalNow().Date).AddDays(-1);
        Assert.Equal(
            ["78.98", "79.98", "80.99", "81.18", "82.14"],
            (await ListAsync(stranger, $"{Values}?asOf={between:yyyy-MM-dd}")).Select(one => one.Text("written"))
        );
        Assert.Empty(await ListAsync(stranger, $"{Values}?asOf=2020-01-01"));
        var history = (await ListAsync(stranger, $"{Values}?history=all"))
            .Where(one => one.Text("period") == "2009")
            .ToList();
        Assert.Equal(["82.14", "82.20"], history.Select(one => one.Text("written")));
        Assert.Equal(
            (history[1].Text("heldFrom"), (string?)null),
            (history[0].Text("heldTo"), history[1].Text("heldTo"))
        );

        // The page shows both with their sources, in both languages, and for a day what was held then.
        foreach (var page in (string[])[$"/series/{Key}", $"/en/series/{Key}"])
        {
            var html = await stranger.GetStringAsync(new Uri(page, UriKind.Relative));
            Assert.Contains("82.14", html, StringComparison.Ordinal);
            Assert.Contains("<a href=\"https://example.org/r\"", html, StringComparison.Ordinal);
        }
        var then = await stranger.GetStringAsync(
            new Uri($"/series.csv?key={Key}&asOf={between:yyyy-MM-dd}", UriKind.Relative)
        );
        Assert.Contains(",82.14,", then, StringComparison.Ordinal);
        Assert.DoesNotContain(",82.20,", then, StringComparison.Ordinal);
        Assert.Contains(
            Key,
            await stranger.GetStringAsync(new Uri("/en/series?q=competitiveness&kind=actual", UriKind.Relative)),
            StringComparison.Ordinal
        );

        // The same by SDMX.
        var message = await stranger.GetStringAsync(
            new Uri(
                $"/rest/data/DF_SERIES/A.QCI.000000../?startPeriod=2009&asOf={between:yyyy-MM-dd}",
                UriKind.Relative
            )
        );
        Assert.Contains("value=\"82.14\"", message, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"82.20\"", message, StringComparison.Ordinal);
        var available = await stranger.GetStringAsync(
            new Uri($"/rest/v2/availability/*/*/*/*/A.QCI.*.*.*?includeHistory=true", UriKind.Relative)
        );
        Assert.Contains("2020-12-31", available, StringComparison.Ordinal);

        // The database itself refuses to change what was held.
        await using var db = scene.Store.Open();
        var held = db.Set<SeriesValue>().First();
        db.Remove(held);
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Only_the_office_of_the_whole_portal_takes_files_in_and_bad_questions_are_told()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        await using (var db = scene.Store.Open())
        {
            var root = db.Set<Organisation>().Single(one => one.Path == Organisation.Root);
            db.Add(Organisation.Found(root, "north", OrganisationKind.CityBureau, "北方", "North").Value);
            await db.SaveChangesAsync();
        }
        using var north = await scene.ProgramAsync("northern", Roles.StrategyOffice, "/province/north/");
        using var answer = await ApiScene.SendAsync(north, HttpMethod.Post, Files, "x"u8.ToArray(), key: "1");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        foreach (
            var (address, status) in new[]
            {
                ("/series/A.NO.000000._T.ACTUAL", HttpStatusCode.NotFound),
                ($"/series/{Key}?asOf=yesterday", HttpStatusCode.BadRequest),
                ("/api/v1/series/x", HttpStatusCode.NotFound),
                ("/api/v1/series?kind=hope", HttpStatusCode.BadRequest),
                ("/series.csv?asOf=31.12.2020", HttpStatusCode.BadRequest),
            }
        )
        {
            using var told = await north.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(told.StatusCode == status, $"{address} {told.StatusCode}");
        }
    }

    private static string Address(JsonElement preview) =>
        $"{Files}/{preview.GetProperty("file").GetProperty("id").GetString()}/take-in";

    private static async Task<string?> RefusedAsync(ApiScene scene, JsonElement preview, bool goodRowsOnly)
    {
        using var answer = await scene.SendAsync(HttpMethod.Post, Address(preview), new { goodRowsOnly }, ifMatch: "*");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("code");
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(HttpClient client, string address) =>
        [.. (await client.GetFromJsonAsync<JsonElement>(address)).GetProperty("items").EnumerateArray()];
}

file static class Reading
{
    internal static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();
}
