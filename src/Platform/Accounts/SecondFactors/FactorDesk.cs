using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Accounts.SecondFactors;

/// <summary>What the acts on second factors have in common: whose they are, what is noted, and the recovery codes of a first factor.</summary>
internal sealed class FactorDesk(
    UserManager<Account> accounts,
    SignInManager<Account> manager,
    YueluDb db,
    TimeProvider clock
)
{
    private const int Codes = 10;

    /// <summary>The person of this request.</summary>
    internal async Task<Account> AccountAsync(HttpContext http) =>
        await accounts.GetUserAsync(http.User) ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Saves a factor that was added. With the first one come recovery codes, shown once; later ones lead back.</summary>
    internal async Task<IResult> AddedAsync(HttpContext http, Account account, EventKind kind, string detail = "")
    {
        account.TwoFactorEnabled = true;
        db.Note(http, kind, account, detail);
        return await accounts.CountRecoveryCodesAsync(account) > 0
            ? await BackAsync(http, account)
            : await MakeCodesAsync(http, account);
    }

    /// <summary>Saves that a factor was removed; when it was the last, the account has no second step and no codes any more.</summary>
    internal async Task<IResult> RemovedAsync(HttpContext http, Account account, EventKind kind, string detail = "")
    {
        db.Note(http, kind, account, detail);
        if (account.AuthenticatorSince is null && (await accounts.GetPasskeysAsync(account)).Count == 0)
            await ForgetFactors.OfAsync(db, account, http.RequestAborted);
        return await BackAsync(http, account);
    }

    /// <summary>Makes new recovery codes; those before are void.</summary>
    internal async Task<IResult> MakeCodesAsync(HttpContext http, Account account)
    {
        account.EndSessions();
        db.Note(http, EventKinds.RecoveryCodesMade, account);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes) ?? [];
        await manager.RefreshSignInAsync(account);
        return PageResult.Of<RecoveryCodes>(
            new Dictionary<string, object>
            {
                [nameof(RecoveryCodes.Codes)] = codes.ToList(),
                [nameof(RecoveryCodes.AccountName)] = account.UserName!,
                [nameof(RecoveryCodes.Day)] = clock.Today(),
            }
        );
    }

    private async Task<IResult> BackAsync(HttpContext http, Account account)
    {
        account.EndSessions();
        await db.SaveChangesAsync(http.RequestAborted);
        await manager.RefreshSignInAsync(account);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/account/second-factor?done=saved");
    }
}
