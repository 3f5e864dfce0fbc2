using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Vintages;

/// <summary>Queries of vintages.</summary>
internal static class VintageQueries
{
    /// <summary>The vintages, the newest first; not to be changed.</summary>
    /// <param name="form">Only those of a form; null for all.</param>
    internal static IQueryable<Vintage> Vintages(this YueluDb db, string? form = null) =>
        db.Set<Vintage>()
            .AsNoTracking()
            .Where(one => form == null || one.FormCode == form)
            .OrderByDescending(one => one.Number);

    /// <summary>What a form's figures were at a moment: its newest vintage published by then; null when there was none.</summary>
    internal static Task<Vintage?> VintageAsOfAsync(
        this YueluDb db,
        string form,
        DateTimeOffset moment,
        CancellationToken ct
    ) => db.Vintages(form).FirstOrDefaultAsync(one => one.PublishedAt <= moment, ct);
}
