using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Yuelu.Kernel;

namespace Yuelu.Platform.Api;

/// <summary>Answers of the interface.</summary>
public static class ApiAnswer
{
    /// <summary>The value as JSON with its ETag, if it can change. Whoever has it already (If-None-Match) gets 304.</summary>
    public static IResult Show<T>(HttpContext http, T value, string? etag = null)
    {
        if (etag is not null)
        {
            http.Response.Headers.ETag = etag;
            http.Response.Headers.CacheControl = "private, no-cache";
            if (
                IfMatch.Lists(http.Request.Headers.IfNoneMatch, etag, weak: true)
                && HttpMethods.IsGet(http.Request.Method)
            )
                return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        return TypedResults.Json(value);
    }

    /// <summary>201 with where the new thing is.</summary>
    /// <param name="path">Its address below <see cref="ApiSetup.Prefix"/>, with a leading slash.</param>
    public static IResult Created<T>(HttpContext http, string path, T value, string? etag = null)
    {
        if (etag is not null)
            http.Response.Headers.ETag = etag;
        return TypedResults.Created($"{http.Request.PathBase}{ApiSetup.Prefix}{path}", value);
    }

    /// <summary>202 with where to ask how far it is.</summary>
    public static IResult Begun<T>(HttpContext http, string path, T value) =>
        TypedResults.Accepted($"{http.Request.PathBase}{ApiSetup.Prefix}{path}", value);

    /// <summary>A refusal.</summary>
    public static IResult Refuse(HttpContext http, Problem problem) => ApiRefusals.Of(http, problem);

    /// <summary>400 with what is wrong in each field.</summary>
    public static IResult RefuseFields(HttpContext http, IReadOnlyList<Ui.FieldError> errors)
    {
        var language = Http.LanguagePath.RequestLanguage(http);
        var told = errors.Select(error => new { field = error.Field, detail = error.Detail.In(language) }).ToList();
        return ApiRefusals.Of(
            http,
            ApiProblems.BadFields(string.Join(" ", told.Select(error => error.detail))),
            new Dictionary<string, object?> { ["errors"] = told }
        );
    }

    /// <summary>412 with the current ETag and what changed since.</summary>
    public static IResult Changed(HttpContext http, string etag, object changed)
    {
        http.Response.Headers[HeaderNames.ETag] = etag;
        return ApiRefusals.Of(
            http,
            ApiProblems.Changed,
            new Dictionary<string, object?> { ["etag"] = etag, ["changed"] = changed }
        );
    }

    /// <summary>The body's bytes; a refusal when there are more than allowed, whatever the sender announced.</summary>
    public static async Task<Result<byte[]>> BodyAsync(this HttpContext http, long most, Func<long, Problem> tooLarge)
    {
        using var body = new MemoryStream((int)Math.Min(http.Request.ContentLength ?? 0, most));
        var buffer = new byte[64 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0; )
        {
            if (body.Length + read > most)
                return tooLarge(body.Length + read);
            body.Write(buffer, 0, read);
        }
        return body.Length == body.Capacity ? body.GetBuffer() : body.ToArray();
    }
}
