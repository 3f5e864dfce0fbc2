using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Coefficients;
using Yuelu.Statistics.Totals;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Indicators;

/// <summary>A figure as it was from a moment on.</summary>
/// <param name="What">What changed then.</param>
/// <param name="Value">Null when it could not be computed.</param>
/// <param name="Difference">From the value before; null for the first, or when one of the two is not there.</param>
internal sealed record IndicatorRestatement(DateTimeOffset At, Words What, decimal? Value, decimal? Difference);

/// <summary>The changes of a figure.</summary>
/// <param name="Period">Of the figure; null when there is none and none was asked for.</param>
/// <param name="Rows">The oldest first.</param>
internal sealed record IndicatorRestatements(Period? Period, IReadOnlyList<IndicatorRestatement> Rows);

/// <summary>重述: what a figure was after each change of what it is made of.</summary>
internal static class IndicatorHistory
{
    /// <summary>The changes that are looked at, for each is a computation.</summary>
    internal const int Most = 12;

    /// <summary>The last changes, the oldest first, of the figure of all areas and industries in the reader's scope.</summary>
    /// <param name="request">Which figure, of its last period.</param>
    internal static async Task<Result<IndicatorRestatements>> OfAsync(
        YueluDb db,
        ComputeIndicator compute,
        IndicatorRequest request,
        CancellationToken ct
    )
    {
        request = request with { By = Breakdown.None, Order = null };
        if (!(await compute.AskAsync(request, null, ct)).Succeeded(out var now, out var problem))
            return problem;
        if (now.Lines is not [.., var last])
            return new IndicatorRestatements(request.To ?? request.From, []);
        var period = last.Cell.Period;
        var rows = new List<IndicatorRestatement>();
        foreach (var (at, what) in (await ChangesAsync(db, now, ct)).TakeLast(Most))
        {
            var then = await compute.AskAsync(
                request with
                {
                    From = period,
                    To = period,
                    At = at.AddTicks(1),
                },
                null,
                ct
            );
            var value = then.Succeeded(out var figures, out _)
                ? figures.Lines is [.., var line]
                    ? line.Value
                    : null
                : null;
            rows.Add(
                new(
                    at,
                    what,
                    value,
                    rows.LastOrDefault()?.Value is { } before && value is { } after ? after - before : null
                )
            );
        }
        return new IndicatorRestatements(period, rows);
    }

    /// <summary>The moments at which something that the figures use changed, in their order.</summary>
    private static async Task<IEnumerable<(DateTimeOffset At, Words What)>> ChangesAsync(
        YueluDb db,
        IndicatorFigures figures,
        CancellationToken ct
    )
    {
        var (sources, changes) = (figures.Sources, new List<(DateTimeOffset, Words)>());
        foreach (var form in sources.Totals.Select(one => one.Vintage.FormCode).Distinct())
            changes.AddRange(
                (await db.Vintages(form).ToListAsync(ct)).Select(one =>
                    (one.PublishedAt, IndicatorWords.NewVintage.With(one.Number, one.FormCode))
                )
            );
        foreach (var table in sources.Coefficients.Select(one => one.Edition.Code).Distinct())
            changes.AddRange(
                (await db.Coefficients(table).ToListAsync(ct)).Select(one =>
                    (one.HeldFrom, IndicatorWords.NewEdition.With(one.Table.Name, one.Number))
                )
            );
        foreach (var code in sources.Others.Select(one => one.Code).Append(figures.Newest.Code).Distinct())
            changes.AddRange(
                (await db.Indicators(code).ToListAsync(ct)).Select(one =>
                    (one.HeldFrom, IndicatorWords.NewDefinition.With(one.Definition.Name, one.Number))
                )
            );
        return changes.OrderBy(change => change.Item1);
    }
}
