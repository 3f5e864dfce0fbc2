using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Api;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>The auditor's record for programs.</summary>
public sealed class EventApiTests(Stores stores)
{
    private const string Events = "/api/v1/events";

    [Theory, BothStores]
    public async Task The_record_is_searched_part_by_part_and_each_reading_is_noted(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var audit = await scene.ProgramAsync("audit", Roles.Auditor);
        using var security = await scene.ProgramAsync("security", Roles.SecurityAdministrator);
        foreach (var name in new[] { "a1", "a2", "a3" })
            await ApiScene.CreateAsync(security, "/api/v1/accounts", new { name, organisation = "province" });
        var first = await audit.GetFromJsonAsync<JsonElement>($"{Events}?kind=account.invited&limit=2");
        var rest = await audit.GetFromJsonAsync<JsonElement>(first.GetProperty("next").GetString());
        var about = first
            .GetProperty("items")
            .EnumerateArray()
            .Concat(rest.GetProperty("items").EnumerateArray())
            .Select(one => (one.GetProperty("account").GetString(), one.GetProperty("by").GetString()));
        Assert.Equal([("a3", "security"), ("a2", "security"), ("a1", "security")], about);
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        var readings = await audit.GetFromJsonAsync<JsonElement>($"{Events}?kind=audit.read&q=audit");
        Assert.Equal(2, readings.GetProperty("items").GetArrayLength());
        using var file = await audit.GetAsync($"{Events}.csv?kind=account.invited");
        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal(4, (await file.Content.ReadAsStringAsync()).TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task The_first_and_the_last_day_of_all_break_nothing(string day)
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var audit = await scene.ProgramAsync("audit", Roles.Auditor);
        using var answer = await audit.GetAsync($"{Events}?from={day}&until={day}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var bad = await audit.GetAsync($"{Events}?from=yesterday");
        Assert.Equal("api.bad-day", await ApiScene.CodeAsync(bad));
    }
}
