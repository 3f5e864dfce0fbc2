using Microsoft.AspNetCore.Http;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Accounts.SecondFactors;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.People;

/// <summary>What a security administrator does with somebody else's account. Each is an official act.</summary>
internal static class AccountChanges
{
    /// <summary>Closes the account: its sessions end, its links are void, its roles stay on record.</summary>
    internal static async Task<IResult> Deactivate(
        Guid id,
        HttpContext http,
        PeopleDesk desk,
        LinkDesk links,
        YueluDb db,
        TimeProvider clock
    )
    {
        if (!(await desk.FindForChangeAsync(id, http.RequestAborted)).Succeeded(out var account, out var problem))
            return http.Refuse(problem);
        account.DeactivatedAt ??= clock.GetUtcNow();
        account.EndSessions();
        await links.VoidAsync(account, http.RequestAborted);
        db.RecordOn(http, AccountActs.Closed, Roles.SecurityAdministrator, account);
        await db.SaveChangesAsync(http.RequestAborted);
        return PeopleDesk.Back(http, id, "deactivated");
    }

    /// <summary>Lets it be used again, with the password and the roles that it had.</summary>
    internal static async Task<IResult> Reactivate(Guid id, HttpContext http, PeopleDesk desk, YueluDb db)
    {
        if (!(await desk.FindForChangeAsync(id, http.RequestAborted)).Succeeded(out var account, out var problem))
            return http.Refuse(problem);
        account.DeactivatedAt = null;
        db.RecordOn(http, AccountActs.Reopened, Roles.SecurityAdministrator, account);
        await db.SaveChangesAsync(http.RequestAborted);
        return PeopleDesk.Back(http, id, "reactivated");
    }

    /// <summary>Lifts the lock after wrong passwords before its time.</summary>
    internal static async Task<IResult> Unlock(Guid id, HttpContext http, PeopleDesk desk, YueluDb db)
    {
        if (!(await desk.FindForChangeAsync(id, http.RequestAborted)).Succeeded(out var account, out var problem))
            return http.Refuse(problem);
        account.Unlock();
        db.RecordOn(http, AccountActs.Unlocked, Roles.SecurityAdministrator, account);
        await db.SaveChangesAsync(http.RequestAborted);
        return PeopleDesk.Back(http, id, "unlocked");
    }

    /// <summary>Takes the password away and shows a link with which the person chooses another; also renews an invitation.</summary>
    internal static async Task<IResult> ResetPassword(
        Guid id,
        HttpContext http,
        PeopleDesk desk,
        LinkDesk links,
        YueluDb db
    )
    {
        if (!(await desk.FindForChangeAsync(id, http.RequestAborted)).Succeeded(out var account, out var problem))
            return http.Refuse(problem);
        if (account.DeactivatedAt is not null)
            return http.Refuse(PeopleProblems.Deactivated);
        var purpose = account.PasswordHash is null ? LinkPurpose.Invitation : LinkPurpose.Reset;
        account.ForgetPassword();
        var link = await links.MakeAsync(http, account, purpose);
        db.RecordOn(http, AccountActs.PasswordReset, Roles.SecurityAdministrator, account);
        await db.SaveChangesAsync(http.RequestAborted);
        return LinkShown.Answer(link, $"administration/accounts/{id}");
    }

    /// <summary>Takes every second factor away, for whoever lost phone and recovery codes.</summary>
    internal static async Task<IResult> ResetSecondFactor(Guid id, HttpContext http, PeopleDesk desk, YueluDb db)
    {
        if (!(await desk.FindForChangeAsync(id, http.RequestAborted)).Succeeded(out var account, out var problem))
            return http.Refuse(problem);
        await ForgetFactors.OfAsync(db, account, http.RequestAborted);
        db.RecordOn(http, AccountActs.SecondFactorReset, Roles.SecurityAdministrator, account);
        await db.SaveChangesAsync(http.RequestAborted);
        return PeopleDesk.Back(http, id, "factor-reset");
    }
}
