using Yuelu.Platform.Api;

namespace Yuelu.Registry.Enterprises;

/// <summary>Looking enterprises up, alike on both databases.</summary>
public sealed class SearchTests(Stores stores)
{
    private static readonly (string Name, string Region)[] Registered =
    [
        ("湘潭电机股份有限公司", "430302"),
        ("湘潭（九华）机电有限公司", "430302"),
        ("长沙电机湘潭销售有限公司", "430104"),
        ("长沙TCL电器有限公司", "430104"),
        ("长沙𬭎达新材料有限公司", "430104"),
    ];

    [Theory, BothStores]
    public async Task A_name_is_found_by_any_part_of_it(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        foreach (var (i, (name, region)) in Registered.Index())
            await RegisterScene.RegisterAsync(scene.Office, i + 1, name, region);
        await Finds("湘潭", 0, 1, 2);
        await Finds("潭九", 1);
        await Finds("湘潭电机", 0);
        // Its pieces stand in the third name too, but not one after the other.
        await Finds("电机股份", 0);
        await Finds("湘潭 电机", 0, 2);
        await Finds("机", 0, 1, 2);
        await Finds("司", 0, 1, 2, 3, 4);
        await Finds("tcl", 3);
        await Finds("ＴＣＬ电", 3);
        await Finds("𬭎", 4);
        await Finds("𬭎达", 4);
        await Finds("湘江");
        await Finds("\" 电器 *", 3);
        await Finds("电 OR 湘");
        await Finds("湘潭&region=430302", 0, 1);
        await Finds("湘潭&region=430100", 2);
        await Finds("&region=43", 0, 1, 2, 3, 4);
        await Finds("&industry=36");
        await Finds(CreditCode.Of(2), 1);

        async Task Finds(string query, params int[] expected) =>
            Assert.Equal(
                expected.Select(i => Registered[i].Name),
                await RegisterScene.NamesAsync(scene.Office, $"{RegisterScene.Enterprises}?q={query}")
            );
    }

    [Theory, BothStores]
    public async Task A_part_holds_as_many_as_were_asked_for_and_says_where_the_rest_begins(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        var rows = Enumerable.Range(1, 120).Select(i => $"{CreditCode.Of(i)},长沙第{i}机械厂,430104,35");
        var (address, _) = await RegisterScene.SendAsync(
            scene.County,
            $"统一社会信用代码,企业名称,行政区划代码,行业代码\n{string.Join('\n', rows)}\n"
        );
        await RegisterScene.TakeInAsync(scene.County, address);
        foreach (
            var (limit, told, hasRest) in new[]
            {
                (20, 20, true),
                (110, 110, true),
                (120, 120, false),
                (500, 120, false),
            }
        )
        {
            var page = await scene.Api.GetAsync($"{RegisterScene.Enterprises}?q=机械&limit={limit}");
            Assert.Equal(told, page.GetProperty("items").GetArrayLength());
            Assert.Equal(hasRest, page.GetProperty("next").ValueKind == System.Text.Json.JsonValueKind.String);
        }
    }

    [Theory, BothStores]
    public async Task What_is_closed_is_listed_only_when_it_is_asked_for(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        await RegisterScene.RegisterAsync(scene.County, 1, "长沙第一机械厂");
        await RegisterScene.RegisterAsync(scene.County, 2, "长沙第二机械厂");
        await ApiScene.ChangeAsync(
            scene.County,
            $"{RegisterScene.Enterprises}/{CreditCode.Of(1)}/change",
            new { closedOn = "2020-12-31", source = "注销公告" }
        );
        foreach (var asker in new[] { scene.Office, scene.County })
        foreach (var query in (string[])["", "&q=机械", "&region=430104"])
        {
            var address = $"{RegisterScene.Enterprises}?limit=9{query}";
            Assert.Equal(["长沙第二机械厂"], await RegisterScene.NamesAsync(asker, address));
            Assert.Equal(2, (await RegisterScene.NamesAsync(asker, $"{address}&closed=too")).Length);
        }
    }

    [Theory, BothStores]
    public async Task A_long_list_goes_on_part_by_part(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        for (var i = 1; i <= 7; i++)
            await RegisterScene.RegisterAsync(scene.County, i, $"长沙第{i}机械厂");
        var (names, next) = (new List<string>(), (string?)$"{RegisterScene.Enterprises}?q=机械&limit=3");
        while (next is not null)
        {
            var page = await scene.Api.GetAsync(next);
            Assert.Equal(7, page.GetProperty("total").GetInt32());
            names.AddRange(
                page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("name").GetString()!)
            );
            next = page.GetProperty("next").GetString();
        }
        Assert.Equal(Enumerable.Range(1, 7).Select(i => $"长沙第{i}机械厂"), names);
    }
}
