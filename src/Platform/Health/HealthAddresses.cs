using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Health;

/// <summary>
/// What a supervisor and a load balancer ask. The answers are one word or the version: whoever may see more looks at the
/// operation page.
/// </summary>
internal static class HealthAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        // Written as plain delegates: nothing is built for them at a start.
        Open(endpoints, "/health/live", http => SayAsync(http, StatusCodes.Status200OK, "live"));
        Open(endpoints, "/health/ready", ReadyAsync);
        Open(endpoints, "/version", http => SayAsync(http, StatusCodes.Status200OK, ProductVersion.Text));
    }

    private static void Open(IEndpointRouteBuilder endpoints, string pattern, RequestDelegate answer) =>
        endpoints.MapGet(pattern, answer).AllowAnonymous().WithMetadata(BesideGate.Here);

    private static async Task ReadyAsync(HttpContext http)
    {
        var ready = await http.RequestServices.GetRequiredService<Readiness>().IsReadyAsync(http.RequestAborted);
        if (ready)
            await SayAsync(http, StatusCodes.Status200OK, "ready");
        else
            await SayAsync(http, StatusCodes.Status503ServiceUnavailable, "not ready");
    }

    private static Task SayAsync(HttpContext http, int status, string word)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(word + "\n", http.RequestAborted);
    }
}
