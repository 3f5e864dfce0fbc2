using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.SigningIn;

/// <summary>Ends the session and shows the home page.</summary>
internal static class SignOut
{
    internal static async Task<RedirectHttpResult> Handle(
        HttpContext http,
        SignInManager<Account> manager,
        UserManager<Account> accounts,
        YueluDb db
    )
    {
        if (await accounts.GetUserAsync(http.User) is { } account)
        {
            db.Note(http, EventKinds.SignedOut, account);
            await db.SaveChangesAsync(http.RequestAborted);
        }
        await manager.SignOutAsync();
        return TypedResults.Redirect($"{http.Request.PathBase}/");
    }
}
