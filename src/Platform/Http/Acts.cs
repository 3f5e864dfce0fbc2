using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Yuelu.Platform.Http;

/// <summary>Maps acts: what a form posts to.</summary>
public static class Acts
{
    /// <summary>
    /// Maps a POST that is refused without the page's own token, so that no other site can send it. What reads the form is
    /// made at the first call: at a start there are many acts and none is asked for.
    /// </summary>
    public static IEndpointConventionBuilder MapAct(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        Delegate handler
    )
    {
        var options = new RequestDelegateFactoryOptions
        {
            ServiceProvider = endpoints.ServiceProvider,
            ThrowOnBadRequest = false,
        };
        var act = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options).RequestDelegate);
        return endpoints.MapPost(pattern, http => RunAsync(http, act));
    }

    private static async Task RunAsync(HttpContext http, Lazy<RequestDelegate> act)
    {
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        if (await antiforgery.IsRequestValidAsync(http))
            await act.Value(http);
        else
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
