using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;

namespace Yuelu.Platform.PersonalData;

/// <summary>Personal data for programs.</summary>
public sealed class PersonalDataApiTests(Stores stores)
{
    private const string Mine = "/api/v1/me/personal-data";

    [Theory, BothStores]
    public async Task It_is_given_by_its_person_masked_for_others_and_shown_for_a_reason(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var security = await scene.ProgramAsync("security", Roles.SecurityAdministrator);
        var phone = new { kind = "phone", text = "13912345678" };
        using var seen = await scene.Program.GetAsync(Mine);
        var etag = seen.Headers.ETag!.ToString();
        using var saved = await scene.SendAsync(HttpMethod.Put, Mine, phone, ifMatch: etag);
        Assert.Contains("139****5678", await saved.Content.ReadAsStringAsync());
        using var stale = await scene.SendAsync(HttpMethod.Put, Mine, phone, ifMatch: etag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using var wrong = await scene.SendAsync(HttpMethod.Put, Mine, new { kind = "phone", text = "x" }, ifMatch: "*");
        Assert.Equal("personal-data.wrong", await ApiScene.CodeAsync(wrong));
        var id = (await security.GetFromJsonAsync<JsonElement>($"/api/v1/accounts?q={Officer.Name}"))
            .GetProperty("items")[0]
            .GetProperty("id")
            .GetString();
        var others = $"/api/v1/accounts/{id}/personal-data";
        var masked = await security.GetStringAsync(others);
        Assert.Contains("139****5678", masked);
        Assert.DoesNotContain(phone.text, masked);
        using var curious = await ApiScene.SendAsync(
            security,
            HttpMethod.Post,
            $"{others}/show",
            new { kind = "phone", reason = "" }
        );
        Assert.Equal("personal-data.no-reason", await ApiScene.CodeAsync(curious));
        using var shown = await ApiScene.SendAsync(
            security,
            HttpMethod.Post,
            $"{others}/show",
            new { kind = "phone", reason = "申报材料有误，需电话核对" }
        );
        Assert.Contains(phone.text, await shown.Content.ReadAsStringAsync());
        using var export = await scene.SendAsync(HttpMethod.Post, $"{Mine}/export");
        Assert.Contains(phone.text, await export.Content.ReadAsStringAsync());
        using var audit = await scene.ProgramAsync("audit", Roles.Auditor);
        var told = await audit.GetStringAsync("/api/v1/events?q=security");
        Assert.Contains("申报材料有误", told);
        Assert.DoesNotContain(phone.text, told);
    }
}
