using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Accounts.SigningIn;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>What an enterprise's person sends to make an account.</summary>
internal sealed record EntryRequest(
    string CreditCode,
    string Code,
    string Name,
    string PersonName,
    string? Password,
    string? Again
);

/// <summary>Takes entry codes. Attempts are limited, counted with the code, and noted; a wrong one is told the same whatever is wrong.</summary>
internal sealed class EntryDesk(
    YueluDb db,
    SignInLimits limits,
    AccountsOptions options,
    IPasswordHasher<Account> hasher,
    TimeProvider clock
)
{
    /// <summary>Makes the account of the enterprise's approver; what is wrong, or nothing when it is made.</summary>
    internal async Task<IReadOnlyList<FieldError>> EnterAsync(HttpContext http, EntryRequest request)
    {
        var ct = http.RequestAborted;
        if (!limits.Admit(http, request.CreditCode))
            return [new(null, AccountProblems.TooOften.Detail)];
        if (await FindAsync(http, request, ct) is not { } found)
            return [new("credit", EntryCodeProblems.Refused.Detail)];
        var (enterprise, code) = found;
        var opened = Account.Open(request.Name, request.PersonName, enterprise.Path, clock.GetUtcNow());
        if (!opened.Succeeded(out var account, out var problem))
            return [new(problem == AccountProblems.LongPersonName ? "person" : "name", problem.Detail)];
        if (await db.Users.AnyAsync(one => one.NormalizedUserName == account.NormalizedUserName, ct))
            return [new("name", AccountProblems.NameTaken(account.UserName!).Detail)];
        List<FieldError> errors =
        [
            .. NewPassword.Check(request.Password, request.Again, account.UserName!, options.PasswordLength),
        ];
        if (errors.Count > 0)
            return errors;
        account.ChoosePassword(request.Password!, hasher);
        return await SaveAsync(http, enterprise, code, account) is { } late ? [late] : [];
    }

    /// <summary>Two who use the same code, or take the same name, at the same moment: the second is refused.</summary>
    private async Task<FieldError?> SaveAsync(
        HttpContext http,
        Organisation enterprise,
        EntryCode code,
        Account account
    )
    {
        code.Use(clock.GetUtcNow());
        var role = Roles.Find(Roles.EnterpriseApprover)!;
        var grant = new Grant
        {
            AccountId = account.Id,
            Role = role.Key,
            OrganisationPath = enterprise.Path,
            From = clock.Today(),
            GrantedBy = code.CreatedBy,
            GrantedAt = clock.GetUtcNow(),
        };
        db.AddRange(account, grant);
        db.RecordOn(http, AccountActs.Entered, Act.ByHolder, account, enterprise.Code, AccountActs.Payload(grant));
        try
        {
            return await db.SaveIfFirstAsync(http.RequestAborted)
                ? null
                : new("name", AccountProblems.NameTaken(account.UserName!).Detail);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new("credit", EntryCodeProblems.Refused.Detail);
        }
    }

    private async Task<(Organisation, EntryCode)?> FindAsync(
        HttpContext http,
        EntryRequest request,
        CancellationToken ct
    )
    {
        var (credit, now, today) = (
            OneTimeSecret.Typed(request.CreditCode).ToLowerInvariant(),
            clock.GetUtcNow(),
            clock.Today()
        );
        var enterprise = await db.Set<Organisation>()
            .SingleOrDefaultAsync(
                one =>
                    one.Code == credit
                    && one.Kind == OrganisationKind.Enterprise
                    && (one.ClosedOn == null || today <= one.ClosedOn),
                ct
            );
        var code = enterprise is null
            ? null
            : await db.Set<EntryCode>()
                .Open()
                .Where(one => one.OrganisationPath == enterprise.Path && one.ExpiresAt > now)
                .Where(one => one.WrongAttempts < options.EntryCodeAttempts)
                .OrderByDescending(one => one.CreatedAt)
                .FirstOrDefaultAsync(ct);
        if (enterprise is not null && code is not null && code.Fits(request.Code))
            return (enterprise, code);
        await RefuseAsync(http, enterprise, code, ct);
        return null;
    }

    /// <summary>Counted in the store itself, so that attempts at the same moment count each.</summary>
    private async Task RefuseAsync(HttpContext http, Organisation? enterprise, EntryCode? code, CancellationToken ct)
    {
        if (code is not null)
            await db.Set<EntryCode>()
                .Where(one => one.Id == code.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.WrongAttempts, one => one.WrongAttempts + 1), ct);
        db.Note(
            http,
            EventKinds.WrongEntryCode,
            detail: enterprise?.Code ?? "",
            organisation: enterprise?.Path,
            by: ""
        );
        await db.SaveChangesAsync(ct);
    }
}
