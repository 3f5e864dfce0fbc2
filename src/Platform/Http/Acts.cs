using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Yuelu.Platform.Http;

/// <summary>Maps acts: what a form posts to.</summary>
public static class Acts
{
    /// <summary>
    /// Maps a POST that is refused without the page's own token, so that no other site can send it. What kind of body it
    /// takes is not part of its routing: a stranger is sent to sign in whatever he sends.
    /// </summary>
    public static RouteHandlerBuilder MapAct(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler)
    {
        var act = endpoints
            .MapPost(pattern, handler)
            .AddEndpointFilter(
                async (call, next) =>
                {
                    var antiforgery = call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
                    if (!await antiforgery.IsRequestValidAsync(call.HttpContext))
                        return TypedResults.BadRequest();
                    return await next(call);
                }
            );
        act.Finally(ForgetAccepts);
        return act;
    }

    private static void ForgetAccepts(EndpointBuilder endpoint)
    {
        foreach (var accepts in endpoint.Metadata.OfType<IAcceptsMetadata>().ToList())
            endpoint.Metadata.Remove(accepts);
    }
}
