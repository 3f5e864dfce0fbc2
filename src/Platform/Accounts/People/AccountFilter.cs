using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Which accounts a list shows; all of it stands in the address.</summary>
internal sealed record AccountFilter(string Text, string Role, AccountState? State)
{
    internal static AccountFilter From(IQueryCollection query) =>
        new(
            HalfWidth.Of(query["q"].ToString()).Trim(),
            Roles.Find(query["role"])?.Key ?? "",
            AccountStates.Find(query["state"])
        );

    internal bool IsEmpty => Text.Length == 0 && Role.Length == 0 && State is null;

    /// <summary>The accounts that match, by name. The scope is the caller's.</summary>
    internal IQueryable<Account> Apply(IQueryable<Account> accounts, YueluDb db, DateTimeOffset now, DateOnly today)
    {
        if (Text.Length > 0)
        {
            var (name, text) = (Text.ToUpperInvariant(), Text);
            accounts = accounts.Where(account =>
                account.NormalizedUserName!.Contains(name)
                || account.PersonName.Contains(text)
                || db.Set<Organisation>().Any(one => one.Path == account.OrganisationPath && one.NameZh.Contains(text))
            );
        }
        if (State is { } state)
            accounts = accounts.Where(AccountStates.Is(state, now));
        if (Role.Length > 0)
        {
            var (role, grants) = (Role, db.Set<Grant>().InForce(db.Set<Organisation>(), today));
            accounts = accounts.Where(account =>
                grants.Any(grant => grant.AccountId == account.Id && grant.Role == role)
            );
        }
        return accounts.OrderBy(account => account.NormalizedUserName).AsNoTracking();
    }
}
