using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Yuelu.Platform.Http;

/// <summary>Pages answer GET only; link checkers ask HEAD. Answers HEAD as GET without the body.</summary>
public static class HeadRequests
{
    /// <summary>Must stand before routing.</summary>
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (!HttpMethods.IsHead(http.Request.Method))
                {
                    await next(http);
                    return;
                }
                http.Request.Method = HttpMethods.Get;
                http.Response.Body = Stream.Null;
                await next(http);
                http.Request.Method = HttpMethods.Head;
            }
        );
}
