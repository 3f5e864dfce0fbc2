using Yuelu.Platform.Api;
using Yuelu.Registry;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Situation;

/// <summary>Two cities and two years of which a vintage was published.</summary>
public sealed partial class SituationTests
{
    /// <param name="hasSizes">Whether the figures are known that make the first enterprise a large one.</param>
    private async Task<FilingScene> PublishedAsync(StoreKind kind, bool hasSizes = false)
    {
        var scene = await FilingScene.SetAsync(stores, kind);
        if (hasSizes)
            await ApiScene.ChangeAsync(
                scene.County,
                $"{RegisterScene.Enterprises}/{FilingScene.One}/change",
                new
                {
                    employees = "1000",
                    revenue = "400000",
                    figuresYear = "2025",
                    source = "年报",
                }
            );
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
