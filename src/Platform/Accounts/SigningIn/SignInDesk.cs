using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Accounts.IdentityProviders;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.SigningIn;

/// <summary>How an attempt to sign in ended.</summary>
/// <param name="Problem">Why not, or null.</param>
/// <param name="NeedsSecondStep">Whether the password was right and a second factor is asked for.</param>
internal sealed record SignInOutcome(Problem? Problem, bool NeedsSecondStep = false);

/// <summary>Signs people in, by password, code or passkey. Every attempt is limited and noted, whatever comes of it.</summary>
internal sealed class SignInDesk(
    SignInManager<Account> manager,
    UserManager<Account> accounts,
    SignInLimits limits,
    ProviderDesk provider,
    AccountsOptions options,
    YueluDb db,
    TimeProvider clock
)
{
    private const string ByPassword = "password";
    private const string ByApp = "authenticator";
    private const string ByRecoveryCode = "recovery-code";
    private const string ByPasskey = "passkey";
    private const string ByProvider = "identity-provider";

    /// <summary>The first step. An unknown name takes as long as a wrong password and is told the same.</summary>
    internal async Task<SignInOutcome> PasswordAsync(HttpContext http, string name, string password)
    {
        if (!limits.Admit(http, name))
            return await TooOftenAsync(http, null, ByPassword);
        var account = await accounts.FindByNameAsync(name);
        if (account is null || account.PasswordHash is null)
        {
            accounts.PasswordHasher.HashPassword(new Account(), password);
            return await RefuseAsync(http, EventKinds.SignInRefused, account, AccountProblems.Wrong, ByPassword);
        }
        var result = await manager.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result.RequiresTwoFactor
            ? new SignInOutcome(null, NeedsSecondStep: true)
            : await OutcomeAsync(http, result, account, AccountProblems.Wrong, ByPassword);
    }

    /// <summary>The account whose password was right and whose second factor is awaited.</summary>
    internal Task<Account?> WaitingAsync() => manager.GetTwoFactorAuthenticationUserAsync();

    /// <summary>The second step with the code that an authenticator app shows.</summary>
    internal async Task<SignInOutcome> CodeAsync(HttpContext http, string code)
    {
        if (await WaitingAsync() is not { } account)
            return new SignInOutcome(AccountProblems.StartAgain);
        if (!limits.Admit(http, account.UserName))
            return await TooOftenAsync(http, account, ByApp);
        var result = await manager.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        return await OutcomeAsync(http, result, account, AccountProblems.WrongCode, ByApp);
    }

    /// <summary>The second step with a recovery code. Identity does not count these attempts; here they lock as well.</summary>
    internal async Task<SignInOutcome> RecoveryCodeAsync(HttpContext http, string code)
    {
        if (await WaitingAsync() is not { } account)
            return new SignInOutcome(AccountProblems.StartAgain);
        if (!limits.Admit(http, account.UserName))
            return await TooOftenAsync(http, account, ByRecoveryCode);
        if (account.IsLocked(clock.GetUtcNow()) || account.DeactivatedAt is not null)
            return await OutcomeAsync(http, SignInResult.LockedOut, account, AccountProblems.Wrong, ByRecoveryCode);
        var result = await manager.TwoFactorRecoveryCodeSignInAsync(code.Trim().ToUpperInvariant());
        if (result.Succeeded)
            db.Note(http, EventKinds.RecoveryCodeUsed, account, by: account.UserName);
        else
            await accounts.AccessFailedAsync(account);
        return await OutcomeAsync(http, result, account, AccountProblems.WrongRecoveryCode, ByRecoveryCode);
    }

    /// <summary>Both steps in one: the device has asked for its owner.</summary>
    internal async Task<SignInOutcome> PasskeyAsync(HttpContext http, string credential)
    {
        if (!limits.Admit(http))
            return await TooOftenAsync(http, null, ByPasskey);
        if (await AssertAsync(credential) is not { } account)
            return await RefuseAsync(http, EventKinds.SignInRefused, null, AccountProblems.PasskeyFailed, ByPasskey);
        if (!await manager.CanSignInAsync(account))
            return await RefuseAsync(http, EventKinds.SignInRefused, account, AccountProblems.PasskeyFailed, ByPasskey);
        if (account.IsLocked(clock.GetUtcNow()))
            return await OutcomeAsync(http, SignInResult.LockedOut, account, AccountProblems.PasskeyFailed, ByPasskey);
        await manager.SignInAsync(account, isPersistent: false);
        return await OutcomeAsync(http, SignInResult.Success, account, AccountProblems.PasskeyFailed, ByPasskey);
    }

    /// <summary>The first step through the identity provider; the second is asked for as after a password, unless the provider asks.</summary>
    internal async Task<SignInOutcome> ProviderAsync(HttpContext http)
    {
        if (!limits.Admit(http))
            return await TooOftenAsync(http, null, ByProvider);
        if (!(await provider.AccountAsync(http)).Succeeded(out var account, out var problem))
            return await RefuseAsync(http, EventKinds.SignInRefused, null, problem, ByProvider);
        var result = await provider.SignInAsync(await ProviderDesk.SubjectAsync(http) ?? "");
        return result.RequiresTwoFactor
            ? new SignInOutcome(null, NeedsSecondStep: true)
            : await OutcomeAsync(http, result, account, AccountProblems.Wrong, ByProvider);
    }

    /// <summary>Whose passkey it is; null when it is none, or when no ceremony was begun.</summary>
    private async Task<Account?> AssertAsync(string credential)
    {
        try
        {
            var asserted = await manager.PerformPasskeyAssertionAsync(credential);
            if (!asserted.Succeeded)
                return null;
            await accounts.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey);
            return asserted.User;
        }
        // Identity throws where the challenge is missing, for example when the page was left open too long.
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<SignInOutcome> OutcomeAsync(
        HttpContext http,
        SignInResult result,
        Account account,
        Problem otherwise,
        string how
    )
    {
        if (result.Succeeded)
        {
            account.SignedInAt = clock.GetUtcNow();
            db.Note(http, EventKinds.SignedIn, account, how, by: account.UserName);
            await db.SaveChangesAsync(http.RequestAborted);
            return new SignInOutcome(null);
        }
        if (!result.IsLockedOut)
            return await RefuseAsync(http, EventKinds.SignInRefused, account, otherwise, how);
        var locked = AccountProblems.Locked(options.AttemptsBeforeLockout, options.LockoutMinutes);
        return await RefuseAsync(http, EventKinds.LockedOut, account, locked, how);
    }

    private async Task<SignInOutcome> TooOftenAsync(HttpContext http, Account? account, string how) =>
        limits.IsNews(http)
            ? await RefuseAsync(http, EventKinds.TooOften, account, AccountProblems.TooOften, how)
            : new SignInOutcome(AccountProblems.TooOften);

    private async Task<SignInOutcome> RefuseAsync(
        HttpContext http,
        EventKind kind,
        Account? account,
        Problem problem,
        string how
    )
    {
        db.Note(http, kind, account, how, by: "");
        await db.SaveChangesAsync(http.RequestAborted);
        return new SignInOutcome(problem);
    }
}
