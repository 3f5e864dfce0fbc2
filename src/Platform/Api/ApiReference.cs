using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace Yuelu.Platform.Api;

/// <summary>The page that shows the interface to people, at <c>/api</c>. Its scripts come with the package, none from elsewhere.</summary>
internal static class ApiReference
{
    internal static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapScalarApiReference(
                "/api",
                options =>
                    options
                        .WithTitle("Yuelu API")
                        .WithOpenApiRoutePattern($"{ApiSetup.Prefix}/openapi.json")
                        .WithNonce()
                        .DisableDefaultFonts()
                        .DisableTelemetry()
                        .DisableAgent()
                        .DisableMcp()
                        .HideDeveloperTools()
                        .HideClientButton()
            )
            .AllowAnonymous()
            .Add(AllowItsScript);

    /// <summary>The page starts its script by an inline one with a nonce, and sets styles as it goes; no other page may.</summary>
    private static void AllowItsScript(EndpointBuilder endpoint)
    {
        var show = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = http =>
        {
            http.Response.OnStarting(() =>
            {
                if (http.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce)
                    http.Response.Headers.ContentSecurityPolicy =
                        $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
                return Task.CompletedTask;
            });
            return show(http);
        };
    }
}
