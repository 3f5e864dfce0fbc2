using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Api;

namespace Yuelu.Registry.Enterprises;

/// <summary>The register as programs of those who keep it see and change it.</summary>
public sealed class RegisterApiTests(Stores stores)
{
    [Theory, BothStores]
    public async Task An_enterprise_is_registered_changed_from_a_day_on_and_its_history_kept(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        var made = await RegisterScene.RegisterAsync(scene.County, 1, "长沙岳麓机械有限公司");
        Assert.Equal(RegisterScene.Yuelu, made.GetProperty("organisation").GetString());
        var address = $"{RegisterScene.Enterprises}/{CreditCode.Of(1)}";
        await ApiScene.ChangeAsync(
            scene.County,
            $"{address}/change",
            new { name = "长沙麓山机械有限公司", source = "变更登记" }
        );
        // What was known of an earlier time stands in the history alone.
        await ApiScene.ChangeAsync(
            scene.County,
            $"{address}/change",
            new
            {
                name = "长沙机械厂",
                validFrom = "1998-05-01",
                source = "档案",
            }
        );
        Assert.Equal(
            ["长沙麓山机械有限公司", "长沙岳麓机械有限公司", "长沙机械厂"],
            await RegisterScene.NamesAsync(scene.County, $"{address}/entries")
        );
        Assert.Equal("长沙麓山机械有限公司", await NameAsync(scene.County, address));
        Assert.Equal(
            ["长沙麓山机械有限公司"],
            await RegisterScene.NamesAsync(scene.County, "/api/v1/directory?q=麓山")
        );
        Assert.Empty(await RegisterScene.NamesAsync(scene.County, "/api/v1/directory?q=岳麓机械"));
    }

    [Theory, BothStores]
    public async Task Each_keeps_the_enterprises_of_the_own_area_only(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        await RegisterScene.RegisterAsync(scene.County, 1, "长沙岳麓机械有限公司");
        await RegisterScene.RegisterAsync(scene.Other, 2, "湘潭电机有限公司", "430302");
        Assert.Equal(["长沙岳麓机械有限公司"], await RegisterScene.NamesAsync(scene.County, RegisterScene.Enterprises));
        Assert.Equal(2, (await RegisterScene.NamesAsync(scene.Office, RegisterScene.Enterprises)).Length);
        Assert.Empty(await RegisterScene.NamesAsync(scene.County, $"{RegisterScene.Enterprises}?q=湘潭"));
        Assert.Empty(await RegisterScene.NamesAsync(scene.County, $"{RegisterScene.Enterprises}?q={CreditCode.Of(2)}"));
        var address = $"{RegisterScene.Enterprises}/{CreditCode.Of(2)}";
        using var seen = await scene.County.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
        using var changed = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            $"{address}/change",
            new { name = "x厂", source = "s" },
            ifMatch: "*"
        );
        Assert.Equal("enterprise.not-found", await ApiScene.CodeAsync(changed));
        // Neither may one be put under an organisation of others.
        using var foreign = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            RegisterScene.Enterprises,
            new { code = CreditCode.Of(3), facts = RegisterScene.Facts("湘潭钢铁厂", "430302") },
            key: "foreign"
        );
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        var errors = (await foreign.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal("organisation", errors[0].GetProperty("field").GetString());
    }

    [Theory, BothStores]
    public async Task Of_two_who_change_it_at_once_the_second_is_told(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        await RegisterScene.RegisterAsync(scene.County, 1, "长沙岳麓机械有限公司");
        var address = $"{RegisterScene.Enterprises}/{CreditCode.Of(1)}";
        using var seen = await scene.County.GetAsync(address);
        var etag = seen.Headers.ETag!.ToString();
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(async i =>
                {
                    using var answer = await ApiScene.SendAsync(
                        scene.County,
                        HttpMethod.Post,
                        $"{address}/change",
                        new { name = $"麓山第{i}机械厂", source = "s" },
                        ifMatch: etag
                    );
                    return answer.StatusCode;
                })
        );
        Assert.Single(answers, HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(status => status == HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, (await RegisterScene.NamesAsync(scene.County, $"{address}/entries")).Length);
    }

    [Theory, BothStores]
    public async Task Of_many_who_register_one_code_at_once_one_does(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        var body = new { code = CreditCode.Of(7), facts = RegisterScene.Facts("长沙岳麓机械有限公司") };
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(async i =>
                {
                    using var answer = await ApiScene.SendAsync(
                        scene.County,
                        HttpMethod.Post,
                        RegisterScene.Enterprises,
                        body,
                        key: $"k{i}"
                    );
                    return answer.StatusCode;
                })
        );
        Assert.Single(answers, HttpStatusCode.Created);
        Assert.Equal(5, answers.Count(status => status == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Each_wrong_field_is_named()
    {
        await using var scene = await RegisterScene.SetAsync(stores, StoreKind.Sqlite);
        using var answer = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Post,
            RegisterScene.Enterprises,
            new
            {
                code = CreditCode.Of(1),
                facts = new
                {
                    name = "厂",
                    region = "430100",
                    industry = "3599",
                    employees = "many",
                    validFrom = "2999-01-01",
                },
            },
            key: "wrong"
        );
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal(
            ["validFrom", "source", "name", "region", "industry", "organisation", "employees"],
            errors.EnumerateArray().Select(error => error.GetProperty("field").GetString())
        );
    }

    private static async Task<string?> NameAsync(HttpClient program, string address) =>
        (await program.GetFromJsonAsync<JsonElement>(address)).GetProperty("name").GetString();
}
