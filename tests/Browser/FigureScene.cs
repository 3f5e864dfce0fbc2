using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Vintages;

namespace Yuelu;

/// <summary>One portal for a class of tests: the demonstration's plan, and figures of two cities that were filed, accepted and published.</summary>
public sealed class FigureScene(Stores stores) : IAsyncLifetime
{
    private Portal portal = null!;

    internal Uri Address => portal.Address;

    public async ValueTask InitializeAsync()
    {
        TestStore store;
        await using (var scene = await FilingScene.SetAsync(stores, StoreKind.Sqlite))
        {
            store = scene.Store;
            var before = await FilingScene.OpenAsync(scene.Register.Api, "2025-09");
            var month = await FilingScene.OpenAsync(scene.Register.Api, "2026-08");
            await VintageScene.FileAsync(scene, before, (FilingScene.One, 80));
            await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
            await VintageScene.FileElsewhereAsync(scene);
            await VintageScene.FileAsync(scene, month, (FilingScene.One, 90), (FilingScene.Two, 50));
            await VintageScene.AcceptAsync(scene, before);
            await VintageScene.AcceptAsync(scene, month);
            await VintageScene.AcceptAsync(scene, scene.Round);
            Assert.Equal(1, await VintageScene.PublishAsync(scene));
            await VintageScene.EndAsync(scene);
        }
        portal = Portal.On(store);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();
}
