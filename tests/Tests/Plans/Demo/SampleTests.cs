using Microsoft.EntityFrameworkCore;
using Yuelu.Plans.Observations;

namespace Yuelu.Plans.Demo;

public sealed class SampleTests(Stores stores)
{
    [Fact]
    public async Task The_sample_plan_comes_with_its_published_figures()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var portal = new PortalFactory(store.Options);
        using var stranger = portal.Stranger();
        Assert.Contains("plans/hunan-2016-2020", await stranger.GetStringAsync(new Uri("/", UriKind.Relative)));
        var rows = File.ReadLines(Repository.PathOf("samples", "hunan-2016-2020", "observations.csv")).Count() - 1;
        await using var db = store.Open();
        Assert.Equal(rows, await db.Set<Observation>().CountAsync());
    }
}
