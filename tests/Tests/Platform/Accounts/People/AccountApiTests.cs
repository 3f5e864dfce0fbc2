using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Api;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Accounts and roles as programs of the security administrator change them.</summary>
public sealed class AccountApiTests(Stores stores)
{
    private const string Accounts = "/api/v1/accounts";

    private static object Wang(string role = "") =>
        new
        {
            name = "wang.fang",
            personName = "王芳",
            organisation = "province",
            role,
        };

    [Theory, BothStores]
    public async Task A_program_invites_a_person_who_then_has_the_role(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var security = await scene.ProgramAsync("security", Roles.SecurityAdministrator);
        var invited = await ApiScene.CreateAsync(security, Accounts, Wang(Roles.StrategyOffice));
        var link = new Uri(invited.GetProperty("link").GetProperty("address").GetString()!).AbsolutePath;
        using var person = scene.Portal.Stranger();
        using var chosen = await PortalFactory.PostAsync(
            person,
            link,
            new() { ["New"] = "an-invited-person", ["Again"] = "an-invited-person" }
        );
        Assert.EndsWith("/account/sign-in?chosen=1", chosen.Headers.Location?.OriginalString);
        var found = await security.GetFromJsonAsync<JsonElement>(
            $"{Accounts}?q=wang&role=strategy-office&state=active"
        );
        var account = found.GetProperty("items").EnumerateArray().Single();
        Assert.Equal("王芳", account.GetProperty("personName").GetString());
        Assert.Equal(
            Roles.StrategyOffice,
            account.GetProperty("grants").EnumerateArray().Single().GetProperty("role").GetString()
        );
        Assert.Equal("account.name-taken", await ApiScene.RefusedAsync(security, Accounts, Wang()));
    }

    [Theory, BothStores]
    public async Task Nothing_is_changed_unseen(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var security = await scene.ProgramAsync("security", Roles.SecurityAdministrator);
        var made = await ApiScene.CreateAsync(security, Accounts, Wang());
        var address = $"{Accounts}/{made.GetProperty("account").GetProperty("id").GetString()}";
        using var seen = await security.GetAsync(address);
        var etag = seen.Headers.ETag!.ToString();
        using var unseen = await ApiScene.SendAsync(security, HttpMethod.Post, $"{address}/deactivate");
        Assert.Equal("api.if-match-missing", await ApiScene.CodeAsync(unseen));
        var granted = await ApiScene.CreateAsync(
            security,
            $"{address}/grants",
            new { role = Roles.Auditor, organisation = "/province/" }
        );
        using var stale = await ApiScene.SendAsync(security, HttpMethod.Post, $"{address}/deactivate", ifMatch: etag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var told = await stale.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(1, told.GetProperty("changed").GetProperty("grants").GetArrayLength());
        var now = told.GetProperty("etag").GetString();
        using var closed = await ApiScene.SendAsync(security, HttpMethod.Post, $"{address}/deactivate", ifMatch: now);
        var state = (await closed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString();
        Assert.Equal((HttpStatusCode.OK, "deactivated"), (closed.StatusCode, state));
        var grant = $"{address}/grants/{granted.GetProperty("id").GetString()}/withdraw";
        using var withdrawn = await ApiScene.SendAsync(security, HttpMethod.Post, grant);
        using var again = await ApiScene.SendAsync(security, HttpMethod.Post, grant);
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        Assert.Equal("grant.ended", await ApiScene.CodeAsync(again));
    }

    [Theory, BothStores]
    public async Task Of_two_who_change_an_account_at_the_same_moment_the_second_is_refused(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        await using var first = scene.Store.Open();
        await using var second = scene.Store.Open();
        var access = Officer.Access();
        Assert.True(access.Admits([Roles.StrategyOffice]));
        var id = (await first.Users.SingleAsync(account => account.UserName == Officer.Name)).Id;
        var (one, two) = (
            new PeopleDesk(first, access, TimeProvider.System),
            new PeopleDesk(second, access, TimeProvider.System)
        );
        Assert.True((await one.FindForChangeAsync(id, default)).Succeeded(out _, out _));
        Assert.True((await two.FindForChangeAsync(id, default)).Succeeded(out _, out _));
        Assert.Null(await one.SaveAsync(default));
        Assert.Equal(PeopleProblems.ChangedMeanwhile, await two.SaveAsync(default));
    }

    [Fact]
    public async Task The_rules_of_the_pages_hold_for_programs()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var security = await scene.ProgramAsync("security", Roles.SecurityAdministrator);
        var own = await IdAsync(security, "security");
        using var mine = await ApiScene.SendAsync(
            security,
            HttpMethod.Post,
            $"{Accounts}/{own}/deactivate",
            ifMatch: "*"
        );
        Assert.Equal("grant.own-account", await ApiScene.CodeAsync(mine));
        var grants = $"{Accounts}/{await IdAsync(security, Officer.Name)}/grants";
        Assert.Equal(
            "grant.excluded",
            await ApiScene.RefusedAsync(security, grants, new { role = Roles.Auditor, organisation = "province" })
        );
        Assert.Equal(
            "grant.unknown-role",
            await ApiScene.RefusedAsync(security, grants, new { role = "king", organisation = "province" })
        );
        using var bad = await security.GetAsync($"{Accounts}?state=lost");
        Assert.Equal("api.bad-name", await ApiScene.CodeAsync(bad));
    }

    [Theory, BothStores]
    public async Task A_long_list_is_read_part_by_part_and_nothing_is_left_out(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var security = await scene.ProgramAsync("security", Roles.SecurityAdministrator);
        for (var number = 0; number < 5; number++)
            await ApiScene.CreateAsync(security, Accounts, new { name = $"p{number}", organisation = "province" });
        var names = new List<string>();
        for (string? next = $"{Accounts}?limit=3"; next is not null; )
        {
            var part = await security.GetFromJsonAsync<JsonElement>(next);
            names.AddRange(
                part.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("name").GetString()!)
            );
            Assert.Equal(7, part.GetProperty("total").GetInt32());
            next = part.GetProperty("next").GetString();
        }
        Assert.Equal(["officer", "p0", "p1", "p2", "p3", "p4", "security"], names);
    }

    [Fact]
    public async Task Accounts_need_their_own_scope_and_the_second_factor_of_the_role()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var narrow = await scene.ProgramAsync("security", Roles.SecurityAdministrator, scopes: ["plans:write"]);
        Assert.Equal("api.not-allowed", await ApiScene.CodeAsync(await narrow.GetAsync(Accounts)));
        var strict = new Dictionary<string, string>
        {
            [$"Accounts:SecondFactorFrom:{Roles.SecurityAdministrator}"] = "2026-01-01",
        };
        await using var portal = new PortalFactory(scene.Store.Options, demo: "", settings: strict);
        using var program = portal.Stranger();
        var secret = await ApiScene.SecretAsync(scene.Store, "security", ["accounts:read"]);
        program.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        Assert.Equal("api.second-factor-missing", await ApiScene.CodeAsync(await program.GetAsync(Accounts)));
        await using (var db = scene.Store.Open())
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.TwoFactorEnabled, true));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Accounts)).StatusCode);
    }

    private static async Task<string> IdAsync(HttpClient security, string name) =>
        (await security.GetFromJsonAsync<JsonElement>($"{Accounts}?q={name}"))
            .GetProperty("items")
            .EnumerateArray()
            .Single()
            .GetProperty("id")
            .GetString()!;
}
