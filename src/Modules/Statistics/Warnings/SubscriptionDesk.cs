using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Warnings;

/// <summary>What the person of this request subscribed to.</summary>
internal sealed class SubscriptionDesk(YueluDb db, Access access, WarningDesk desk, TimeProvider clock)
{
    /// <summary>The person's own, by number of the rule.</summary>
    internal IQueryable<WarningSubscription> Mine =>
        db.Set<WarningSubscription>()
            .AsNoTracking()
            .Where(one => one.AccountId == access.AccountId)
            .OrderBy(one => one.Rule);

    /// <summary>Subscribes to a rule that the person sees, or to all; what is subscribed already stays.</summary>
    internal async Task<Result<WarningSubscription>> AddAsync(int rule, CancellationToken ct)
    {
        if (rule != WarningSubscription.AllRules && (await desk.RulesAsync(ct)).All(one => one.Number != rule))
            return WarningProblems.NoSuchRule;
        if (await Mine.SingleOrDefaultAsync(one => one.Rule == rule, ct) is { } kept)
            return kept;
        var added = new WarningSubscription
        {
            AccountId = access.AccountId!.Value,
            Rule = rule,
            Since = clock.GetUtcNow(),
        };
        db.Add(added);
        return await db.SaveIfFirstAsync(ct) ? added : await Mine.SingleAsync(one => one.Rule == rule, ct);
    }

    /// <summary>Takes one of the person's own back.</summary>
    internal async Task<Result<WarningSubscription>> EndAsync(Guid id, CancellationToken ct)
    {
        if (await Mine.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } mine)
            return WarningProblems.NoSuchSubscription;
        await db.Set<WarningSubscription>().Where(one => one.Id == id).ExecuteDeleteAsync(ct);
        return mine;
    }
}
