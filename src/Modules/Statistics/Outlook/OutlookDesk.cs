using System.Globalization;
using Yuelu.Forecasting;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Outlook;

/// <summary>Which forecast somebody asks for.</summary>
/// <param name="Key">Key of the series.</param>
/// <param name="Steps">How many periods ahead; null for <see cref="OutlookDesk.UsualSteps"/>.</param>
/// <param name="AsOf">The day at whose end the figures were held; null for the present.</param>
internal sealed record OutlookRequest(string Key, int? Steps = null, DateOnly? AsOf = null)
{
    /// <summary>Reads <c>steps</c> and <c>asOf</c> of an address.</summary>
    internal static Result<OutlookRequest> Read(HttpRequest request, string key)
    {
        if (!request.Day("asOf").Succeeded(out var day, out var problem))
            return problem;
        var said = request.Query["steps"].ToString().Trim();
        if (said.Length == 0)
            return new OutlookRequest(key, null, day);
        return
            int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var steps)
            && steps is >= 1 and <= Forecaster.LongestHorizon
            ? new OutlookRequest(key, steps, day)
            : OutlookProblems.BadSteps(said);
    }
}

/// <summary>A series and its forecast.</summary>
/// <param name="Cumulative">Key of the series that lent January and February; null for none.</param>
internal sealed record FoundOutlook(FoundSeries Found, SeriesOutlook Outlook, string? Cumulative);

/// <summary>Continues official series for all who ask: what is published is open, and so is what follows from it.</summary>
internal sealed class OutlookDesk(YueluDb db, OutlookShelf shelf, TimeProvider clock)
{
    /// <summary>
    /// How far is forecast when nobody says: 6 years, 8 quarters, 18 months, the horizons of the M competitions, with which the scores of
    /// docs/guide/forecasts.md were measured.
    /// </summary>
    internal static int UsualSteps(PeriodKind frequency) =>
        frequency switch
        {
            PeriodKind.Year => 6,
            PeriodKind.Quarter => 8,
            _ => 18,
        };

    /// <summary>The forecast of a series as of a day. The same figures give the same answer, byte for byte.</summary>
    /// <returns>A refusal where there is no such series, or it cannot be continued.</returns>
    internal async Task<Result<FoundOutlook>> AskAsync(OutlookRequest request, CancellationToken ct)
    {
        if (await db.FindSeries(new(Key: request.Key)).SingleOrDefaultAsync(ct) is not { } found)
            return SeriesProblems.Unknown(request.Key);
        var at = request.AsOf is { } day ? clock.EndOf(day) : (DateTimeOffset?)null;
        var series = found.Series;
        var (figures, other) = await HeldAsync(series, at, ct);
        if (!SeriesCells.Of(series, figures).Succeeded(out var cells, out var problem))
            return problem;
        var steps = request.Steps ?? UsualSteps(series.Frequency);
        var made = await shelf.FindAsync(
            new(series.Number, cells.Sha256, steps),
            () => SeriesOutlook.Of(cells, series.Unit, steps),
            ct
        );
        return made.Succeeded(out var outlook, out problem)
            ? new FoundOutlook(found, outlook, cells.Cycle == 11 ? other : null)
            : problem;
    }

    /// <summary>The figures of a series that were held at a moment, by <see cref="SeriesCells.Together"/>.</summary>
    /// <param name="at">The moment; null for the present.</param>
    /// <returns>The figures, and the key of the series that may have lent January and February.</returns>
    internal async Task<(IReadOnlyDictionary<Period, SeriesValue> Figures, string? Cumulative)> HeldAsync(
        OfficialSeries series,
        DateTimeOffset? at,
        CancellationToken ct
    )
    {
        var other = await CumulativeAsync(series, ct);
        var ids = other is null ? new[] { series.Number } : [series.Number, other.Number];
        var held = (await db.SeriesValues(ids).ToListAsync(ct)).HeldBy(at).ToLookup(value => value.Series);
        return (
            SeriesCells.Together(series, held[series.Number], other is null ? [] : held[other.Number]),
            other?.Code
        );
    }

    /// <summary>The same figure cumulated from January, in the same unit.</summary>
    private Task<OfficialSeries?> CumulativeAsync(OfficialSeries series, CancellationToken ct)
    {
        if (series.Frequency != PeriodKind.Month)
            return Task.FromResult<OfficialSeries?>(null);
        var key = new SeriesKey(
            PeriodKind.MonthsToDate,
            series.Indicator,
            series.Area,
            series.Industry,
            series.Kind
        ).Code;
        return db.Set<OfficialSeries>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Code == key && one.Unit == series.Unit, ct);
    }
}
