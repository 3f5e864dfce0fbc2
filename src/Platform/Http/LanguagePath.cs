using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Api;

namespace Yuelu.Platform.Http;

/// <summary>The language is part of the address: Chinese at <c>/…</c>, English at <c>/en/…</c>.</summary>
public static class LanguagePath
{
    private const string English = "/en";
    private static readonly object Key = new();

    /// <summary>Moves <c>/en</c> from the path into the path base and remembers the language. Must stand before routing.</summary>
    public static IApplicationBuilder UseLanguagePath(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Items[RootKey] = http.Request.PathBase.Value ?? "";
                if (http.Request.Path.StartsWithSegments(English, StringComparison.OrdinalIgnoreCase, out var rest))
                {
                    http.Request.PathBase = http.Request.PathBase.Add(English);
                    http.Request.Path = rest.HasValue ? rest : "/";
                    http.Items[Key] = Language.English;
                }
                else if (http.Request.IsForApi() && PrefersEnglish(http.Request))
                {
                    http.Items[Key] = Language.English;
                }
                return next(http);
            }
        );

    /// <summary>The language of the request.</summary>
    public static Language RequestLanguage(this HttpContext http) =>
        http.Items.TryGetValue(Key, out var language) && language is Language known ? known : Language.Chinese;

    /// <summary>The site's root without the language, without a slash at the end; files are the same in both languages and are fetched once.</summary>
    public static string Root(this HttpContext http) => http.Items[RootKey] as string ?? "";

    /// <summary>The address of the same page in <paramref name="language"/>.</summary>
    public static string AddressIn(this HttpContext http, Language language)
    {
        var prefix = http.Root() + (language == Language.English ? English : "");
        return prefix + http.PageAddress();
    }

    /// <summary>Path and query that were asked for, also while a status page is shown in their stead.</summary>
    public static string PageAddress(this HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is { } again)
            return again.OriginalPath + again.OriginalQueryString;
        if (http.Features.Get<IExceptionHandlerPathFeature>() is { } broken)
            return broken.Path;
        return $"{http.Request.Path}{http.Request.QueryString}";
    }

    /// <summary>A program says its language in a header; the first that it names counts.</summary>
    private static bool PrefersEnglish(HttpRequest request) =>
        request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static object RootKey { get; } = new();
}
