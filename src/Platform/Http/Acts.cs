using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Yuelu.Platform.Http;

/// <summary>Maps acts: what a form posts to.</summary>
public static class Acts
{
    /// <summary>Maps a POST that is refused without the page's own token, so that no other site can send it.</summary>
    public static RouteHandlerBuilder MapAct(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) =>
        endpoints
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
}
