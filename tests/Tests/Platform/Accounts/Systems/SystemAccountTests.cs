using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts.People;
using Yuelu.Platform.Api;

namespace Yuelu.Platform.Accounts.Systems;

/// <summary>Accounts that are nobody's: made by one administrator, given roles by another, used by programs only.</summary>
public sealed class SystemAccountTests(Stores stores)
{
    private const string Systems = "/api/v1/system-accounts";

    private static readonly object Statistics = new
    {
        name = "statistics.monthly",
        purpose = "统计局每月取数",
        organisation = "province",
    };

    [Theory, BothStores]
    public async Task It_takes_two_administrators_to_let_a_system_in_and_the_auditor_reads_its_own_name(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var system = await scene.ProgramAsync("system", Roles.SystemAdministrator);
        using var security = await scene.ProgramAsync("security", Roles.SecurityAdministrator);
        using var audit = await scene.ProgramAsync("audit", Roles.Auditor);
        var made = await ApiScene.CreateAsync(system, Systems, Statistics);
        Assert.Equal(
            ("active", true),
            (made.GetProperty("state").GetString(), made.GetProperty("isSystem").GetBoolean())
        );
        var id = made.GetProperty("id").GetString();
        var token = new
        {
            name = "figures",
            scopes = new[] { "plans:read", "plans:write", "tokens:read" },
            days = 30,
        };
        var secret = (await ApiScene.CreateAsync(system, $"{Systems}/{id}/tokens", token)).GetProperty("secret");
        using var program = scene.Portal.Stranger();
        program.DefaultRequestHeaders.Authorization = new("Bearer", secret.GetString());
        Assert.Equal("api.not-allowed", await ApiScene.CodeAsync(await program.GetAsync("/api/v1/drafts")));
        Assert.Equal(
            "api.not-allowed",
            await ApiScene.RefusedAsync(
                system,
                $"/api/v1/accounts/{id}/grants",
                new { role = Roles.StrategyOffice, organisation = "province" }
            )
        );
        await ApiScene.CreateAsync(
            security,
            $"/api/v1/accounts/{id}/grants",
            new { role = Roles.StrategyOffice, organisation = "province" }
        );
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/drafts")).StatusCode);
        var setting = new
        {
            key = "about.tolerance",
            value = "5",
            validFrom = "2016-01-01",
            source = "test",
        };
        await ApiScene.CreateAsync(program, $"{ApiScene.Plan}/settings", setting);
        var events = await audit.GetFromJsonAsync<JsonElement>("/api/v1/events?q=statistics.monthly");
        Assert.Equal(
            [("account.role-granted", "security"), ("token.created", "system"), ("account.system-made", "system")],
            events
                .GetProperty("items")
                .EnumerateArray()
                .Where(one => one.GetProperty("account").GetString() == "statistics.monthly")
                .Select(one => (one.GetProperty("kind").GetString(), one.GetProperty("by").GetString()))
        );
        Assert.Contains(
            events.GetProperty("items").EnumerateArray(),
            one => one.GetProperty("by").GetString() == "statistics.monthly"
        );
        await ApiScene.ChangeAsync(security, $"/api/v1/accounts/{id}/deactivate");
        Assert.Equal("api.bad-token", await ApiScene.CodeAsync(await program.GetAsync("/api/v1/drafts")));
        Assert.Equal("account.deactivated", await ApiScene.RefusedAsync(system, $"{Systems}/{id}/tokens", token));
    }

    [Theory, BothStores]
    public async Task Nobody_signs_in_with_it_and_it_is_no_administrator(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var system = await scene.ProgramAsync("system", Roles.SystemAdministrator);
        using var security = await scene.ProgramAsync("security", Roles.SecurityAdministrator);
        var id = (await ApiScene.CreateAsync(system, Systems, Statistics)).GetProperty("id").GetString();
        using var reset = await ApiScene.SendAsync(
            security,
            HttpMethod.Post,
            $"/api/v1/accounts/{id}/reset-password",
            ifMatch: "*"
        );
        Assert.Equal("system-account.nobody-signs-in", await ApiScene.CodeAsync(reset));
        foreach (var role in Roles.Administrators)
            Assert.Equal(
                "system-account.no-administrator",
                await ApiScene.RefusedAsync(
                    security,
                    $"/api/v1/accounts/{id}/grants",
                    new { role, organisation = "province" }
                )
            );
        await using (var db = scene.Store.Open())
        {
            // Even a password that came there by force lets nobody in.
            var hash = (await db.Users.SingleAsync(one => one.UserName == Officer.Name)).PasswordHash;
            await db
                .Users.Where(one => one.IsSystem)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.PasswordHash, hash));
        }
        using var person = scene.Portal.Stranger();
        using var refused = await PortalFactory.PostAsync(
            person,
            "/account/sign-in",
            new() { ["Name"] = "statistics.monthly", ["Password"] = Officer.Password }
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var waiting = await security.GetFromJsonAsync<JsonElement>("/api/v1/accounts?state=waiting");
        Assert.Equal(0, waiting.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_page_makes_the_account_and_shows_a_token_once()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        await using (var db = scene.Store.Open())
            await Officer.AddAsync(db, "system", Roles.SystemAdministrator);
        using var client = await scene.Portal.SignedInAsync("system");
        const string Page = "/administration/system-accounts";
        Assert.Contains("还没有系统账号", await client.GetStringAsync(Page));
        Assert.Contains(
            "请写明用途",
            await client.ActForBodyAsync($"{Page}/make", ("name", "statistics"), ("organisation", "province"))
        );
        using var made = await client.ActAsync(
            $"{Page}/make",
            ("name", "statistics"),
            ("purpose", "统计局每月取数"),
            ("organisation", "province")
        );
        var account = made.Headers.Location!.OriginalString.Split('?')[0];
        var shown = await client.ActForBodyAsync(
            $"{account}/tokens/make",
            ("name", "figures"),
            ("scope", "plans:read"),
            ("days", "30")
        );
        Assert.Contains("yuelu_", shown);
        var later = await client.GetStringAsync($"/en{account}");
        Assert.DoesNotContain("yuelu_", later);
        Assert.Contains("figures", later);
        Assert.Contains("No role yet", later);
    }
}
