using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Notices;

/// <summary>Takes reminders off the list of the person of the request: one, or all that she has seen.</summary>
internal sealed class SettleNotice(YueluDb db, Access access, TimeProvider clock)
{
    internal async Task<Problem?> OneAsync(Guid id, CancellationToken ct)
    {
        var account = access.AccountId!.Value;
        var notice = await db.Set<Notice>().SingleOrDefaultAsync(one => one.Id == id && one.AccountId == account, ct);
        if (notice is null)
            return NoticeProblems.Unknown;
        notice.Settle(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <param name="until">The newest that the person has seen; what came later stays.</param>
    /// <returns>How many were settled.</returns>
    internal Task<int> AllAsync(DateTimeOffset until, CancellationToken ct)
    {
        var (account, now) = (access.AccountId!.Value, clock.GetUtcNow());
        return db.Set<Notice>()
            .Where(notice => notice.AccountId == account && notice.SettledAt == null && notice.At <= until)
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.SettledAt, now), ct);
    }
}
