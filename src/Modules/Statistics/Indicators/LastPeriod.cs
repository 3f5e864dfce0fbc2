using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Series;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Indicators;

/// <summary>Up to when there are figures of an indicator.</summary>
internal static class LastPeriod
{
    /// <summary>The last period for which the first input that has periods has a value; null when none has.</summary>
    /// <param name="versions">The versions of an indicator, the latest first.</param>
    /// <param name="path">The indicators whose formulas led here.</param>
    internal static async Task<Period?> OfAsync(
        YueluDb db,
        Func<string, CancellationToken, Task<IReadOnlyList<IndicatorVersion>>> versions,
        IndicatorVersion version,
        DateTimeOffset? at,
        IReadOnlyList<string> path,
        CancellationToken ct
    )
    {
        foreach (var input in version.Definition.Inputs.OrderBy(input => input.Source))
        {
            if (input.Source == InputSource.Field)
            {
                var form = ReadInputs.Split(input.Of).First;
                var vintage = at is { } moment
                    ? await db.VintageAsOfAsync(form, moment, ct)
                    : await db.Vintages(form).FirstOrDefaultAsync(ct);
                if (vintage is not null)
                    return Period.Parse(vintage.LastPeriod).Value;
            }
            else if (input.Source == InputSource.Series)
            {
                var filter = input.Of.Contains('.')
                    ? new SeriesFilter(Key: input.Of)
                    : new SeriesFilter(Indicator: input.Of, Kind: SeriesKind.Actual);
                var numbers = await db.FindSeries(filter).Select(one => one.Series.Number).ToListAsync(ct);
                var last = (await db.SeriesValues(numbers).ToListAsync(ct)).HeldBy(at).MaxBy(value => value.EndsOn);
                if (last is not null)
                    return Period.Parse(last.Period).Value;
            }
            else if (
                input.Source == InputSource.Indicator
                && !path.Contains(input.Of)
                && await versions(input.Of, ct) is [var other, ..]
                && await OfAsync(db, versions, other, at, [.. path, input.Of], ct) is { } period
            )
                return period;
        }
        return null;
    }
}
