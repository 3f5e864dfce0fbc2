using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;
using Yuelu.Registry;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Situation;

/// <summary>Two cities and two years of which a vintage was published.</summary>
public sealed partial class SituationTests
{
    private async Task<FilingScene> PublishedAsync(StoreKind kind)
    {
        var scene = await FilingScene.SetAsync(stores, kind);
        var before = await FilingScene.OpenAsync(scene.Register.Api, "2025-09");
        await VintageScene.FileAsync(scene, before, (FilingScene.One, 80));
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        await FileElsewhereAsync(scene);
        await VintageScene.AcceptAsync(scene, before);
        await VintageScene.AcceptAsync(scene, scene.Round);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        return scene;
    }

    /// <summary>The enterprise of the other city files 40, and its own officers let it pass.</summary>
    private static async Task FileElsewhereAsync(FilingScene scene)
    {
        var api = scene.Register.Api;
        string path;
        await using (var db = scene.Store.Open())
        {
            var county = db.Set<Organisation>().Single(one => one.Path == RegisterScene.Yuhu);
            var unit = Organisation.Found(county, FilingScene.Elsewhere, OrganisationKind.Enterprise, "丙", "").Value;
            db.Add(unit);
            await db.SaveChangesAsync();
            path = unit.Path;
        }
        using var approver = await api.ProgramAsync("elsewhere", Roles.EnterpriseApprover, path);
        using var city = await api.ProgramAsync("xiangtan", Roles.CityOfficer, "/province/xiangtan/");
        using var answer = await ApiScene.SendAsync(
            approver,
            HttpMethod.Post,
            $"{scene.Round}/filings",
            new { filings = new[] { new { unit = FilingScene.Elsewhere, values = FilingScene.Values(40, 30) } } },
            key: $"{Guid.CreateVersion7()}"
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        foreach (var (officer, stage) in new[] { (scene.Register.Other, "county"), (city, "city") })
        {
            var preview = await officer.GetFromJsonAsync<JsonElement>($"{scene.Round}/acceptance?stage={stage}");
            using var done = await ApiScene.SendAsync(
                officer,
                HttpMethod.Post,
                $"{scene.Round}/acceptance",
                new { stage, before = preview.GetProperty("before").GetString() }
            );
            Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        }
    }
}
