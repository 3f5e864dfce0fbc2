using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Yuelu.Kernel;

namespace Yuelu.Platform.Http;

/// <summary>How much may be sent to an address, and the refusal of more.</summary>
/// <param name="Bytes">Largest body.</param>
/// <param name="TooLarge">Makes the refusal from the size that was announced.</param>
public sealed record BodyLimit(long Bytes, Func<long, Problem> TooLarge);

/// <summary>Refuses bodies that are too large with a sentence, before anything reads them.</summary>
public static class BodyLimits
{
    /// <summary>Up to here a refused body is let run out unread: a browser that still sends shows no answer otherwise.</summary>
    private const long Drained = 1L << 31;

    /// <summary>Sets the limit of an address.</summary>
    public static TBuilder WithBodyLimit<TBuilder>(this TBuilder act, BodyLimit limit)
        where TBuilder : IEndpointConventionBuilder => act.WithMetadata(limit);

    /// <summary>Must stand after routing and authorization, and before whatever reads forms.</summary>
    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (http.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() is not { } limit)
                {
                    await next(http);
                    return;
                }
                var announced = http.Request.ContentLength ?? 0;
                Allow(http, announced > limit.Bytes ? Math.Min(announced, Drained) : limit.Bytes);
                if (announced <= limit.Bytes)
                {
                    await next(http);
                    return;
                }
                if (announced <= Drained)
                    await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
                await http.Refuse(limit.TooLarge(announced)).ExecuteAsync(http);
            }
        );

    private static void Allow(HttpContext http, long bytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = bytes;
    }
}
