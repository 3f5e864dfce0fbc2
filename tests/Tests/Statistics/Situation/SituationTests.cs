using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;
using Yuelu.Registry;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Situation;

/// <summary>A dashboard out of a vintage, each officer's own.</summary>
public sealed partial class SituationTests(Stores stores)
{
    private const string Output = "/api/v1/situation?form=industry-monthly&indicator=01";

    [Theory, BothStores]
    public async Task Each_officer_sees_the_own_area_drills_down_in_it_and_can_follow_each_figure(StoreKind kind)
    {
        await using var scene = await PublishedAsync(kind);
        var all = await AskAsync(scene.Province, Output);
        // 80 of the year before became 100 and 60 is new: 25 % over the same enterprise, all of it from Changsha.
        var total = all.GetProperty("total");
        Assert.Equal(
            (200m, 0.25m, "up"),
            (Number(total, "value"), Number(total, "growth"), total.GetProperty("state").GetString())
        );
        Assert.Equal(
            ["2025-09", "2026-09"],
            all.GetProperty("trend").EnumerateArray().Select(one => one.GetProperty("period").GetString())
        );
        Assert.Equal(
            [("430100", "长沙市", 160m, 0.8m, 25m, 1), ("430300", "湘潭市", 40m, 0.2m, 0m, 2)],
            Groups(all, "city")
                .Select(one =>
                    (
                        one.GetProperty("code").GetString(),
                        one.GetProperty("name").GetString(),
                        Number(one.GetProperty("figure"), "value"),
                        Number(one, "share"),
                        Number(one, "contribution"),
                        one.GetProperty("rank").GetInt32()
                    )
                )
        );
        // Employees and revenue of these are not known, and the vintage says so.
        Assert.Equal([""], Groups(all, "size").Select(one => one.GetProperty("code").GetString()));
        var county = await AskAsync(scene.Province, $"{Output}&area=430104");
        Assert.Equal(
            [(FilingScene.One, 100m), (FilingScene.Two, 60m)],
            Groups(county, "enterprise")
                .Select(one => (one.GetProperty("code").GetString(), Number(one.GetProperty("figure"), "value")))
        );
        // Months of which nothing was accepted cannot be added up.
        Assert.Equal(JsonValueKind.Null, all.GetProperty("cumulative").ValueKind);
        using var summed = await scene.Province.GetAsync(new Uri($"{Output}&cumulative=sum", UriKind.Relative));
        Assert.Equal("situation.not-all-of-the-year", await ApiScene.CodeAsync(summed));

        var csv = await scene.Province.GetStringAsync(
            new Uri(Output.Replace("situation?", "situation.csv?"), UriKind.Relative)
        );
        Assert.Contains("430100,长沙市,2026-09,160,2,100,80,1,0.25,0.8,25,1,1,", csv, StringComparison.Ordinal);
        using var officer = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        var page = await officer.GetStringAsync(
            new Uri("/situation?form=industry-monthly&indicator=01&area=430104", UriKind.Relative)
        );
        Assert.Contains("长沙甲机械有限公司", page, StringComparison.Ordinal);
        Assert.DoesNotContain("湘潭", page, StringComparison.Ordinal);
        Assert.Contains("href=\"vintages/1\"", page, StringComparison.Ordinal);
    }

    /// <summary>The officers' offices begin alike: of each only what stands below it, whoever asked before and beside.</summary>
    [Theory, BothStores]
    public async Task No_answer_crosses_scopes_when_officers_ask_in_turn_and_at_once(StoreKind kind)
    {
        await using var scene = await PublishedAsync(kind);
        await using (var db = scene.Store.Open())
        {
            var changsha = db.Set<Organisation>().Single(one => one.Path == "/province/changsha/");
            var root = db.Set<Organisation>().Single(one => one.Path == Organisation.Root);
            db.Add(Organisation.Found(changsha, "yuelu-2", OrganisationKind.CountyBureau, "邻区", "", "430105").Value);
            db.Add(Organisation.Found(changsha, "yue", OrganisationKind.CountyBureau, "别区", "", "430103").Value);
            db.Add(Organisation.Found(root, "changsha-2", OrganisationKind.CityBureau, "别市", "", "4302").Value);
            await db.SaveChangesAsync();
        }
        var api = scene.Register.Api;
        (HttpClient Program, decimal? Value)[] officers =
        [
            (scene.Province, 200),
            (await api.ProgramAsync("near", Roles.CountyOfficer, "/province/changsha/yuelu-2/"), null),
            (scene.County, 160),
            (await api.ProgramAsync("short", Roles.CountyOfficer, "/province/changsha/yue/"), null),
            (scene.City, 160),
            (scene.Register.Other, 40),
            (await api.ProgramAsync("alike", Roles.CityOfficer, "/province/changsha-2/"), null),
        ];
        foreach (var (program, value) in officers.Concat(officers.Reverse()))
            await SeesAsync(program, value);
        await Task.WhenAll(
            Enumerable.Repeat(officers, 3).SelectMany(all => all).Select(one => SeesAsync(one.Program, one.Value))
        );
        foreach (var (program, _) in officers.Where(one => one.Value is null))
            program.Dispose();

        static async Task SeesAsync(HttpClient program, decimal? value)
        {
            foreach (var area in new[] { "", "&area=430104", "&area=430302" })
            {
                var shown = await AskAsync(program, Output + area);
                decimal? expected = area switch
                {
                    "&area=430104" => value is 40 ? null
                    : value is null ? null
                    : 160,
                    "&area=430302" => value is 200 or 40 ? 40 : null,
                    _ => value,
                };
                var total = shown.GetProperty("total");
                Assert.Equal(expected, total.ValueKind == JsonValueKind.Null ? null : Number(total, "value"));
            }
        }
    }

    /// <summary>Both cities have the one division 35: each is as the whole; with an officer of one county there is nothing to compare.</summary>
    [Theory, BothStores]
    public async Task The_layout_is_that_of_what_the_officer_sees_and_clusters_are_by_the_bounds_in_the_address(
        StoreKind kind
    )
    {
        await using var scene = await PublishedAsync(kind);
        var layout = Output.Replace("situation?", "situation/layout?");
        var all = await AskAsync(scene.Province, $"{layout}&lq=1&share=50");
        Assert.Equal(200m, Number(all, "whole"));
        Assert.Equal(
            ["430100", "430300"],
            all.GetProperty("areas").EnumerateArray().Select(one => one.GetProperty("code").GetString())
        );
        var division = Assert.Single(all.GetProperty("divisions").EnumerateArray());
        // Of 100, 60 and 40 in 200: 0.25 + 0.09 + 0.04; of the cities: 0.8² + 0.2².
        Assert.Equal((0.38m, 0.68m), (Number(division, "plants"), Number(division, "herfindahl")));
        var cluster = Assert.Single(all.GetProperty("clusters").EnumerateArray());
        Assert.Equal((0.8m, 1m), (Number(cluster, "share"), Number(cluster, "quotient")));
        Assert.Equal(JsonValueKind.Null, (await AskAsync(scene.Province, layout)).GetProperty("clusters").ValueKind);
        Assert.Equal(160m, Number(await AskAsync(scene.County, layout), "whole"));
        Assert.Equal(40m, Number(await AskAsync(scene.Register.Other, layout), "whole"));
        foreach (var bad in new[] { "&lq=-1&share=5", "&lq=x", "&top=0", "&share=1e3" })
        {
            using var refused = await scene.Province.GetAsync(new Uri(layout + bad, UriKind.Relative));
            Assert.Equal("layout.no-bound", await ApiScene.CodeAsync(refused));
        }
        var csv = await scene.Province.GetStringAsync(
            new Uri(layout.Replace("layout?", "layout.csv?"), UriKind.Relative)
        );
        Assert.Contains("区位商,430100,35,,2026-09,1,1,", csv, StringComparison.Ordinal);
        using var officer = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        var page = await officer.GetStringAsync(
            new Uri("/situation/layout?form=industry-monthly&indicator=01", UriKind.Relative)
        );
        Assert.Contains("不足两个地区", page, StringComparison.Ordinal);
        Assert.DoesNotContain("湘潭", page, StringComparison.Ordinal);
        // Opened without a question, its file is of what it shows.
        page = await officer.GetStringAsync(new Uri("/en/situation/layout", UriKind.Relative));
        const string asked = "situation/layout.json?form=industry-monthly&amp;indicator=01&amp;period=2026-09";
        Assert.Contains($"href=\"{asked}\"", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"meta\"> (<span lang=\"zh-CN\">千元</span>) · ", page, StringComparison.Ordinal);
        var file = await officer.GetStringAsync(
            new Uri($"/{asked.Replace("&amp;", "&", StringComparison.Ordinal)}", UriKind.Relative)
        );
        Assert.Contains("\"whole\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_said_in_one_sentence()
    {
        await using var scene = await PublishedAsync(StoreKind.Sqlite);
        using var officer = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        foreach (
            var (asked, code) in new[]
            {
                ("&area=43", "situation.no-area"),
                ("&area=43010x", "situation.no-area"),
                ("&industry=351", "situation.no-industry"),
                ("&by=village", "situation.no-breakdown"),
                ("&cumulative=99", "totals.no-such-number"),
                ("&period=2026-13", "period.unreadable"),
                ("&vintage=99", "vintage.unknown"),
            }
        )
        {
            using var answer = await scene.Province.GetAsync(new Uri(Output + asked, UriKind.Relative));
            Assert.Equal(code, await ApiScene.CodeAsync(answer));
            using var page = await officer.GetAsync(
                new Uri($"/situation?{Output.Split('?')[1]}{asked}", UriKind.Relative)
            );
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("notice-bad", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        // A period without figures is honest emptiness, no refusal and no nought.
        Assert.Equal(
            JsonValueKind.Null,
            (await AskAsync(scene.Province, $"{Output}&period=2024-01")).GetProperty("total").ValueKind
        );
        using var filler = await scene.Filler.GetAsync(new Uri(Output, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, filler.StatusCode);
    }

    private static async Task<JsonElement> AskAsync(HttpClient program, string address)
    {
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static IEnumerable<JsonElement> Groups(JsonElement view, string part) =>
        view.GetProperty("groups").EnumerateArray().Where(one => one.GetProperty("part").GetString() == part);

    private static decimal Number(JsonElement of, string name) =>
        of.GetProperty(name) is { ValueKind: JsonValueKind.String } text
            ? decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture)
            : of.GetProperty(name).GetDecimal();
}
