using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Yuelu.Platform.Health;

public sealed class HealthTests(Stores stores)
{
    [Theory, BothStores]
    public async Task A_portal_that_works_is_live_and_ready_and_says_its_version_only(StoreKind kind)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(kind)).Options, demo: "");
        using var stranger = portal.Stranger();
        await stranger.GetStringAsync("/");
        Assert.Equal("live\n", await stranger.GetStringAsync("/health/live"));
        Assert.Equal("ready\n", await stranger.GetStringAsync("/health/ready"));
        Assert.Matches(@"^\d+\.\d+\.\d+(-[a-z0-9.]+)?\n$", await stranger.GetStringAsync("/version"));
    }

    [Fact]
    public async Task Without_its_database_it_is_live_and_not_ready_and_says_nothing_of_why()
    {
        var store = await stores.CreateAsync(StoreKind.PostgreSql);
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var stranger = portal.Stranger();
        await stranger.GetStringAsync("/");
        var database = new NpgsqlConnectionStringBuilder(store.Options.PostgreSql).Database;
        await using (
            var db = new NpgsqlConnection(store.Options.PostgreSql.Replace(database!, "postgres") + ";Pooling=false")
        )
        {
            await db.OpenAsync();
            await using var drop = new NpgsqlCommand($"drop database {database} with (force)", db)
            {
                CommandTimeout = 300,
            };
            await drop.ExecuteNonQueryAsync();
        }
        await Task.Delay(1_100);
        using var ready = await stranger.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("not ready\n", await ready.Content.ReadAsStringAsync());
        Assert.Equal("live\n", await stranger.GetStringAsync("/health/live"));
    }
}
