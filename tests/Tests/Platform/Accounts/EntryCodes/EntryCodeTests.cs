using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>How an enterprise gets in: a county makes codes, the enterprise's person enters one, invites its fillers.</summary>
public sealed partial class EntryCodeTests(Stores stores)
{
    private const string Make = "/administration/enterprises/codes/make";
    private const string Machine = "91430100ma9y00012f";
    private const string Steel = "91430200ma9y00012l";
    private const string Password = "an-enterprise-person";

    [Theory, BothStores]
    public async Task An_enterprise_gets_in_by_its_code_and_its_approver_invites_fillers(StoreKind kind)
    {
        var (_, portal, county) = await SceneAsync(kind);
        await using var open = portal;
        var sheet = await county.ActForBodyAsync(Make, ("enterprise", Machine));
        var code = Code().Match(sheet).Groups[1].Value;
        Assert.Contains("长沙机械厂", sheet);
        Assert.Contains($"{Machine.ToUpperInvariant()},{code}", Csv(sheet));

        using var person = portal.Stranger();
        using var entered = await EnterAsync(person, Machine, code.Replace("-", " ").ToLowerInvariant(), "li.lei");
        Assert.EndsWith("/account/sign-in?chosen=1", entered.Headers.Location?.OriginalString);
        using var again = await EnterAsync(person, Machine, code, "han.mei");
        Assert.Contains("入网码已用过", await again.Content.ReadAsStringAsync());

        await SignInAsync(person, "li.lei");
        var link = Acting.LinkOn(
            await person.ActForBodyAsync("/account/people/invite", ("organisation", Machine), ("name", "han.mei"))
        );
        using var filler = portal.Stranger();
        using var chosen = await PortalFactory.PostAsync(
            filler,
            link,
            new() { ["New"] = Password, ["Again"] = Password }
        );
        await SignInAsync(filler, "han.mei");
        Assert.Contains("企业填报人", await filler.GetStringAsync("/account"));
        Assert.Contains("han.mei", await person.GetStringAsync("/account/people"));
        Assert.Equal(HttpStatusCode.Forbidden, (await filler.GetAsync("/account/people")).StatusCode);

        var id = Id().Match(await person.GetStringAsync("/account/people")).Groups[1].Value;
        using var withdrawn = await person.ActAsync($"/account/people/{id}/withdraw");
        Assert.Contains("还没有角色", await filler.GetStringAsync("/account"));
        Assert.Contains("已开户", await county.GetStringAsync($"/administration/enterprises?q={Machine}"));
    }

    [Theory, BothStores]
    public async Task A_program_makes_codes_and_blocks_them(StoreKind kind)
    {
        var (store, portal, _) = await SceneAsync(kind);
        await using var open = portal;
        using var program = portal.Stranger();
        var secret = await ApiScene.SecretAsync(store, "county", ["accounts:read", "accounts:write"]);
        program.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        var body = new { enterprises = new[] { Machine.ToUpperInvariant() } };
        var made = await ApiScene.CreateAsync(program, "/api/v1/entry-codes", body);
        var code = made.GetProperty("slips").EnumerateArray().Single().GetProperty("code").GetString()!;
        Assert.Equal("open", await StateAsync());
        using var blocked = await ApiScene.SendAsync(
            program,
            HttpMethod.Post,
            "/api/v1/entry-codes/block",
            new { withoutApprover = true }
        );
        Assert.Contains(Machine.ToUpperInvariant(), await blocked.Content.ReadAsStringAsync());
        Assert.Equal("none", await StateAsync());
        using var person = portal.Stranger();
        using var refused = await EnterAsync(person, Machine, code, "li.lei");
        Assert.Contains("入网码已用过", await refused.Content.ReadAsStringAsync());
        Assert.Equal(
            "organisation.unknown",
            await ApiScene.RefusedAsync(program, "/api/v1/entry-codes", new { enterprises = new[] { "none" } })
        );

        async Task<string?> StateAsync() =>
            (await program.GetFromJsonAsync<JsonElement>($"/api/v1/enterprises?q={Machine}"))
                .GetProperty("items")
                .EnumerateArray()
                .Single()
                .GetProperty("code")
                .GetString();
    }

    [Theory, BothStores]
    public async Task Wrong_attempts_block_a_code_and_each_is_told_the_same(StoreKind kind)
    {
        var (_, portal, county) = await SceneAsync(kind);
        await using var open = portal;
        var code = Code().Match(await county.ActForBodyAsync(Make, ("enterprise", Machine))).Groups[1].Value;
        using var person = portal.Stranger();
        for (var i = 0; i < 3; i++)
            await AssertRefusedAsync(person, Machine, "AAAA-AAAA-AAAA-AAAA");
        await AssertRefusedAsync(person, "91430100ma9y848340", code);
        await AssertRefusedAsync(person, Machine, code);
        Assert.Contains("输错过多", await county.GetStringAsync("/administration/enterprises"));
    }

    [Fact]
    public async Task A_newer_code_voids_the_earlier_and_a_sheet_sent_again_voids_nothing()
    {
        var (store, portal, county) = await SceneAsync(StoreKind.Sqlite);
        await using var open = portal;
        var sheet = ("sheet", Guid.CreateVersion7().ToString());
        var first = Code().Match(await county.ActForBodyAsync(Make, ("enterprise", Machine), sheet)).Groups[1].Value;
        using var repeated = await county.ActAsync(Make, ("enterprise", Machine), sheet);
        Assert.Equal(HttpStatusCode.Conflict, repeated.StatusCode);
        var second = Code().Match(await county.ActForBodyAsync(Make, ("enterprise", Machine))).Groups[1].Value;
        using var person = portal.Stranger();
        await AssertRefusedAsync(person, Machine, first);
        using var entered = await EnterAsync(person, Machine, second, "li.lei");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        await using var db = store.Open();
        Assert.All(
            await db.Set<EntryCode>().ToListAsync(),
            kept => Assert.DoesNotContain(first.Replace("-", ""), Encoding.Latin1.GetString(kept.CodeHash))
        );
    }

    [Fact]
    public async Task A_code_ends_by_itself()
    {
        var clock = new FixedClock(2026, 3, 1);
        var (_, portal, county) = await SceneAsync(StoreKind.Sqlite, clock);
        await using var open = portal;
        var code = Code().Match(await county.ActForBodyAsync(Make, ("enterprise", Machine))).Groups[1].Value;
        clock.Now += TimeSpan.FromDays(60);
        using var person = portal.Stranger();
        await AssertRefusedAsync(person, Machine, code);
    }

    [Fact]
    public async Task Codes_are_made_for_all_without_an_account_and_never_outside_the_county()
    {
        var (_, portal, county) = await SceneAsync(StoreKind.Sqlite);
        await using var open = portal;
        var all = await county.ActForBodyAsync(Make, ("which", "without"));
        Assert.Equal(2, Code().Count(all));
        Assert.DoesNotContain("外地企业", all);
        using var outside = await county.ActAsync(Make, ("enterprise", "91433100ma9y00012l"));
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
        using var none = await county.ActAsync(Make);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
    }

    private async Task<(TestStore, PortalFactory, HttpClient)> SceneAsync(StoreKind kind, TimeProvider? clock = null)
    {
        var store = await stores.CreateAsync(kind);
        await using (var db = store.Open())
        {
            var root = await db.Set<Organisation>().SingleAsync();
            var yuhua = Organisation.Found(root, "yuhua", OrganisationKind.CountyBureau, "雨花区工信局", "").Value;
            var other = Organisation.Found(root, "other", OrganisationKind.CountyBureau, "外地工信局", "").Value;
            db.AddRange(
                yuhua,
                other,
                Organisation.Found(yuhua, Machine, OrganisationKind.Enterprise, "长沙机械厂", "").Value,
                Organisation.Found(yuhua, Steel, OrganisationKind.Enterprise, "长沙钢铁厂", "").Value,
                Organisation.Found(other, "91433100ma9y00012l", OrganisationKind.Enterprise, "外地企业", "").Value
            );
            await db.SaveChangesAsync();
            await Officer.AddAsync(db, "county", Roles.CountyOfficer, yuhua.Path);
        }
        var settings = new Dictionary<string, string> { ["Accounts:EntryCodeAttempts"] = "3" };
        var portal = new PortalFactory(store.Options, clock, demo: "", settings);
        return (store, portal, await portal.SignedInAsync("county"));
    }

    private static async Task AssertRefusedAsync(HttpClient client, string credit, string code)
    {
        using var answer = await EnterAsync(client, credit, code, "li.lei");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("统一社会信用代码和入网码对不上", await answer.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> EnterAsync(HttpClient client, string credit, string code, string name) =>
        PortalFactory.PostAsync(
            client,
            "/account/enter",
            new()
            {
                ["CreditCode"] = credit,
                ["Code"] = code,
                ["Name"] = name,
                ["New"] = Password,
                ["Again"] = Password,
            }
        );

    private static async Task SignInAsync(HttpClient client, string name)
    {
        using var answer = await PortalFactory.PostAsync(
            client,
            "/account/sign-in",
            new() { ["Name"] = name, ["Password"] = Password }
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static string Csv(string page) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(WebUtility.HtmlDecode(Table().Match(page).Groups[1].Value)));

    [GeneratedRegex("<code class=\"slip-code\">([A-Z2-9-]{19})</code>")]
    private static partial Regex Code();

    [GeneratedRegex("data:text/csv;charset=utf-8;base64,([^\"]+)\"")]
    private static partial Regex Table();

    [GeneratedRegex("account/people/([0-9a-f-]{36})/withdraw")]
    private static partial Regex Id();
}
