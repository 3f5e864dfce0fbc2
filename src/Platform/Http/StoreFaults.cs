using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Http;

/// <summary>
/// A fault of the store is told as what it is to a script of a page, which reads JSON. For people
/// <see cref="StatusPages.OnException"/> shows a page, for programs <see cref="Api.ApiRefusals"/> writes problem details.
/// </summary>
internal static partial class StoreFaults
{
    internal static IApplicationBuilder UseStoreFaults(this IApplicationBuilder app) => app.Use(RunAsync);

    private static async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception fault)
            when (http.WantsJson()
                && StoreFault.Of(fault) is { } problem
                && !http.Response.HasStarted
                && !http.RequestAborted.IsCancellationRequested
            )
        {
            Log(http, problem.Code, fault);
            http.Response.Clear();
            http.Response.Headers.CacheControl = "no-store";
            await http.Refuse(problem).ExecuteAsync(http);
        }
    }

    /// <summary>For the operator, who mends it.</summary>
    internal static void Log(HttpContext http, string code, Exception fault) =>
        Met(
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StoreFaults)),
            code,
            http.Request.Method,
            http.Request.Path,
            fault
        );

    [LoggerMessage(1401, LogLevel.Error, "The store failed ({Code}): {Method} {Path}")]
    private static partial void Met(ILogger log, string code, string method, string path, Exception fault);
}
