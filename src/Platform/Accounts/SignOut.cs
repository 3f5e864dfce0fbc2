using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Yuelu.Platform.Accounts;

/// <summary>Ends the session and shows the home page.</summary>
internal static class SignOut
{
    internal static async Task<RedirectHttpResult> Handle(HttpContext http, SignInManager<Account> manager)
    {
        await manager.SignOutAsync();
        return TypedResults.Redirect($"{http.Request.PathBase}/");
    }
}
