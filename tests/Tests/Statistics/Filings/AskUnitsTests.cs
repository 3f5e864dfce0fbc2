using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Api;
using Yuelu.Registry;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Filings;

/// <summary>Whom a collection asks, and what rules know of their size.</summary>
public sealed class AskUnitsTests(Stores stores)
{
    /// <summary>Of a large enterprise, output below ten is asked to be explained.</summary>
    private static readonly FormDefinition Sized = SampleForm.Definition with
    {
        Rules =
        [
            new(
                "large",
                AuditGrade.NeedsExplanation,
                "",
                "sized := inner_join(form[keep '01'] as f, register[keep size_class] as r);\n"
                    + "r <- sized[filter size_class = \"large\" and '01' < 10];",
                new(
                    "大型企业总产值一般不低于10千元。",
                    "A large enterprise rarely puts out less than ten thousand yuan."
                )
            ),
        ],
    };

    [Theory, BothStores]
    public async Task A_round_asks_those_on_the_list_of_its_month_and_a_rule_reads_their_size_class(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind, Sized);
        await RegisterScene.TakeAsync(scene.Province, "代码,名称,版本\n11,新建投产,2026\n", "listing-reason");
        await RegisterScene.TakeAsync(
            scene.County,
            $"统一社会信用代码,月份,纳入或退出,原因代码\n{FilingScene.One},2026-08,纳入,11\n{FilingScene.Two},2026-09,纳入,11\n",
            "listings"
        );
        var round = await FilingScene.OpenAsync(scene.Register.Api, "2026-08", "listed");
        var asked = await scene.Province.GetFromJsonAsync<JsonElement>($"{round}/filings");
        Assert.Equal(
            [FilingScene.One],
            asked.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("unit").GetString())
        );
        using var stranger = scene.Register.Api.Portal.Stranger();
        var shown = await stranger.GetFromJsonAsync<JsonElement>(round);
        Assert.Equal("listed", shown.GetProperty("asks").GetString());
        Assert.Contains(
            "2026-08在规模以上名录内",
            await stranger.GetStringAsync(
                new Uri(round.Replace("/api/v1", "", StringComparison.Ordinal), UriKind.Relative)
            ),
            StringComparison.Ordinal
        );

        // Both figures of the larger reach the lower bounds of a large enterprise; of the other one is too low.
        foreach (var (unit, employees) in new[] { (FilingScene.One, "1000"), (FilingScene.Two, "999") })
            await ApiScene.ChangeAsync(
                scene.County,
                $"{RegisterScene.Enterprises}/{unit}/change",
                new
                {
                    employees,
                    revenue = "400000",
                    figuresYear = "2025",
                    source = "年报",
                }
            );
        var values = FilingScene.Values(output: 5, sales: 5, exports: 1);
        var filed = await ApiScene.CreateAsync(
            scene.Bookkeeper,
            $"{scene.Round}/filings",
            new { filings = new[] { FilingScene.One, FilingScene.Two }.Select(unit => new { unit, values }) }
        );
        var (one, two) = (filed.GetProperty("filings")[0], filed.GetProperty("filings")[1]);
        Assert.Equal(
            "large",
            Assert.Single(one.GetProperty("findings").EnumerateArray()).GetProperty("rule").GetString()
        );
        Assert.True(two.GetProperty("filed").GetBoolean());
    }
}
