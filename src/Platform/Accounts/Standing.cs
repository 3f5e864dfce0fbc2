using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts;

/// <summary>An account as it is at this moment: what each request of its sessions is checked against.</summary>
internal sealed record Standing(
    Guid Account,
    string? SecurityStamp,
    bool MustChangePassword,
    bool HasSecondFactor,
    string OrganisationPath,
    int Waiting,
    IReadOnlyList<HeldRole> Held
);

/// <summary>
/// Finds how an account stands. What was read is used again only while nothing at all was committed to the store, by
/// whichever process, and on the same day; so a withdrawal counts from the next request on. On PostgreSQL, which has no
/// <see cref="StoreVersion"/>, each request asks.
/// </summary>
internal sealed class Standings(StoreVersion store, TimeProvider clock)
{
    private Kept kept = new(null, default);

    private sealed record Kept(long? Version, DateOnly Day)
    {
        internal ConcurrentDictionary<Guid, Standing> All { get; } = new();
    }

    /// <summary>The account; null when there is none or it is deactivated.</summary>
    internal async Task<Standing?> FindAsync(YueluDb db, Guid account, CancellationToken ct)
    {
        var (version, today) = (store.Now, clock.Today());
        var known = kept;
        if (known.Version != version || known.Day != today)
            kept = known = new(version, today);
        if (version is not null && known.All.TryGetValue(account, out var standing))
            return standing;
        standing = await ReadAsync(db, account, today, ct);
        if (version is not null && standing is not null)
            known.All[account] = standing;
        return standing;
    }

    private static Task<Standing?> ReadAsync(YueluDb db, Guid id, DateOnly today, CancellationToken ct)
    {
        var notices = db.Set<Notice>();
        var grants = db.Set<Grant>().InForce(db.Set<Organisation>(), today);
        return db
            .Users.Where(account => account.Id == id && account.DeactivatedAt == null)
            .Select(account => new Standing(
                account.Id,
                account.SecurityStamp,
                account.MustChangePassword,
                account.TwoFactorEnabled,
                account.OrganisationPath,
                notices.Count(notice => notice.AccountId == account.Id && notice.SettledAt == null),
                grants
                    .Where(grant => grant.AccountId == account.Id)
                    .Select(grant => new HeldRole(grant.Role, grant.OrganisationPath))
                    .ToList()
            ))
            .SingleOrDefaultAsync(ct);
    }
}
