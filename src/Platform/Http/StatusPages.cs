using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Http;

/// <summary>Lets a refused or broken POST show its status page.</summary>
public static class StatusPages
{
    /// <summary>
    /// A request that cannot be read is the sender's mistake (4xx), a store that fails is told as what it is (503); all else that
    /// is thrown is ours (500).
    /// </summary>
    public static readonly ExceptionHandlerOptions OnException = new()
    {
        ExceptionHandlingPath = "/status/500",
        CreateScopeForErrors = true,
        SuppressDiagnosticsCallback = thrown => thrown.Exception is BadHttpRequestException,
        StatusCodeSelector = thrown =>
            thrown is BadHttpRequestException bad ? bad.StatusCode
            : StoreFault.Of(thrown) is { } fault ? Refusal.Status(fault.Kind)
            : StatusCodes.Status500InternalServerError,
    };

    /// <summary>
    /// A page that is run again to tell of a failure is asked by GET: as a POST it would be refused for want of a token.
    /// Must stand after the handlers that run pages again and before routing.
    /// </summary>
    public static IApplicationBuilder UseGetForStatusPages(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var again =
                    http.Features.Get<IStatusCodeReExecuteFeature>() is not null
                    || http.Features.Get<IExceptionHandlerFeature>() is not null;
                if (again)
                    http.Request.Method = HttpMethods.Get;
                return next(http);
            }
        );
}
