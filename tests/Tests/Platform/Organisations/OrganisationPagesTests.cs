using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;

namespace Yuelu.Platform.Organisations;

/// <summary>What the system administrator does with the tree, one by one and by file.</summary>
public sealed partial class OrganisationPagesTests(Stores stores)
{
    private const string Page = "/administration/organisations";
    private const string Imports = "/administration/organisation-imports";

    [Theory, BothStores]
    public async Task Organisations_are_founded_renamed_and_closed_and_each_act_is_recorded(StoreKind kind)
    {
        var (store, portal, system) = await SceneAsync(kind);
        await using var open = portal;
        var root = await IdAsync(store, "province");
        var fields = Fields(
            ("code", "changsha"),
            ("kind", "CityBureau"),
            ("nameZh", "长沙市工信局"),
            ("region", "4301")
        );
        using var founded = await system.ActAsync($"{Page}/{root}/found", fields);
        Assert.Equal(HttpStatusCode.Redirect, founded.StatusCode);
        var again = await system.ActForBodyAsync($"{Page}/{root}/found", fields);
        Assert.Contains("已经有组织用了", again);
        Assert.Contains("value=\"长沙市工信局\"", WebUtility.HtmlDecode(again));
        var id = await IdAsync(store, "changsha");
        using var renamed = await system.ActAsync($"{Page}/{id}/rename", Fields(("nameZh", "长沙市工业和信息化局")));
        using var closed = await system.ActAsync($"{Page}/{id}/close", Fields(("day", "2026-03-31")));
        using var twice = await system.ActAsync($"{Page}/{id}/close", Fields(("day", "2026-04-30")));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        await using var db = store.Open();
        var subject = OrganisationActs.Subject(id);
        var acts = await db.EvidenceOfAsync([subject], CancellationToken.None);
        Assert.Equal(
            ["organisation.founded", "organisation.renamed", "organisation.closed"],
            acts[subject].Select(act => act.Kind)
        );
    }

    [Theory, BothStores]
    public async Task A_file_is_looked_at_then_taken_in_whole_and_its_export_changes_nothing(StoreKind kind)
    {
        var (store, portal, system) = await SceneAsync(kind);
        await using var open = portal;
        var wrong = await UploadAsync(system, "code,parent,kind,name_zh\nyuhua,nowhere,Park,园区\n");
        Assert.Contains("找不到上级", await system.GetStringAsync(wrong));
        using var kept = await system.ActAsync($"{wrong}/take-in");
        Assert.Equal(HttpStatusCode.Conflict, kept.StatusCode);
        using var errors = await system.GetAsync($"{wrong}/errors.xlsx");
        Assert.Equal(HttpStatusCode.OK, errors.StatusCode);

        var good = await UploadAsync(
            system,
            "代码,上级代码,类别,中文名称\nyuhua,province,县市区主管部门,雨花区工信局\n91430100ma9y00012f,yuhua,企业,=长沙机械厂\n"
        );
        Assert.Contains("新设 2", await system.GetStringAsync(good));
        using var taken = await system.ActAsync($"{good}/take-in");
        Assert.Contains("已导入，2 个组织有变化", await system.GetStringAsync(good));
        using var twice = await system.ActAsync($"{good}/take-in");
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);

        foreach (var export in new[] { "csv", "xlsx" })
        {
            var file = await system.GetByteArrayAsync($"{Page}.{export}");
            Assert.Contains("完全一致", await system.GetStringAsync(await UploadAsync(system, file)));
        }
        await using var db = store.Open();
        Assert.Equal(3, await db.Set<Organisation>().CountAsync());
    }

    [Fact]
    public async Task The_list_is_searched_and_filtered()
    {
        var (store, portal, system) = await SceneAsync(StoreKind.Sqlite);
        await using var open = portal;
        var good = await UploadAsync(
            system,
            "code,parent,kind,name_zh\nyuhua,province,CountyBureau,雨花区工信局\npark-a,yuhua,Park,雨花园区\nother,province,Park,别处园区\n"
        );
        using var taken = await system.ActAsync($"{good}/take-in");
        var found = await system.GetStringAsync($"{Page}?kind=Park&below=yuhua");
        Assert.Contains("雨花园区", found);
        Assert.DoesNotContain("别处园区", found);
        Assert.Contains("没有符合条件的组织", await system.GetStringAsync($"{Page}?q=nothing-like-it"));
    }

    private async Task<(TestStore, PortalFactory, HttpClient)> SceneAsync(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using (var db = store.Open())
            await Officer.AddAsync(db, "system", Roles.SystemAdministrator);
        var portal = new PortalFactory(store.Options, demo: "");
        return (store, portal, await portal.SignedInAsync("system"));
    }

    private static async Task<Guid> IdAsync(TestStore store, string code)
    {
        await using var db = store.Open();
        return (await db.Set<Organisation>().SingleAsync(one => one.Code == code)).Id;
    }

    private static Task<string> UploadAsync(HttpClient client, string csv) =>
        UploadAsync(client, Encoding.UTF8.GetBytes(csv));

    private static async Task<string> UploadAsync(HttpClient client, byte[] file)
    {
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(Token().Match(await client.GetStringAsync(Imports)).Groups[1].Value),
                "__RequestVerificationToken"
            },
            { new ByteArrayContent(file), "file", "organisations.csv" },
        };
        using var answer = await client.PostAsync($"{Imports}/upload", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static (string, string)[] Fields(params (string, string)[] fields) => fields;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
