using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;

namespace Yuelu.Architecture;

/// <summary>Rules for every address of the portal.</summary>
public sealed class RouteTests(Stores stores)
{
    /// <summary>Addresses that the framework adds by itself; they say nothing and so refuse everybody.</summary>
    private static readonly string[] OfTheFramework = ["{**path:file}", "/_framework/opaque-redirect"];

    /// <summary>The addresses of the product.</summary>
    internal static IEnumerable<RouteEndpoint> Ours(PortalFactory portal)
    {
        portal.Services.GetRequiredService<LateEndpoints>().Make();
        return portal
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !OfTheFramework.Contains(endpoint.RoutePattern.RawText));
    }

    [Fact]
    public async Task Every_address_says_what_it_needs_or_that_it_is_open_to_all()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var stranger = portal.Stranger();
        var offenders =
            from endpoint in Ours(portal)
            where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            where endpoint.Metadata.GetMetadata<NeedsAttribute>() is null
            select endpoint.RoutePattern.RawText;
        Assert.Empty(offenders);
    }
}
