using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Accounts.SecondFactors;
using Yuelu.Platform.Accounts.Systems;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.People;

/// <summary>What a security administrator does with somebody else's account. Each is an official act.</summary>
internal sealed class ChangeAccount(PeopleDesk desk, LinkDesk links, YueluDb db, TimeProvider clock)
{
    /// <summary>Closes the account: its sessions end, its links are void, its roles stay on record.</summary>
    internal Task<Result<Account>> DeactivateAsync(HttpContext http, Guid id) =>
        DoAsync(
            http,
            id,
            AccountActs.Closed,
            async account =>
            {
                account.DeactivatedAt ??= clock.GetUtcNow();
                account.EndSessions();
                await links.VoidAsync(account, http.RequestAborted);
                return null;
            }
        );

    /// <summary>Lets it be used again, with the password and the roles that it had.</summary>
    internal Task<Result<Account>> ReactivateAsync(HttpContext http, Guid id) =>
        DoAsync(
            http,
            id,
            AccountActs.Reopened,
            account =>
            {
                account.DeactivatedAt = null;
                return Task.FromResult<Problem?>(null);
            }
        );

    /// <summary>Lifts the lock after wrong passwords before its time.</summary>
    internal Task<Result<Account>> UnlockAsync(HttpContext http, Guid id) =>
        DoAsync(
            http,
            id,
            AccountActs.Unlocked,
            account =>
            {
                account.Unlock();
                return Task.FromResult<Problem?>(null);
            }
        );

    /// <summary>Takes every second factor away, for whoever lost phone and recovery codes.</summary>
    internal Task<Result<Account>> ResetSecondFactorAsync(HttpContext http, Guid id) =>
        DoAsync(
            http,
            id,
            AccountActs.SecondFactorReset,
            async account =>
            {
                await ForgetFactors.OfAsync(db, account, http.RequestAborted);
                return null;
            }
        );

    /// <summary>Takes the password away and gives a link with which the person chooses another; also renews an invitation.</summary>
    internal async Task<Result<LinkView>> ResetPasswordAsync(HttpContext http, Guid id)
    {
        LinkView? link = null;
        var done = await DoAsync(
            http,
            id,
            AccountActs.PasswordReset,
            async account =>
            {
                if (account.IsSystem)
                    return SystemProblems.NobodySignsIn;
                if (account.DeactivatedAt is not null)
                    return PeopleProblems.Deactivated;
                var purpose = account.PasswordHash is null ? LinkPurpose.Invitation : LinkPurpose.Reset;
                account.ForgetPassword();
                link = await links.MakeAsync(http, account, purpose);
                return null;
            }
        );
        return done.Succeeded(out _, out var problem) ? link! : problem;
    }

    private async Task<Result<Account>> DoAsync(
        HttpContext http,
        Guid id,
        ActKind kind,
        Func<Account, Task<Problem?>> change
    )
    {
        if (!(await desk.FindForChangeAsync(id, http.RequestAborted)).Succeeded(out var account, out var problem))
            return problem;
        if (await change(account) is { } refused)
            return refused;
        db.RecordOn(http, kind, Roles.SecurityAdministrator, account);
        return await desk.SaveAsync(http.RequestAborted) is { } stale ? stale : account;
    }
}
