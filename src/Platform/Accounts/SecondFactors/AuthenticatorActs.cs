using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts.SecondFactors;

/// <summary>Sets up and removes the authenticator app.</summary>
internal static class AuthenticatorActs
{
    /// <summary>Makes a key that counts once a code of it was given back.</summary>
    internal static async Task<IResult> Begin(
        HttpContext http,
        FactorDesk desk,
        UserManager<Account> accounts,
        SignInManager<Account> manager
    )
    {
        var account = await desk.AccountAsync(http);
        if (account.AuthenticatorSince is not null)
            return http.Refuse(FactorProblems.AlreadySet);
        await accounts.ResetAuthenticatorKeyAsync(account);
        await manager.RefreshSignInAsync(account);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/account/second-factor/app");
    }

    /// <summary>Takes the app as a factor when its code fits.</summary>
    internal static async Task<IResult> Confirm(
        HttpContext http,
        IFormCollection form,
        FactorDesk desk,
        UserManager<Account> accounts,
        TimeProvider clock
    )
    {
        var account = await desk.AccountAsync(http);
        if (account.AuthenticatorSince is not null || await accounts.GetAuthenticatorKeyAsync(account) is not { } key)
            return http.Refuse(FactorProblems.NotBegun);
        if (OneTimeCode.FindStep(key, form["code"].ToString(), clock.GetUtcNow(), after: 0) is not { } step)
            return AppPage.Answer(FactorProblems.WrongCode);
        (account.AuthenticatorSince, account.AuthenticatorStep) = (clock.GetUtcNow(), step);
        return await desk.AddedAsync(http, account, EventKinds.AuthenticatorAdded);
    }

    internal static async Task<IResult> Remove(HttpContext http, FactorDesk desk, UserManager<Account> accounts)
    {
        var account = await desk.AccountAsync(http);
        if (account.AuthenticatorSince is null)
            return http.Refuse(FactorProblems.NotBegun);
        await accounts.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey");
        (account.AuthenticatorSince, account.AuthenticatorStep) = (null, 0);
        return await desk.RemovedAsync(http, account, EventKinds.AuthenticatorRemoved);
    }
}
