using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Yuelu.Platform.Http;

/// <summary>How answers travel: compressed, and public pages kept for a short while so that many readers cost one rendering.</summary>
public static class Delivery
{
    /// <summary>The cache policy of pages that are the same for every visitor who is not signed in.</summary>
    public const string PublicPage = "public-page";

    /// <summary>How long a public page may be stale where nothing forgets it earlier.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    /// <summary>Registers compression and the cache.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
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
                        .VaryByValue(http => new("language", http.RequestLanguage().ToString()))
            )
        );
        return services;
    }

    /// <summary>Forgets every kept page; called by each act that changes what the public sees.</summary>
    public static ValueTask ForgetPublicPagesAsync(this IOutputCacheStore cache, CancellationToken ct) =>
        cache.EvictByTagAsync(PublicPage, ct);
}
