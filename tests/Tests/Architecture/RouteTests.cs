using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Yuelu.Architecture;

/// <summary>Rules for every address of the portal.</summary>
public sealed partial class RouteTests(Stores stores)
{
    /// <summary>The framework's answer 404 to the address of a file that is not there.</summary>
    private const string MissingFile = "{**path:file}";

    [Fact]
    public async Task Every_address_denies_strangers_unless_it_says_otherwise()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options);
        using var stranger = portal.Stranger();
        var endpoints = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        var closed = endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(endpoint => endpoint.RoutePattern.RawText != MissingFile)
            .ToList();
        foreach (var endpoint in closed)
        {
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            var address = "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), Example);
            using var request = new HttpRequestMessage(new(methods[0]), address);
            if (methods[0] == "POST")
                request.Content = new FormUrlEncodedContent([]);
            using var answer = await stranger.SendAsync(request);
            Assert.True(IsDenied(answer), $"{methods[0]} {address} answers a stranger with {answer.StatusCode}");
        }
    }

    private static bool IsDenied(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || answer.StatusCode == HttpStatusCode.Redirect
            && answer.Headers.Location!.OriginalString.Contains("/account/sign-in?", StringComparison.Ordinal);

    private static string Example(Match parameter) =>
        parameter.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
        : parameter.Value.Contains("csv", StringComparison.Ordinal) ? "csv"
        : "1";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
