using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;

namespace Yuelu.Platform.Http;

/// <summary>How much may be sent to an address, and the refusal of more.</summary>
/// <param name="Bytes">Largest body.</param>
/// <param name="TooLarge">Makes the refusal from the size that was announced.</param>
public sealed record BodyLimit(long Bytes, Func<long, Problem> TooLarge)
{
    /// <summary>Whether a form is sent there, as a return is while it is typed: then only a body that is larger than forms are counts as an upload.</summary>
    public bool IsForm { get; init; }
}

/// <summary>Refuses bodies that are too large, or that come too often, with a sentence, before anything reads them.</summary>
public static class BodyLimits
{
    /// <summary>Up to here a refused body is let run out unread: a browser that still sends shows no answer otherwise.</summary>
    private const long Drained = 1L << 31;

    /// <summary>Sets the limit of an address.</summary>
    public static TBuilder WithBodyLimit<TBuilder>(this TBuilder act, BodyLimit limit)
        where TBuilder : IEndpointConventionBuilder => act.WithMetadata(limit);

    /// <summary>Must stand after routing and authorization, and before whatever reads forms.</summary>
    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app)
    {
        var uploads = app.ApplicationServices.GetRequiredService<UploadLimits>();
        return app.Use(
            async (http, next) =>
            {
                var refused =
                    http.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() is { } limit ? Judge(http, limit, uploads)
                    : http.Request.ContentLength > UploadLimits.Usual ? uploads.Refuse(http)
                    : Judge(http);
                if (refused is null)
                    await next(http);
                else
                    await RefuseAsync(http, refused);
            }
        );
    }

    private static Problem? Judge(HttpContext http, BodyLimit limit, UploadLimits uploads)
    {
        Allow(http, limit.Bytes);
        var announced = http.Request.ContentLength ?? 0;
        if (announced > limit.Bytes)
            return limit.TooLarge(announced);
        return limit.IsForm && announced is > 0 and <= UploadLimits.Usual ? null : uploads.Refuse(http);
    }

    /// <summary>At an address that takes no files, a body that does not announce its size may have the usual one.</summary>
    private static Problem? Judge(HttpContext http)
    {
        if (http.Request.ContentLength is null)
            Allow(http, UploadLimits.Usual);
        return null;
    }

    private static async Task RefuseAsync(HttpContext http, Problem problem)
    {
        if (http.Request.ContentLength is > 0 and <= Drained and var announced)
        {
            Allow(http, announced);
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        await http.Refuse(problem).ExecuteAsync(http);
    }

    private static void Allow(HttpContext http, long bytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = bytes;
    }
}
