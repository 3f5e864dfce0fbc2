using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.People;

/// <summary>An account as programs see it.</summary>
/// <param name="Organisation">Path of the organisation in which its person works.</param>
/// <param name="PersonName">Who it is; the purpose of a system account.</param>
/// <param name="IsSystem">Whether it is nobody's and acts by tokens only.</param>
/// <param name="SecondFactor">Whether one is set up.</param>
/// <param name="Grants">Roles that are not withdrawn, whatever their days, on organisations in scope.</param>
internal sealed record AccountView(
    Guid Id,
    string Name,
    string PersonName,
    string Organisation,
    Words OrganisationName,
    AccountState State,
    bool IsSystem,
    bool SecondFactor,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? SignedInAt,
    IReadOnlyList<GrantView> Grants
);

/// <summary>A role that was granted.</summary>
/// <param name="Organisation">Path of the organisation on which it was granted.</param>
/// <param name="Until">Last day; null when it does not end by itself.</param>
/// <param name="WithdrawnAt">When it was taken back; null while it was not.</param>
internal sealed record GrantView(
    Guid Id,
    string Role,
    string Organisation,
    DateOnly From,
    DateOnly? Until,
    string GrantedBy,
    DateTimeOffset GrantedAt,
    DateTimeOffset? WithdrawnAt
)
{
    internal static GrantView Of(Grant grant) =>
        new(
            grant.Id,
            grant.Role,
            grant.OrganisationPath,
            grant.From,
            grant.Until,
            grant.GrantedBy,
            grant.GrantedAt,
            grant.WithdrawnAt
        );
}

/// <summary>Tells accounts with their roles in scope.</summary>
internal sealed class AccountViews(YueluDb db, Access access, TimeProvider clock)
{
    internal async Task<IReadOnlyList<AccountView>> OfAsync(IReadOnlyList<Account> accounts, CancellationToken ct)
    {
        var (now, ids) = (clock.GetUtcNow(), accounts.Select(account => account.Id).ToList());
        var grants = (
            await db.Set<Grant>()
                .Within(access)
                .AsNoTracking()
                .Where(grant => ids.Contains(grant.AccountId) && grant.WithdrawnAt == null)
                .OrderBy(grant => grant.GrantedAt)
                .ThenBy(grant => grant.Id)
                .ToListAsync(ct)
        ).ToLookup(grant => grant.AccountId, GrantView.Of);
        var paths = accounts.Select(account => account.OrganisationPath).Distinct().ToList();
        var names = await db.Set<Organisation>()
            .AsNoTracking()
            .Where(one => paths.Contains(one.Path))
            .ToDictionaryAsync(one => one.Path, one => one.Name, ct);
        return
        [
            .. accounts.Select(account => new AccountView(
                account.Id,
                account.UserName!,
                account.PersonName,
                account.OrganisationPath,
                names.GetValueOrDefault(account.OrganisationPath) ?? Words.Same(account.OrganisationPath),
                AccountStates.Of(account, now),
                account.IsSystem,
                account.TwoFactorEnabled,
                account.CreatedAt,
                account.SignedInAt,
                [.. grants[account.Id]]
            )),
        ];
    }

    internal async Task<AccountView> OfAsync(Account account, CancellationToken ct) =>
        (await OfAsync([account], ct)).Single();
}
