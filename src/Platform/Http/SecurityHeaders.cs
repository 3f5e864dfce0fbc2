using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Yuelu.Platform.Http;

/// <summary>Headers that keep a page from loading, framing or leaking anything elsewhere, and what is private from being kept.</summary>
public static class SecurityHeaders
{
    internal const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds the headers to every answer, at the last moment: what tells of a failure begins its answer anew.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(
                    static state =>
                    {
                        Add((HttpContext)state);
                        return Task.CompletedTask;
                    },
                    http
                );
                return next(http);
            }
        );

    private static void Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        // One page has a policy of its own and has set it by now.
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (headers.CacheControl.Count == 0 && IsPrivate(http))
            headers.CacheControl = "no-store";
    }

    /// <summary>What is shown to a person, and what an address that is not open to all answers.</summary>
    private static bool IsPrivate(HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true
        || http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;
}
