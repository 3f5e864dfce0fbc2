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
        await VintageScene.FileElsewhereAsync(scene);
        await VintageScene.AcceptAsync(scene, before);
        await VintageScene.AcceptAsync(scene, scene.Round);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        return scene;
    }
}
