using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yuelu.Platform.Api;
using Yuelu.Registry;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Briefs;

/// <summary>Briefs are written by templates out of indicators; every number leads back, and any month can be written again.</summary>
public sealed class BriefTests(Stores stores)
{
    private const string Written = "/api/v1/written-briefs?brief=SEPTEMBER";

    [Theory, BothStores]
    public async Task A_brief_tells_the_figures_of_the_readers_area_and_each_leads_back_to_how_it_was_made(
        StoreKind kind
    )
    {
        await using var scene = await BriefScene.SetAsync(stores, kind);
        var brief = await scene.Province.GetFromJsonAsync<JsonElement>(Written);
        Assert.Equal(
            "2026年9月产值160.0千元，同比增长25.0%；产销率81.25%，比上年同期持平。企业2家。",
            brief.GetProperty("text")[1].GetString()
        );
        Assert.Equal("2026年9月工业运行", brief.GetProperty("title").GetString());
        var figure = brief.GetProperty("figures").EnumerateArray().First();
        Assert.Equal("160.0千元", figure.GetProperty("text").GetString());
        var made = Origin(figure, "made");
        Assert.Equal("160", Origin(figure, "exact"));
        using var officer = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        var page = await officer.GetStringAsync(new Uri($"/{made}", UriKind.Relative));
        Assert.Contains("160.0", page, StringComparison.Ordinal);
        // Another county has none of it, and says so instead of telling the whole.
        var other = await scene.Register.Other.GetFromJsonAsync<JsonElement>($"{Written}&period=2026-09");
        Assert.DoesNotContain("160", $"{other.GetProperty("text")}", StringComparison.Ordinal);
        Assert.NotEmpty(other.GetProperty("gaps").EnumerateArray());
        using var filler = await scene.Filler.GetAsync(new Uri(Written, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, filler.StatusCode);
        var preview = await officer.GetStringAsync(new Uri("/written-brief?brief=SEPTEMBER", UriKind.Relative));
        foreach (var words in new[] { "增长25.0%", "一、总体", "图：", "written-brief.docx", "data whole-words" })
            Assert.Contains(words, preview, StringComparison.Ordinal);
        Assert.Contains(
            "As it was known at",
            await officer.GetStringAsync(new Uri("/en/written-brief?brief=SEPTEMBER", UriKind.Relative)),
            StringComparison.Ordinal
        );
    }

    [Theory, BothStores]
    public async Task A_month_is_written_again_as_it_was_known_to_the_same_bytes_and_an_issued_file_stays(
        StoreKind kind
    )
    {
        await using var scene = await BriefScene.SetAsync(stores, kind);
        var moment = (await scene.Province.GetFromJsonAsync<JsonElement>(Written)).GetProperty("asOf").GetString()!;
        var asOf = $"{BriefScene.File}&asOf={Uri.EscapeDataString(moment)}";
        var first = await BriefScene.BytesAsync(scene.Province, asOf);
        using var issued = await ApiScene.SendAsync(
            scene.Province,
            HttpMethod.Post,
            "/api/v1/issued-briefs",
            new { brief = "SEPTEMBER", period = "2026-09" },
            key: $"{Guid.CreateVersion7()}"
        );
        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        var view = await issued.Content.ReadFromJsonAsync<JsonElement>();

        var august = await FilingScene.OpenAsync(scene.Register.Api, "2026-08");
        await VintageScene.FileAsync(scene, august, (FilingScene.One, 500));
        await VintageScene.AcceptAsync(scene, august);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        Assert.Equal(first, await BriefScene.BytesAsync(scene.Province, asOf));
        Assert.NotEqual(first, await BriefScene.BytesAsync(scene.Province, $"{BriefScene.File}&period=2026-08"));
        var before = await ApiScene.SendAsync(scene.Province, HttpMethod.Get, $"{Written}&asOf=2020-01-01");
        Assert.Equal("brief.unknown", await ApiScene.CodeAsync(before));
        before.Dispose();

        var kept = await BriefScene.BytesAsync(
            scene.Province,
            $"/api/v1/issued-briefs/{view.GetProperty("id").GetString()}/file"
        );
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(kept)), view.GetProperty("sha256").GetString());
        var listed = await scene.Province.GetFromJsonAsync<JsonElement>("/api/v1/issued-briefs?brief=SEPTEMBER");
        Assert.Equal(
            view.GetProperty("sha256").GetString(),
            listed.GetProperty("items")[0].GetProperty("sha256").GetString()
        );
    }

    /// <summary>A number that somebody typed has no origin, so it is refused where it stands; so is all that is not there.</summary>
    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_is_half_done()
    {
        await using var scene = await BriefScene.SetAsync(stores, StoreKind.Sqlite);
        foreach (
            var (says, change) in new (string, Action<JsonObject>)[]
            {
                ("有直接写入的数字", one => one["text"] = "产值增长 5% 以上"),
                ("有直接写入的数字", one => one["text"] = "产值{{ produced.value | size }}"),
                ("有直接写入的数字", one => one["title"] = "２０２６年运行"),
                ("拆开", one => one["text"] = "{{ produced.value | slice: 0, 1 }}"),
                ("“value2”不存在", one => one["text"] = "{{ produced.value2 }}"),
                ("nothing", one => one["text"] = "{{ nothing }}"),
                ("[[nowhere]]", one => one["text"] = "[[nowhere]]"),
                ("模板文字有误", one => one["text"] = "{% if produced.known %}"),
                ("模板文字有误", one => one["text"] = "{% for a in (1..100000000) %}很{% endfor %}"),
                (
                    "模板文字有误",
                    one => one["text"] = "{% for a in cities %}{% for b in (a..a) %}很{% endfor %}{% endfor %}"
                ),
                ("模板文字有误", one => one["text"] = "{% assign a = '很' | append: a %}"),
                ("模板文字有误", one => one["text"] = "{% capture a %}{{ a }}{{ a }}{% endcapture %}"),
                ("模板文字有误", one => one["text"] = "{% include '/etc/passwd' %}"),
                ("专用区", one => one["text"] = "\uE0001\uE001"),
                ("请填写正文", one => one["text"] = " "),
                ("请填写标题", one => one["title"] = ""),
                ("指标 NONE 不存在", one => one["figures"]![0]!["indicator"] = "NONE"),
                ("“period”应以", one => one["figures"]![0]!["name"] = "period"),
                ("1 至 60", one => one["figures"]![0]!["months"] = 61),
                ("不按企业", one => one["figures"]![2]!["by"] = "unit"),
                ("分组相同", one => one["tables"]![0]!["of"] = new JsonArray("produced", "cities")),
                ("按地区", one => one["charts"]![0]!["of"] = new JsonArray("produced")),
                ("“none”不存在", one => one["charts"]![0]!["of"] = new JsonArray("none")),
            }
        )
        {
            var template = BriefScene.Template();
            change(template);
            using var answer = await ApiScene.SendAsync(
                scene.Province,
                HttpMethod.Put,
                "/api/v1/briefs/WRONG",
                template,
                "*"
            );
            var said = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{says}: {said}");
            Assert.Contains(says, JsonNode.Parse(said)!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        }
        foreach (var path in new[] { "briefs/WRONG", "written-briefs?brief=WRONG" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(scene.Province, $"/api/v1/{path}"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(scene.Province, "/api/v1/written-briefs"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(scene.Province, $"{Written}&period=2016-2020"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(scene.Province, $"{Written}&asOf=soon"));
        using var county = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Put,
            "/api/v1/briefs/X",
            BriefScene.Template(),
            "*"
        );
        Assert.Equal(HttpStatusCode.Forbidden, county.StatusCode);
        using var issue = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            "/api/v1/issued-briefs",
            new { brief = "SEPTEMBER" },
            key: "k"
        );
        Assert.Equal(HttpStatusCode.Forbidden, issue.StatusCode);
        var both = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ =>
                {
                    var other = BriefScene.Template();
                    other["sender"] = "另一份";
                    return ApiScene.SendAsync(
                        scene.Province,
                        HttpMethod.Put,
                        "/api/v1/briefs/SEPTEMBER",
                        other,
                        "\"v1\""
                    );
                })
        );
        Assert.Single(both, answer => answer.IsSuccessStatusCode);
        foreach (var answer in both)
            answer.Dispose();
    }

    /// <summary>As the office does it: a template that is checked, looked at, published, written and issued.</summary>
    [Fact]
    public async Task The_office_checks_publishes_and_issues_on_the_pages()
    {
        await using var scene = await BriefScene.SetAsync(stores, StoreKind.Sqlite);
        using var office = await scene.Register.Api.Portal.SignedInAsync(Officer.Name);
        var fields = new Dictionary<string, string>
        {
            ["code"] = "SHORT",
            ["seen"] = "0",
            ["nameZh"] = "短报",
            ["language"] = "en",
            ["title"] = "Industry, {{ period }}",
            ["text"] = "# Output\nOutput was {{ produced.value }}, {{ produced.change }}.\n[[cities]]",
            ["source"] = "x",
            ["appliesFrom"] = "2011-01-01",
            ["name1"] = "produced",
            ["indicator1"] = "PRODUCED",
            ["by1"] = "0",
            ["months1"] = "1",
            ["order1"] = "Code",
            ["name2"] = "by_city",
            ["indicator2"] = "PRODUCED",
            ["by2"] = "1",
            ["months2"] = "x",
            ["order2"] = "ChangeDown",
            ["block1"] = "cities",
            ["shape1"] = "Table",
            ["caption1"] = "By city",
            ["of1"] = "by_city",
            ["facets1"] = "value, change, wrong",
            ["act"] = "check",
        };
        var page = await PostAsync(office, "save", fields, HttpStatusCode.BadRequest);
        Assert.Contains("1 至 60", page, StringComparison.Ordinal);
        Assert.Contains("“wrong”不是可列的内容", page, StringComparison.Ordinal);
        (fields["months2"], fields["facets1"]) = ("1", "value、change");
        page = await PostAsync(office, "save", fields, HttpStatusCode.OK);
        Assert.Contains("up 25.0%", page, StringComparison.Ordinal);
        Assert.Contains("value=\"publish\"", page, StringComparison.Ordinal);
        fields["act"] = "publish";
        await PostAsync(office, "save", fields, HttpStatusCode.Found);
        page = await PostAsync(office, "save", fields, HttpStatusCode.BadRequest);
        Assert.Contains("完全相同", page, StringComparison.Ordinal);
        await PostAsync(office, "issue", new() { ["brief"] = "SHORT", ["period"] = "2026-09" }, HttpStatusCode.Found);
        page = await office.GetStringAsync(new Uri("/briefs", UriKind.Relative));
        Assert.Contains("SHORT-2026-09.docx", page, StringComparison.Ordinal);
        page = await office.GetStringAsync(new Uri("/office/briefs/SHORT", UriKind.Relative));
        Assert.Contains("value, change", page, StringComparison.Ordinal);
    }

    private static async Task<string> PostAsync(
        HttpClient office,
        string act,
        Dictionary<string, string> fields,
        HttpStatusCode status
    )
    {
        var (_, form) = PortalFactory.Fill(
            await office.GetStringAsync(new Uri("/office/briefs/new", UriKind.Relative)),
            new() { ["code"] = "" }
        );
        foreach (var (name, value) in fields)
            form[name] = value;
        using var answer = await office.PostAsync(
            new Uri($"/office/briefs/{act}", UriKind.Relative),
            new FormUrlEncodedContent(form)
        );
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, said);
        return said;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    private static string Origin(JsonElement figure, string name) =>
        figure
            .GetProperty("origin")
            .EnumerateArray()
            .First(one => one.GetProperty("name").GetString() == name)
            .GetProperty("value")
            .GetString()!;
}
