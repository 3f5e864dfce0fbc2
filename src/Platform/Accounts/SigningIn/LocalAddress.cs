using Microsoft.AspNetCore.Http;

namespace Yuelu.Platform.Accounts.SigningIn;

/// <summary>Where signing in leads.</summary>
internal static class LocalAddress
{
    /// <summary>The page that was asked for when it is one of this site; else the person's own start.</summary>
    internal static string Of(HttpContext http, string? returnTo) =>
        IsLocal(returnTo) ? returnTo! : $"{http.Request.PathBase}/account/start";

    /// <summary>The query part that carries the page along to the next step, with something more to say there.</summary>
    internal static string Query(string? returnTo, string more = "")
    {
        var carried = IsLocal(returnTo) ? $"returnTo={Uri.EscapeDataString(returnTo!)}" : "";
        var query = string.Join('&', new[] { carried, more }.Where(part => part.Length > 0));
        return query.Length > 0 ? "?" + query : "";
    }

    private static bool IsLocal(string? address) => address is ['/', ..] && address is not ['/', '/' or '\\', ..];
}
