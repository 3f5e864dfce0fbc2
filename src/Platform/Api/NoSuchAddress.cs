using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Yuelu.Platform.Api;

/// <summary>Answers where nothing else does: 404, 405 with the methods that the address takes, or 415 when it does not read such a body.</summary>
internal static class NoSuchAddress
{
    internal static IResult Handle(HttpContext http, LateEndpoints late, ParameterPolicyFactory policies)
    {
        var methods = late
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => Matches(endpoint, http, policies))
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

    private static bool Matches(RouteEndpoint endpoint, HttpContext http, ParameterPolicyFactory policies)
    {
        var values = new RouteValueDictionary();
        if (!new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(http.Request.Path, values))
            return false;
        // The matcher does not ask what a part must look like: without this, an id that is none would have the wrong format.
        return endpoint.RoutePattern.Parameters.All(part =>
            part.ParameterPolicies.Select(policy => policies.Create(part, policy))
                .OfType<IRouteConstraint>()
                .All(rule => rule.Match(http, null, part.Name, values, RouteDirection.IncomingRequest))
        );
    }
}
