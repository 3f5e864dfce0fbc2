using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.SigningIn;

/// <summary>Ends every session of the person but this one.</summary>
internal static class EndOtherSessions
{
    internal static async Task<RedirectHttpResult> Handle(
        HttpContext http,
        SignInManager<Account> manager,
        UserManager<Account> accounts,
        YueluDb db
    )
    {
        var account =
            await accounts.GetUserAsync(http.User) ?? throw new InvalidOperationException("Nobody is signed in.");
        account.EndSessions();
        db.Note(http, EventKinds.OthersEnded, account);
        await db.SaveChangesAsync(http.RequestAborted);
        await manager.RefreshSignInAsync(account);
        return TypedResults.Redirect($"{http.Request.PathBase}/account?done=ended");
    }
}
