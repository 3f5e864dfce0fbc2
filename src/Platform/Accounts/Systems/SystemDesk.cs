using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.People;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform.Accounts.Systems;

/// <summary>
/// 系统账号: accounts that are nobody's. The system administrator makes them and their tokens, the security administrator gives
/// them roles and closes them: neither alone can let a program at what is neither's business.
/// </summary>
internal sealed class SystemDesk(PeopleDesk desk, YueluDb db, Access access, CreateToken create, RevokeToken revoke)
{
    /// <summary>What is asked for a system account.</summary>
    /// <param name="Purpose">Which program acts by it, and what for.</param>
    /// <param name="Organisation">Code or path of the organisation that answers for it.</param>
    internal sealed record Request(string Name, string Purpose, string Organisation);

    /// <summary>The system accounts in scope, by name.</summary>
    internal IQueryable<Account> Accounts() =>
        db.Users.Within(access).Where(account => account.IsSystem).OrderBy(account => account.NormalizedUserName);

    /// <summary>The system account of this id in scope, or null.</summary>
    internal Task<Account?> FindAsync(Guid id, CancellationToken ct) =>
        Accounts().SingleOrDefaultAsync(account => account.Id == id, ct);

    /// <summary>Makes an account without a password and without roles.</summary>
    internal async Task<Result<Account>> MakeAsync(HttpContext http, Request request)
    {
        var ct = http.RequestAborted;
        if (!(await desk.OrganisationAsync(request.Organisation, ct)).Succeeded(out var home, out var problem))
            return problem;
        if (request.Purpose.Trim().Length == 0)
            return SystemProblems.NoPurpose;
        var opened = await desk.OpenAsync(request.Name, request.Purpose, home, ct, isSystem: true);
        if (!opened.Succeeded(out var account, out problem))
            return problem;
        db.Add(account);
        db.RecordOn(http, AccountActs.SystemMade, Roles.SystemAdministrator, account, request.Purpose.Trim());
        return await db.SaveIfFirstAsync(ct) ? account : AccountProblems.NameTaken(account.UserName!);
    }

    /// <summary>Makes a token of a system account in scope; its secret is told once.</summary>
    internal async Task<Result<NewTokenView>> MakeTokenAsync(HttpContext http, Guid id, CreateToken.Request request)
    {
        if (await FindAsync(id, http.RequestAborted) is not { } account)
            return AccountProblems.NotFound;
        return account.DeactivatedAt is not null
            ? PeopleProblems.Deactivated
            : await create.DoAsync(http, request, account);
    }

    /// <summary>Withdraws a token of a system account in scope.</summary>
    internal async Task<Result<TokenView>> RevokeTokenAsync(HttpContext http, Guid id, Guid token) =>
        await FindAsync(id, http.RequestAborted) is { } account
            ? await revoke.DoAsync(http, token, account)
            : AccountProblems.NotFound;
}
