using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Api;
using Yuelu.Registry.Listings;

namespace Yuelu.Registry.Merging;

/// <summary>Entries of one enterprise: found by their names, merged with the history kept, and parted again.</summary>
public sealed class MergeTests(Stores stores)
{
    private static readonly string One = $"{RegisterScene.Enterprises}/{CreditCode.Of(1)}";

    [Theory, BothStores]
    public async Task Near_equal_names_are_listed_and_compared_side_by_side(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        var page = await scene.County.GetFromJsonAsync<JsonElement>("/api/v1/registry/near-names?region=430104");
        var pair = Assert.Single(page.GetProperty("items").EnumerateArray());
        Assert.Equal(CreditCode.Of(1), pair.GetProperty("code").GetString());
        Assert.Equal(CreditCode.Of(2), pair.GetProperty("otherCode").GetString());
        using var officer = await scene.Api.Portal.SignedInAsync("yuelu");
        var compared = await officer.GetStringAsync(
            new Uri($"/registry/duplicates?one={CreditCode.Of(1)}&other={CreditCode.Of(2)}", UriKind.Relative)
        );
        Assert.Contains($"把 {CreditCode.Of(1)} 并入 {CreditCode.Of(2)}", compared, StringComparison.Ordinal);
    }

    [Theory, BothStores]
    public async Task One_merged_stays_to_be_found_by_its_code_and_can_be_parted(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        await RegisterScene.TakeAsync(scene.Office, "代码,名称,版本\n11,新建投产,2026\n", "listing-reason");
        await RegisterScene.TakeAsync(
            scene.County,
            $"统一社会信用代码,月份,纳入或退出,原因代码\n{CreditCode.Of(1)},2026-01,纳入,11\n",
            "listings"
        );
        await MergeAsync(scene.County);
        // Lists have the one that stays; the code of the other still leads to it.
        Assert.Equal(
            ["长沙岳麓机械有限责任公司"],
            await RegisterScene.NamesAsync(scene.County, $"{RegisterScene.Enterprises}?q=岳麓")
        );
        Assert.Equal(
            2,
            int.Parse(
                (await scene.Api.GetAsync(One)).GetProperty("mergedInto").GetString()!,
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
        using var anybody = scene.Api.Portal.Stranger();
        Assert.Contains(
            "已并入",
            await anybody.GetStringAsync(new Uri($"/enterprises/{CreditCode.Of(1)}", UriKind.Relative)),
            StringComparison.Ordinal
        );
        await using (var db = scene.Api.Store.Open())
            Assert.True(await db.IsListedAsync(CreditCode.Of(2), new(2026, 2, 1), default));
        Assert.Equal("enterprise.merged", await RefusedAsync(scene.County, "merge", CreditCode.Of(2)));
        await ApiScene.ChangeAsync(scene.County, $"{One}/part", new { reason = "误会" });
        Assert.Equal(2, (await RegisterScene.NamesAsync(scene.County, $"{RegisterScene.Enterprises}?q=岳麓")).Length);
        await using (var db = scene.Api.Store.Open())
        {
            Assert.True(await db.IsListedAsync(CreditCode.Of(1), new(2026, 2, 1), default));
            Assert.False(await db.IsListedAsync(CreditCode.Of(2), new(2026, 2, 1), default));
        }
        using var officer = await scene.Api.Portal.SignedInAsync("yuelu");
        var page = await officer.GetStringAsync(new Uri($"/registry/enterprises/{CreditCode.Of(1)}", UriKind.Relative));
        Assert.Contains("误会", page, StringComparison.Ordinal);
        Assert.Contains("同一企业", page, StringComparison.Ordinal);
    }

    [Theory, BothStores]
    public async Task Of_two_who_merge_it_at_once_one_does(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        using var seen = await scene.County.GetAsync(One);
        var etag = seen.Headers.ETag!.ToString();
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(async _ =>
                {
                    using var answer = await ApiScene.SendAsync(
                        scene.County,
                        HttpMethod.Post,
                        $"{One}/merge",
                        new { into = CreditCode.Of(2), reason = "同一企业" },
                        ifMatch: etag
                    );
                    return answer.StatusCode;
                })
        );
        Assert.Single(answers, HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(status => status == HttpStatusCode.PreconditionFailed));
    }

    [Theory, BothStores]
    public async Task Those_of_others_itself_and_merged_ones_are_refused(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        await RegisterScene.RegisterAsync(scene.Other, 4, "湘潭电机有限公司", "430302");
        Assert.Equal("enterprise-merge.no-such-other", await RefusedAsync(scene.County, "merge", CreditCode.Of(4)));
        Assert.Equal("enterprise.not-found", await RefusedAsync(scene.Other, "merge", CreditCode.Of(4)));
        Assert.Equal("enterprise-merge.itself", await RefusedAsync(scene.County, "merge", CreditCode.Of(1)));
        Assert.Equal("enterprise-merge.not-merged", await RefusedAsync(scene.County, "part", null));
        await MergeAsync(scene.County);
        var third = $"{RegisterScene.Enterprises}/{CreditCode.Of(3)}";
        Assert.Equal(
            "enterprise-merge.into-merged",
            await RefusedAsync(scene.County, "merge", CreditCode.Of(1), third)
        );
        Assert.Equal(
            "enterprise-merge.has-others",
            await RefusedAsync(
                scene.County,
                "merge",
                CreditCode.Of(3),
                $"{RegisterScene.Enterprises}/{CreditCode.Of(2)}"
            )
        );
    }

    /// <summary>Two near-equal entries and another in the county.</summary>
    private async Task<RegisterScene> SetAsync(StoreKind kind)
    {
        var scene = await RegisterScene.SetAsync(stores, kind);
        await RegisterScene.RegisterAsync(scene.County, 1, "长沙岳麓机械有限公司");
        await RegisterScene.RegisterAsync(scene.County, 2, "长沙岳麓机械有限责任公司");
        await RegisterScene.RegisterAsync(scene.County, 3, "湘江新材料股份有限公司");
        return scene;
    }

    private static Task<JsonElement> MergeAsync(HttpClient program) =>
        ApiScene.ChangeAsync(program, $"{One}/merge", new { into = CreditCode.Of(2), reason = "同一企业" });

    private static async Task<string> RefusedAsync(
        HttpClient program,
        string act,
        string? into,
        string? enterprise = null
    )
    {
        object body = into is null ? new { reason = "同一企业" } : new { into, reason = "同一企业" };
        using var answer = await ApiScene.SendAsync(
            program,
            HttpMethod.Post,
            $"{enterprise ?? One}/{act}",
            body,
            ifMatch: "*"
        );
        return await ApiScene.CodeAsync(answer);
    }
}
