using Yuelu.Platform.Storage;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Listings;

/// <summary>An enterprise and what happened to it on the list.</summary>
internal sealed class ListedEnterprise
{
    internal required Enterprise Enterprise { get; init; }

    internal required Listing Listing { get; init; }
}

/// <summary>The queries of the above-threshold list.</summary>
internal static class ListingQueries
{
    /// <summary>Whether an enterprise is on the list in a month. What a merged one's rows say counts for the one it was merged into.</summary>
    /// <param name="code">Social credit code.</param>
    /// <param name="month">Any day of the month.</param>
    internal static async Task<bool> IsListedAsync(this YueluDb db, string code, DateOnly month, CancellationToken ct)
    {
        var found = await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, ct);
        return found is not null
            && await db.LatestListingAsync(found.MergedInto ?? found.Id, month, ct) is { Change: ListingChange.Joined };
    }

    /// <summary>What last happened to an enterprise on the list until a month; null when nothing did.</summary>
    internal static Task<Listing?> LatestListingAsync(
        this YueluDb db,
        long enterprise,
        DateOnly month,
        CancellationToken ct
    ) =>
        db.Set<Listing>()
            .AsNoTracking()
            .Counting()
            .Where(one => one.EnterpriseId == enterprise && one.ValidFrom <= month)
            .OrderByDescending(one => one.ValidFrom)
            .FirstOrDefaultAsync(ct);

    /// <summary>The list of a month among some enterprises, in the order of the register.</summary>
    /// <param name="month">Its first day.</param>
    internal static IQueryable<ListedEnterprise> ListedIn(
        this IQueryable<Enterprise> enterprises,
        YueluDb db,
        DateOnly month
    )
    {
        var rows = db.Set<Listing>().AsNoTracking().Counting().Where(one => one.ValidFrom <= month);
        return from enterprise in enterprises
            join row in rows on enterprise.Id equals row.EnterpriseId
            where enterprise.MergedInto == null
            where row.Change == ListingChange.Joined
            where !rows.Any(later => later.EnterpriseId == row.EnterpriseId && later.ValidFrom > row.ValidFrom)
            orderby enterprise.Id
            select new ListedEnterprise { Enterprise = enterprise, Listing = row };
    }

    /// <summary>What happened after one month until another, the latest first.</summary>
    internal static IQueryable<ListedEnterprise> ChangesBetween(
        this IQueryable<Enterprise> enterprises,
        YueluDb db,
        DateOnly since,
        DateOnly month
    ) =>
        from enterprise in enterprises
        join row in db.Set<Listing>().AsNoTracking().Counting() on enterprise.Id equals row.EnterpriseId
        where enterprise.MergedInto == null && since < row.ValidFrom && row.ValidFrom <= month
        orderby row.ValidFrom descending, enterprise.Id
        select new ListedEnterprise { Enterprise = enterprise, Listing = row };

    /// <summary>The threshold of a month; null when none is recorded.</summary>
    internal static Task<Threshold?> ThresholdAsync(this YueluDb db, DateOnly month, CancellationToken ct) =>
        db.Set<Threshold>()
            .AsNoTracking()
            .Counting()
            .HoldingOn(month)
            .OrderByDescending(one => one.ValidFrom)
            .FirstOrDefaultAsync(ct);
}
