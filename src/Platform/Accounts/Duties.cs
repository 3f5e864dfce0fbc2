using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Yuelu.Platform.Accounts;

/// <summary>Marks a page or act for which the person must have signed in, or given the password again, a short while ago.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsFreshSessionAttribute : Attribute;

/// <summary>
/// What a person must do before anything else: choose a password of one's own, set up a second factor, give the password
/// again before second factors are changed.
/// </summary>
internal static class Duties
{
    internal const string Password = "/account/password";
    internal const string SecondFactor = "/account/second-factor";
    internal const string Confirm = "/account/confirm";

    /// <summary>Leads to the page of the duty, whatever was asked for, until it is done.</summary>
    public static IApplicationBuilder UseDuties(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (await OfAsync(http) is { } duty)
                    http.Response.Redirect(http.Request.PathBase + duty);
                else
                    await next(http);
            }
        );

    private static async Task<string?> OfAsync(HttpContext http)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<IAllowAnonymous>() is not null)
            return null;
        var access = http.RequestServices.GetRequiredService<Access>();
        if (access.MustChangePassword)
            return IsAt(http, Password) ? null : Password;
        if (access.MustSetUpSecondFactor && !IsAt(http, SecondFactor) && !IsAt(http, Confirm))
            return SecondFactor;
        return metadata?.GetMetadata<NeedsFreshSessionAttribute>() is null || await Sessions.IsFreshAsync(http)
            ? null
            : $"{Confirm}?returnTo={Uri.EscapeDataString(http.Request.PathBase + SecondFactor)}";
    }

    private static bool IsAt(HttpContext http, string page) =>
        http.Request.Path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase);
}
