using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Yuelu.Platform.Accounts;

/// <summary>Where a person's work begins: the first entry of the header that is for one of the person's roles.</summary>
internal static class StartAddress
{
    internal static RedirectHttpResult Handle(HttpContext http, Access access, ModuleList modules)
    {
        var mine = PlatformNavigation
            .With(modules)
            .FirstOrDefault(entry => entry.Roles is not null && access.HasAny(entry.Roles));
        return TypedResults.Redirect($"{http.Request.PathBase}/{mine?.Path ?? "account"}");
    }
}
