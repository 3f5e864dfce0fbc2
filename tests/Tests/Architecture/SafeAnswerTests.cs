using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Evidence;

namespace Yuelu.Architecture;

/// <summary>What no walk over pages and closed addresses comes by: files, exports, the log, failures of every kind.</summary>
public sealed class SafeAnswerTests(Stores stores)
{
    private const string Plan = "/plans/hunan-2016-2020";

    [Fact]
    public async Task Files_exports_the_log_and_what_is_open_to_programs_are_safe_answers()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options);
        using var stranger = portal.Stranger();
        using var officer = await portal.OfficerAsync();
        await PublicLogTests.PublishAsync(portal, 1);
        var size = (await stranger.GetStringAsync("/log/checkpoint")).Split('\n')[1];
        var page = await stranger.GetStringAsync(Plan);
        var files = page.Split('"').Where(text => text.Contains("_content/", StringComparison.Ordinal)).Distinct();
        string[] open =
        [
            .. files.Select(file => "/" + file.TrimStart('/')),
            Plan + "/commitments.csv",
            Plan + "/commitments.xlsx",
            "/log/checkpoint",
            "/log/key",
            $"/log/tile/0/000.p/{size}",
            ApiSetup.Prefix + "/openapi.json",
            ApiScene.Plan + "/commitments",
            "/health/live",
            "/version",
        ];
        Assert.True(open.Length > 12, string.Join(' ', open));
        foreach (var address in open)
        foreach (var client in (HttpClient[])[stranger, officer])
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"{address} answers {answer.StatusCode}");
            var isFile = address.Contains("/_content/") || address.StartsWith("/log/", StringComparison.Ordinal);
            await SafeAnswers.CheckAsync(answer, isPrivate: client == officer && !isFile);
        }
    }

    [Fact]
    public async Task Refusals_are_safe_answers()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using (var db = store.Open())
            await Officer.AddAsync(db, "audit", Roles.Auditor);
        await using var portal = new PortalFactory(
            store.Options,
            settings: new Dictionary<string, string> { ["Uploads:PerPerson"] = "1", ["Uploads:PerAddress"] = "1" }
        );
        using var stranger = portal.Stranger();
        using var officer = await portal.OfficerAsync();
        using var auditor = await portal.SignedInAsync("audit");
        var (large, api) = (new string('x', 30 << 20), ApiSetup.Prefix);
        (HttpClient Who, string Method, string Address, string? Body, int Status)[] refused =
        [
            (stranger, "GET", "/nothing", null, 404),
            (officer, "GET", "/en/nothing", null, 404),
            (stranger, "GET", Plan + "/commitments/T999", null, 404),
            (stranger, "GET", "/log/tile/0/999", null, 404),
            (stranger, "GET", "/office", null, 302),
            (auditor, "GET", "/office", null, 403),
            (officer, "POST", "/office/import/read", "text=x", 400),
            (officer, "POST", "/office/import/read", large, 413),
            (officer, "POST", "/office/import/read", "text=x", 429),
            (stranger, "GET", api + "/nothing", null, 404),
            (stranger, "GET", api + "/tokens", null, 401),
            (stranger, "DELETE", api + "/plans", null, 405),
        ];
        foreach (var (who, method, address, body, status) in refused)
        {
            using var request = new HttpRequestMessage(new(method), address);
            if (body is not null)
                request.Content = new StringContent(body, null, "application/x-www-form-urlencoded");
            using var answer = await who.SendAsync(request);
            Assert.True((int)answer.StatusCode == status, $"{method} {address} answers {answer.StatusCode}");
            await SafeAnswers.CheckAsync(answer, isPrivate: who != stranger || status is 302 or 401);
        }
    }

    [Theory]
    [InlineData("/plans/hunan-2016-2020/versions/1/content.json")]
    [InlineData("/api/v1/plans/hunan-2016-2020/figures")]
    public async Task An_answer_that_tells_of_our_own_failure_is_safe(string address)
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var portal = new PortalFactory(store.Options);
        using var stranger = portal.Stranger();
        await stranger.GetStringAsync(Plan);
        await using (var db = store.Open())
        {
            await db.Database.ExecuteSqlRawAsync("alter table plans_observation rename to gone");
            await db.Database.ExecuteSqlRawAsync("alter table plans_version rename to gone_too");
        }
        using var answer = await stranger.GetAsync(address);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        await SafeAnswers.CheckAsync(answer, isPrivate: false);
    }
}
