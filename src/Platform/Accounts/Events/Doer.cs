using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>操作人: who acts, and from where.</summary>
/// <param name="Name">Sign-in name; empty for a stranger and for the portal itself.</param>
/// <param name="Address">Network address; empty for what no request asked for.</param>
public sealed record Doer(string Name, string Address)
{
    private static readonly Doer Portal = new("", "");

    /// <summary>The person of a request; the portal itself where there is none.</summary>
    public static Doer Of(HttpContext? http) =>
        http is null ? Portal : new Doer(http.User.Identity?.Name ?? "", PerMinute.AddressOf(http));

    /// <summary>The person for whose request a context reads and writes; the portal itself where it serves none.</summary>
    internal static Doer Of(YueluDb db)
    {
        var context = db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>();
        return Of(context?.ApplicationServiceProvider?.GetService<IHttpContextAccessor>()?.HttpContext);
    }
}
