using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Yuelu.Platform.Api;

/// <summary>Answers where nothing else does: 404, 405 with the methods that the address takes, or 415 when it does not read such a body.</summary>
internal static class NoSuchAddress
{
    internal static IResult Handle(HttpContext http, LateEndpoints late)
    {
        var methods = late
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => Matches(endpoint, http.Request.Path))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct()
            .Order()
            .ToArray();
        if (methods.Length == 0)
            return ApiRefusals.Of(http, ApiProblems.NoSuchAddress);
        if (methods.Contains(http.Request.Method))
            return ApiRefusals.Of(http, ApiProblems.Status(StatusCodes.Status415UnsupportedMediaType));
        http.Response.Headers.Allow = string.Join(", ", methods);
        return ApiRefusals.Of(http, ApiProblems.Status(StatusCodes.Status405MethodNotAllowed));
    }

    private static bool Matches(RouteEndpoint endpoint, PathString path) =>
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);
}
