using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Vintages;

/// <summary>What has been accepted in a form for a period, and a stamp that changes with it.</summary>
internal sealed record AcceptedPeriod(Period Period, string Stamp);

/// <summary>Queries of accepted figures: a copy counts from its last acceptance until another is accepted; those of withdrawn rounds do not count.</summary>
internal static class AcceptedPeriods
{
    /// <summary>The periods of a form for which something was accepted, in their order.</summary>
    internal static async Task<IReadOnlyList<AcceptedPeriod>> AcceptedPeriodsAsync(
        this YueluDb db,
        Guid form,
        CancellationToken ct
    )
    {
        var found = await db.AcceptedCopies(form)
            .GroupBy(copy => copy.Period)
            .Select(group => new
            {
                Period = group.Key,
                Count = group.Count(),
                Newest = group.Max(copy => copy.FiledAt),
            })
            .ToListAsync(ct);
        return
        [
            .. found
                .Select(one => new AcceptedPeriod(Period.Parse(one.Period).Value, $"{one.Count}-{one.Newest.UtcTicks}"))
                .OrderBy(one => one.Period.End)
                .ThenBy(one => one.Period.Start),
        ];
    }

    /// <summary>The accepted values of a period; nil returns have none.</summary>
    internal static async IAsyncEnumerable<AuditRow> AcceptedRows(this YueluDb db, Guid form, Period period)
    {
        var code = period.Code;
        var copies = db.AcceptedCopies(form).Where(copy => copy.Period == code && !copy.IsNil).AsAsyncEnumerable();
        await foreach (var copy in copies)
            yield return new(copy.Unit, copy.Period, copy.Values);
    }

    /// <summary>The forms in which something was accepted.</summary>
    internal static Task<List<Guid>> AcceptedFormsAsync(this YueluDb db, CancellationToken ct) =>
        db.Set<Filing>().Where(one => one.AcceptedCopy != null).Select(one => one.FormId).Distinct().ToListAsync(ct);
}
