using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts.SigningIn;

/// <summary>Signs in by a passkey: the browser asks for options, the device answers with a credential.</summary>
internal static class SignInByPasskey
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>The challenge. After a right password it names that account's passkeys, else any of this site will do.</summary>
    internal static async Task<IResult> Options(HttpContext http, SignInManager<Account> manager, SignInLimits limits)
    {
        if (!limits.Admit(http))
            return http.Refuse(AccountProblems.TooOften);
        var waiting = await manager.GetTwoFactorAuthenticationUserAsync();
        return TypedResults.Content(await manager.MakePasskeyRequestOptionsAsync(waiting), Json);
    }

    internal static async Task<IResult> Handle(HttpContext http, IFormCollection form, SignInDesk desk)
    {
        var returnTo = http.Request.Query["returnTo"].ToString();
        var outcome = await desk.PasskeyAsync(http, form["credential"].ToString());
        return outcome.Problem is { } problem
            ? http.Refuse(problem)
            : TypedResults.LocalRedirect(LocalAddress.Of(http, returnTo));
    }
}
