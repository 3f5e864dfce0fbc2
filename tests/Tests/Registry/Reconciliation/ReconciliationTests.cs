using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace Yuelu.Registry.Reconciliation;

/// <summary>The directory as OpenRefine asks it; answers are held to the schemas of the Reconciliation API.</summary>
public sealed partial class ReconciliationTests(Stores stores)
{
    private static readonly (string Name, string Region)[] Registered =
    [
        ("湘潭电机股份有限公司", "430302"),
        ("湘潭电机力源有限公司", "430302"),
        ("长沙中联重工科技有限公司", "430104"),
        ("湘潭钢铁集团有限公司", "430302"),
    ];

    [Theory, BothStores]
    public async Task A_messy_list_of_names_is_matched(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        using var stranger = scene.Api.Portal.Stranger();
        var answers = await AskAsync(
            stranger,
            "queries",
            new
            {
                q0 = new { query = "湘潭电机股份有限公司" },
                q1 = new { query = "湘潭市电机有限责任公司" },
                q2 = new { query = "中联重工（长沙）" },
                q3 = new { query = CreditCode.Of(4).ToLowerInvariant() },
                q4 = new
                {
                    query = "湘潭电机",
                    limit = 1,
                    properties = (object[])[new { pid = "region", v = "430104" }],
                },
                q5 = new { query = "\" OR *" },
                q6 = new { query = "" },
            }
        );
        await FitsAsync(answers, "reconciliation-result-batch.json");
        Assert.Equal((Registered[0].Name, 100.0, true), First(answers, "q0"));
        Assert.Equal((Registered[0].Name, 95.0, true), First(answers, "q1"));
        Assert.Equal((Registered[2].Name, false), (First(answers, "q2").Name, First(answers, "q2").Match));
        Assert.Equal((Registered[3].Name, 100.0, true), First(answers, "q3"));
        foreach (var empty in (string[])["q4", "q5", "q6"])
            Assert.True(
                Results(answers, empty).All(one => !one.GetProperty("match").GetBoolean()),
                $"{empty} has a match"
            );
    }

    [Theory, BothStores]
    public async Task Of_two_that_bear_one_name_none_is_taken_without_a_look(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        await RegisterScene.RegisterAsync(scene.Office, 9, "湘潭电机股份有限公司", "430104");
        using var stranger = scene.Api.Portal.Stranger();
        var answers = await AskAsync(stranger, "queries", new { q0 = new { query = "湘潭电机股份有限公司" } });
        Assert.Equal(
            [100.0, 100.0],
            Results(answers, "q0").Take(2).Select(one => one.GetProperty("score").GetDouble())
        );
        Assert.All(Results(answers, "q0"), one => Assert.False(one.GetProperty("match").GetBoolean()));
    }

    [Fact]
    public async Task What_it_can_do_and_what_it_knows_fits_the_schemas()
    {
        await using var scene = await SetAsync(StoreKind.Sqlite);
        using var stranger = scene.Api.Portal.Stranger();
        await FitsAsync(await stranger.GetStringAsync("/reconcile"), "manifest.json");
        var suggested = await stranger.GetStringAsync("/reconcile/suggest/entity?prefix=湘潭");
        await FitsAsync(suggested, "suggest-entities-response.json");
        Assert.Equal(3, JsonDocument.Parse(suggested).RootElement.GetProperty("result").GetArrayLength());
        await FitsAsync(
            await stranger.GetStringAsync("/reconcile/suggest/property?prefix=区划"),
            "suggest-properties-response.json"
        );
        await FitsAsync(
            await stranger.GetStringAsync("/reconcile/suggest/type?prefix="),
            "suggest-types-response.json"
        );
        await FitsAsync(
            await stranger.GetStringAsync("/reconcile/properties?type=enterprise"),
            "data-extension-property-proposal.json"
        );
        var extended = await AskAsync(
            stranger,
            "extend",
            new
            {
                ids = (string[])[CreditCode.Of(1), "nobody"],
                properties = (object[])[new { id = "region-name" }, new { id = "secret" }],
            }
        );
        await FitsAsync(extended, "data-extension-response.json");
        var rows = JsonDocument.Parse(extended).RootElement.GetProperty("rows");
        var names = rows.GetProperty(CreditCode.Of(1)).GetProperty("region-name");
        Assert.Equal("雨湖区", names[0].GetProperty("str").GetString());
        Assert.Equal(0, rows.GetProperty("nobody").GetProperty("region-name").GetArrayLength());
    }

    [Theory]
    [InlineData("queries", "no json")]
    [InlineData("queries", "[1]")]
    [InlineData("other", "{}")]
    public async Task What_is_no_question_is_refused_with_a_sentence(string field, string json)
    {
        await using var scene = await RegisterScene.SetAsync(stores, StoreKind.Sqlite);
        using var stranger = scene.Api.Portal.Stranger();
        using var answer = await stranger.PostAsync(
            new Uri("/reconcile", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string> { [field] = json })
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("queries", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<RegisterScene> SetAsync(StoreKind kind)
    {
        var scene = await RegisterScene.SetAsync(stores, kind);
        foreach (var (i, (name, region)) in Registered.Index())
            await RegisterScene.RegisterAsync(scene.Office, i + 1, name, region);
        return scene;
    }

    private static async Task<string> AskAsync(HttpClient stranger, string field, object asked)
    {
        using var answer = await stranger.PostAsync(
            new Uri("/reconcile", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string> { [field] = JsonSerializer.Serialize(asked) })
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsStringAsync();
    }

    private static JsonElement.ArrayEnumerator Results(string answers, string key) =>
        JsonDocument.Parse(answers).RootElement.GetProperty(key).GetProperty("result").EnumerateArray();

    private static (string? Name, double Score, bool Match) First(string answers, string key)
    {
        var first = Results(answers, key).First();
        return (
            first.GetProperty("name").GetString(),
            first.GetProperty("score").GetDouble(),
            first.GetProperty("match").GetBoolean()
        );
    }

    /// <summary>Holds an answer to a schema that others wrote; without the shared folder there is none to hold it to.</summary>
    private static async Task FitsAsync(string json, string schema)
    {
        Assert.SkipWhen(Repository.Shared is null, "The schemas are not at hand.");
        var file = Path.Combine(Repository.Shared!, "schemas/reconciliation-0.2", schema);
        // One of them points to a document of others for what this service does not use; no test asks the network.
        var text = Elsewhere().Replace(await File.ReadAllTextAsync(file), "\"description\": \"not used\"");
        var errors = (await JsonSchema.FromJsonAsync(text, file)).Validate(json);
        Assert.True(errors.Count == 0, $"{schema}: {string.Join("; ", errors)}\n{json}");
    }

    [GeneratedRegex("\"\\$ref\":\\s*\"http[^\"]*\"")]
    private static partial Regex Elsewhere();
}
