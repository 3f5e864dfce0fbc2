using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Yuelu.Platform.Accounts;

/// <summary>Where a person's work begins: the first entry of "My work" that is for one of the person's roles, else the first of the others.</summary>
internal static class StartAddress
{
    internal static RedirectHttpResult Handle(HttpContext http, Access access, ModuleList modules)
    {
        var mine = SiteNavigation
            .EntriesOf(modules)
            .Where(entry => entry.Roles is not null && access.HasAny(entry.Roles))
            .OrderByDescending(entry => entry.Section == NavigationSection.Work)
            .FirstOrDefault();
        return TypedResults.Redirect($"{http.Request.PathBase}/{mine?.Path ?? "account"}");
    }
}
