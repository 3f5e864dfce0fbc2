using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Http;

/// <summary>The one place that turns a <see cref="Problem"/> into an HTTP answer.</summary>
public static class Refusal
{
    /// <summary>A page for people, RFC 9457 problem details for programs (whoever asks for JSON).</summary>
    public static IResult Refuse(this HttpContext http, Problem problem)
    {
        var status = Status(problem.Kind);
        var language = http.RequestLanguage();
        if (http.WantsJson())
        {
            return TypedResults.Problem(
                problem.Detail.In(language),
                statusCode: status,
                extensions: new Dictionary<string, object?> { ["code"] = problem.Code }
            );
        }
        return PageResult.Of<StatusPage>(
            new Dictionary<string, object>
            {
                [nameof(StatusPage.Code)] = status,
                [nameof(StatusPage.Detail)] = problem.Detail,
            },
            status
        );
    }

    /// <summary>Whether the request was sent by a program that reads JSON.</summary>
    public static bool WantsJson(this HttpContext http) =>
        http.Request.IsForApi()
        || http.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The HTTP status of a kind of refusal.</summary>
    public static int Status(ProblemKind kind) =>
        kind switch
        {
            ProblemKind.Invalid => StatusCodes.Status400BadRequest,
            ProblemKind.NotFound => StatusCodes.Status404NotFound,
            ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
            ProblemKind.Stale => StatusCodes.Status412PreconditionFailed,
            ProblemKind.Conflict => StatusCodes.Status409Conflict,
            ProblemKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
            ProblemKind.TooOften => StatusCodes.Status429TooManyRequests,
            ProblemKind.NotSignedIn => StatusCodes.Status401Unauthorized,
            ProblemKind.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
            ProblemKind.UnsupportedMedia => StatusCodes.Status415UnsupportedMediaType,
            ProblemKind.PreconditionMissing => StatusCodes.Status428PreconditionRequired,
            ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
}
