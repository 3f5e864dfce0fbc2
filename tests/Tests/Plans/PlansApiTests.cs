using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Yuelu.Platform.Api;

namespace Yuelu.Plans;

/// <summary>What an officer does on the pages, done by a program: from a file to a published version with its figures.</summary>
public sealed class PlansApiTests(Stores stores)
{
    private const string Text =
        "示例市制造业行动计划（2026—2030年）\n一、总体要求\n（一）主要目标。到2030年，规模以上工业增加值达到1200亿元，研发投入占比达到3%以上。\n二、重点任务\n（一）培育企业。每年新增高新技术企业50家。\n";

    [Theory, BothStores]
    public async Task A_file_becomes_a_published_plan_with_figures(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        var draft = await ImportAsync(scene);
        var entries = (await scene.GetAsync($"{draft}/entries")).GetProperty("items").EnumerateArray().ToList();
        var gross = entries.First(entry => Indicator(entry).Contains("增加值", StringComparison.Ordinal));
        await EditAsync(scene, $"{draft}/entries/{gross.GetProperty("key").GetString()}");
        using var accepted = await scene.SendAsync(
            HttpMethod.Post,
            $"{draft}/accept",
            new
            {
                entries = entries.Select(entry => new
                {
                    key = entry.GetProperty("key").GetString(),
                    etag = entry.GetProperty("etag").GetString(),
                }),
            }
        );
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        await PublishAsync(scene, draft);
        await TakeFiguresInAsync(scene);
        var plan = await scene.GetAsync("/api/v1/plans/sample-2026");
        Assert.Equal(1, plan.GetProperty("version").GetProperty("number").GetInt32());
        var commitments = await scene.GetAsync("/api/v1/plans/sample-2026/commitments?kind=all");
        Assert.Contains(
            commitments.GetProperty("items").EnumerateArray(),
            line => line.GetProperty("commitment").GetProperty("value").GetDecimal() == 1300
        );
    }

    [Theory, BothStores]
    public async Task Two_programs_cannot_overwrite_each_other_in_one_entry(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        var draft = await ImportAsync(scene);
        var entry = (await scene.GetAsync($"{draft}/entries?limit=1")).GetProperty("items")[0];
        var (address, etag) = (
            $"{draft}/entries/{entry.GetProperty("key").GetString()}",
            entry.GetProperty("etag").GetString()
        );
        var answers = await Task.WhenAll(
            scene.SendAsync(HttpMethod.Post, $"{address}/reject", ifMatch: etag),
            scene.SendAsync(HttpMethod.Post, $"{address}/accept", ifMatch: etag)
        );
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.PreconditionFailed],
            answers.Select(answer => answer.StatusCode).Order()
        );
        var late = answers.Single(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed);
        var told = await late.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(told.GetProperty("etag").GetString(), told.GetProperty("changed").GetProperty("etag").GetString());
    }

    [Fact]
    public async Task A_draft_that_somebody_touched_is_not_published_as_it_was_read()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        var draft = await ImportAsync(scene);
        using var seen = await scene.SendAsync(HttpMethod.Get, draft);
        var entry = (await scene.GetAsync($"{draft}/entries?limit=1")).GetProperty("items")[0];
        using var touched = await scene.SendAsync(
            HttpMethod.Post,
            $"{draft}/entries/{entry.GetProperty("key").GetString()}/accept",
            ifMatch: "*"
        );
        using var late = await scene.SendAsync(
            HttpMethod.Post,
            $"{draft}/publish",
            new { slug = "sample-2026", known = true },
            ifMatch: seen.Headers.ETag!.ToString()
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        var acts = (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("changed").GetProperty("acts");
        Assert.Equal("accept", acts[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task What_is_published_is_open_to_programs_without_a_token()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var stranger = scene.Portal.Stranger();
        foreach (
            var part in new[]
            {
                "",
                "/versions",
                "/tasks",
                "/mechanisms",
                "/commitments",
                "/commitments/T01",
                "/figures",
                "/settings",
            }
        )
        {
            using var answer = await stranger.GetAsync(new Uri(ApiScene.Plan + part, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{part} {answer.StatusCode}");
        }
    }

    private static async Task<string> ImportAsync(ApiScene scene)
    {
        using var begun = await scene.SendAsync(
            HttpMethod.Post,
            "/api/v1/imports?fileName=plan.txt",
            Encoding.UTF8.GetBytes(Text),
            key: "import"
        );
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        while (true)
        {
            var import = await scene.GetAsync(begun.Headers.Location!.ToString());
            if (import.GetProperty("state").GetString() == "done")
                return $"/api/v1/drafts/{import.GetProperty("draft").GetString()}";
            Assert.Equal("reading", import.GetProperty("state").GetString());
            await Task.Delay(20);
        }
    }

    private static async Task EditAsync(ApiScene scene, string address)
    {
        var fields = new
        {
            name = "规模以上工业增加值",
            kind = "target",
            comparator = "reach",
            value = 1300,
            unit = "亿元",
            deadlineYear = 2030,
        };
        using var wrong = await scene.SendAsync(
            HttpMethod.Put,
            address,
            new
            {
                name = "",
                kind = "target",
                comparator = "reach",
            },
            ifMatch: "*"
        );
        Assert.Equal("api.bad-fields", await ApiScene.CodeAsync(wrong));
        using var edited = await scene.SendAsync(HttpMethod.Put, address, fields, ifMatch: "*");
        Assert.Equal(HttpStatusCode.OK, edited.StatusCode);
    }

    private static async Task PublishAsync(ApiScene scene, string draft)
    {
        using var about = await scene.SendAsync(HttpMethod.Get, $"{draft}/about");
        var facts = (await about.Content.ReadFromJsonAsync<JsonElement>())!;
        using var described = await scene.SendAsync(
            HttpMethod.Put,
            $"{draft}/about",
            facts,
            ifMatch: about.Headers.ETag!.ToString()
        );
        Assert.Equal(HttpStatusCode.OK, described.StatusCode);
        using var seen = await scene.SendAsync(HttpMethod.Get, draft);
        using var published = await scene.SendAsync(
            HttpMethod.Post,
            $"{draft}/publish",
            new { slug = "sample-2026", known = true },
            ifMatch: seen.Headers.ETag!.ToString()
        );
        Assert.True(published.IsSuccessStatusCode, await published.Content.ReadAsStringAsync());
    }

    private static async Task TakeFiguresInAsync(ApiScene scene)
    {
        const string Plan = "/api/v1/plans/sample-2026";
        var template = await scene.Program.GetStringAsync(
            new Uri("/plans/hunan-2016-2020/figures.csv", UriKind.Relative)
        );
        using var wrong = await scene.SendAsync(
            HttpMethod.Post,
            $"{Plan}/figure-imports?fileName=f.csv",
            Encoding.UTF8.GetBytes(template),
            key: "figures"
        );
        Assert.Equal(HttpStatusCode.Created, wrong.StatusCode);
        var preview = await wrong.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(preview.GetProperty("errors").GetArrayLength() > 0);
        using var taken = await scene.SendAsync(
            HttpMethod.Post,
            $"{wrong.Headers.Location}/take-in",
            new { goodRowsOnly = false },
            ifMatch: wrong.Headers.ETag!.ToString()
        );
        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
    }

    private static string Indicator(JsonElement entry) =>
        entry.GetProperty("commitment") is { ValueKind: JsonValueKind.Object } commitment
            ? commitment.GetProperty("indicator").GetString()!
            : "";
}
