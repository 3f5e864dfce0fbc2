using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;

namespace Yuelu.Platform.Http;

/// <summary>How answers travel: compressed, and public pages kept for a short while so that many readers cost one rendering.</summary>
public static class Delivery
{
    /// <summary>The cache policy of pages that are the same for every visitor who is not signed in.</summary>
    public const string PublicPage = "public-page";

    /// <summary>How long a public page may be stale where nothing forgets it earlier.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    /// <summary>Text formats that are not known as such by their names.</summary>
    private static readonly string[] StatisticalMessages =
    [
        "structure+xml",
        "structure+json",
        "schema+xml",
        "genericdata+xml",
        "generictimeseriesdata+xml",
        "structurespecificdata+xml",
        "structurespecifictimeseriesdata+xml",
        "data+csv",
        "data+json",
    ];

    /// <summary>Registers compression and the cache.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "text/csv",
                .. StatisticalMessages.Select(type => $"application/vnd.sdmx.{type}"),
            ];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.AddOutputCache(cache =>
            cache.AddPolicy(
                PublicPage,
                policy =>
                    policy
                        .Expire(Kept)
                        .Tag(PublicPage)
                        .SetVaryByQuery("*")
                        .SetVaryByHeader(HeaderNames.AcceptEncoding)
                        .VaryByValue(http => new("language", http.RequestLanguage().ToString()))
            )
        );
        return services;
    }

    /// <summary>
    /// Answers strangers from kept pages before anything else is asked, and keeps pages as they travel, compressed once.
    /// Whoever has a session or a token never comes near: his pages are neither kept nor taken from what is kept.
    /// </summary>
    internal static IApplicationBuilder UseKeptPages(this IApplicationBuilder app) =>
        app.UseWhen(
            IsStranger,
            strangers =>
            {
                // A branch has no addresses of its own accord; these are the application's. The routing after this one
                // sees that the address is found and does nothing.
                strangers.Properties["__GlobalEndpointRouteBuilder"] = app;
                strangers.UseRouting();
                strangers.UseOutputCache();
            }
        );

    private static bool IsStranger(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.Request.Headers.Authorization.Count == 0
        && (
            http.Request.Headers.Cookie.Count == 0
            || !http.Request.Headers.Cookie.ToString().Contains(Sessions.Cookie, StringComparison.Ordinal)
        )
        && !http.Request.IsForApi();

    /// <summary>Forgets every kept page; called by each act that changes what the public sees.</summary>
    public static ValueTask ForgetPublicPagesAsync(this IOutputCacheStore cache, CancellationToken ct) =>
        cache.EvictByTagAsync(PublicPage, ct);
}
