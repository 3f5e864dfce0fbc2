using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yuelu.Kernel;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Api;

/// <summary>Whatever goes wrong under <c>/api</c> is told as problem details (RFC 9457) with a stable code.</summary>
internal static partial class ApiRefusals
{
    /// <summary>The refusal as an answer.</summary>
    internal static IResult Of(HttpContext http, Problem problem, IDictionary<string, object?>? more = null)
    {
        var members = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>())
        {
            ["code"] = problem.Code,
        };
        var answer = TypedResults.Problem(
            problem.Detail.In(http.RequestLanguage()),
            statusCode: Refusal.Status(problem.Kind),
            extensions: members
        );
        // The framework knows no address for some statuses; RFC 9457 has a name for that.
        answer.ProblemDetails.Type ??= "about:blank";
        return answer;
    }

    /// <summary>Runs the request and tells of what it left untold.</summary>
    internal static async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            if (WellFormed.Check(http.Request) is { } malformed)
            {
                await TellAsync(http, malformed);
                return;
            }
            await next(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await TellAsync(http, bad.StatusCode == 400 ? Unread(bad) : ApiProblems.Status(bad.StatusCode));
            return;
        }
        catch (Exception fault)
            when (StoreFault.Of(fault) is { } problem
                && !http.Response.HasStarted
                && !http.RequestAborted.IsCancellationRequested
            )
        {
            StoreFaults.Log(http, problem.Code, fault);
            await TellAsync(http, problem);
            return;
        }
        catch (Exception bug) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            Broke(
                http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiRefusals)),
                bug,
                http.Request.Method,
                http.Request.Path
            );
            await TellAsync(http, ApiProblems.Broken);
            return;
        }
        var untold = http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null };
        if (untold)
            await TellAsync(http, OfStatus(http.Response.StatusCode));
    }

    /// <summary>Writes the refusal in place of what was to be the answer.</summary>
    internal static Task TellAsync(HttpContext http, Problem problem)
    {
        var kept = http.Response.Headers.WWWAuthenticate;
        var allowed = http.Response.Headers.Allow;
        http.Response.Clear();
        http.Response.Headers.CacheControl = "no-store";
        (http.Response.Headers.WWWAuthenticate, http.Response.Headers.Allow) = (kept, allowed);
        return Of(http, problem).ExecuteAsync(http);
    }

    private static Problem OfStatus(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => ApiProblems.Unreadable,
            StatusCodes.Status401Unauthorized => ApiProblems.NoToken,
            StatusCodes.Status403Forbidden => ApiProblems.NotAllowed,
            StatusCodes.Status404NotFound => ApiProblems.NoSuchAddress,
            _ => ApiProblems.Status(status),
        };

    /// <summary>Where in the body the trouble is; never what stands there.</summary>
    private static Problem Unread(BadHttpRequestException bad) =>
        bad.InnerException is JsonException { Path: var path, LineNumber: var line, BytePositionInLine: var column }
            ? ApiProblems.BadBody($"{path ?? "$"} ({line + 1}:{column + 1})")
            : ApiProblems.Unreadable;

    [LoggerMessage(1, LogLevel.Error, "{Method} {Path} broke")]
    private static partial void Broke(ILogger log, Exception bug, string method, string path);
}
