using Yuelu.Platform;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Queries of public figures.</summary>
internal static class PublicFigureQueries
{
    /// <summary>The rules, the one that holds latest first; not to be changed.</summary>
    internal static IQueryable<DisclosureRule> DisclosureRules(this YueluDb db) =>
        db.Set<DisclosureRule>()
            .AsNoTracking()
            .OrderByDescending(rule => rule.ValidFrom)
            .ThenByDescending(rule => rule.Id);

    /// <summary>The rule that holds on a day; null while none does.</summary>
    internal static Task<DisclosureRule?> DisclosureRuleOnAsync(this YueluDb db, DateOnly day, CancellationToken ct) =>
        db.DisclosureRules().FirstOrDefaultAsync(rule => rule.ValidFrom <= day, ct);

    /// <summary>What was decided of the numbers of forms, the latest first; not to be changed.</summary>
    /// <param name="form">Only of this form; null for all.</param>
    internal static IQueryable<PublicField> PublicFieldDecisions(this YueluDb db, string? form = null) =>
        db.Set<PublicField>()
            .AsNoTracking()
            .Where(one => form == null || one.FormCode == form)
            .OrderByDescending(one => one.ValidFrom)
            .ThenByDescending(one => one.Id);

    /// <summary>The numbers that are public on a day, by form, in the order of their codes.</summary>
    internal static async Task<ILookup<string, string>> PublicFieldsOnAsync(
        this YueluDb db,
        DateOnly day,
        CancellationToken ct
    ) =>
        (await db.PublicFieldDecisions().Where(one => one.ValidFrom <= day).ToListAsync(ct))
            .DistinctBy(one => (one.FormCode, one.Field))
            .Where(one => one.IsPublic)
            .OrderBy(one => one.Field, StringComparer.Ordinal)
            .ToLookup(one => one.FormCode, one => one.Field);

    /// <summary>Since when decisions hold as they do today; null while there is none.</summary>
    internal static async Task<DateTimeOffset?> DecidedAsync(this YueluDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var found = await db.PublicFieldDecisions().Where(one => one.ValidFrom <= today).ToListAsync(ct);
        return found
            .Select(one =>
                (DateTimeOffset?)(
                    clock.EndOf(one.ValidFrom.AddDays(-1)) is var from && from > one.SetAt ? from : one.SetAt
                )
            )
            .Max();
    }

    /// <summary>The forms of which numbers were ever made public.</summary>
    internal static Task<List<string>> FormsEverPublicAsync(this YueluDb db, CancellationToken ct) =>
        db.Set<PublicField>()
            .Where(one => one.IsPublic)
            .Select(one => one.FormCode)
            .Distinct()
            .OrderBy(code => code)
            .ToListAsync(ct);

    /// <summary>The cubes, the newest first; not to be changed.</summary>
    /// <param name="form">Only those of a form; null for all.</param>
    internal static IQueryable<PublicCube> PublicCubes(this YueluDb db, string? form = null) =>
        db.Set<PublicCube>()
            .AsNoTracking()
            .Where(one => form == null || one.FormCode == form)
            .OrderByDescending(one => one.Number);

    /// <summary>The newest cube of each form, by its code.</summary>
    /// <param name="before">Only cubes published before this; null for all.</param>
    internal static async Task<IReadOnlyList<PublicCube>> NewestCubesAsync(
        this YueluDb db,
        DateTimeOffset? before,
        CancellationToken ct
    )
    {
        var newest = db.Set<PublicCube>()
            .Where(one => before == null || one.PublishedAt < before)
            .GroupBy(one => one.FormCode)
            .Select(group => group.Max(one => one.Number));
        return await db.Set<PublicCube>()
            .AsNoTracking()
            .Where(one => newest.Contains(one.Number))
            .OrderBy(one => one.FormCode)
            .ToListAsync(ct);
    }
}
