using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Vintages;

/// <summary>Queries of accepted figures: a copy counts from its last acceptance until another is accepted; those of withdrawn rounds do not count.</summary>
internal static class AcceptedFigures
{
    /// <summary>The accepted values of a period; nil returns have none.</summary>
    internal static async IAsyncEnumerable<AuditRow> AcceptedRows(this YueluDb db, Guid form, Period period)
    {
        var code = period.Code;
        var copies = db.AcceptedCopies(form).Where(copy => copy.Period == code && !copy.IsNil).AsAsyncEnumerable();
        await foreach (var copy in copies)
            yield return new(copy.Unit, copy.Period, copy.Values);
    }

    /// <summary>The forms in which something was accepted, be it in a round that was withdrawn since.</summary>
    internal static Task<List<Guid>> AcceptedFormsAsync(this YueluDb db, CancellationToken ct) =>
        db.Set<Filing>().Where(one => one.AcceptedCopy != null).Select(one => one.FormId).Distinct().ToListAsync(ct);
}
