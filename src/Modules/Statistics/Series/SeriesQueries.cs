using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Series;

/// <summary>Queries of official series.</summary>
internal static class SeriesQueries
{
    /// <summary>Everything that was ever held of some series, by series and period, of one period the latest last; not to be changed.</summary>
    internal static IQueryable<SeriesValue> SeriesValues(this YueluDb db, IReadOnlyCollection<int> series) =>
        db.Set<SeriesValue>()
            .AsNoTracking()
            .Where(value => series.Contains(value.Series))
            .OrderBy(value => value.Series)
            .ThenBy(value => value.Period)
            .ThenBy(value => value.HeldFrom);

    /// <summary>The series that a search finds, in the order of indicator and code; not to be changed.</summary>
    internal static IQueryable<FoundSeries> FindSeries(this YueluDb db, SeriesFilter filter)
    {
        var (words, key) = (filter.Words, filter.Words.ToUpperInvariant());
        var (kind, frequency) = (filter.Kind, filter.Frequency);
        return db.Set<OfficialSeries>()
            .AsNoTracking()
            .Join(
                db.Set<SeriesIndicator>(),
                series => series.Indicator,
                indicator => indicator.Code,
                (series, indicator) => new FoundSeries { Series = series, Indicator = indicator }
            )
            .Where(one =>
                (words == "" || one.Series.Code.Contains(key) || one.Indicator.Searched.Contains(words))
                && (filter.Indicator == "" || one.Series.Indicator == filter.Indicator)
                && (filter.Area == "" || one.Series.Area == filter.Area)
                && (filter.Industry == "" || one.Series.Industry == filter.Industry)
                && (kind == null || one.Series.Kind == kind)
                && (frequency == null || one.Series.Frequency == frequency)
                && (filter.Key == "" || one.Series.Code == filter.Key)
            )
            .OrderBy(one => one.Series.Indicator)
            .ThenBy(one => one.Series.Code);
    }

    /// <summary>What was held by a moment: of each period the last; expects the order of <see cref="SeriesValues"/>.</summary>
    /// <param name="at">The moment; null for the present.</param>
    internal static IEnumerable<SeriesValue> HeldBy(this IEnumerable<SeriesValue> values, DateTimeOffset? at) =>
        values
            .Where(value => at is null || value.HeldFrom < at)
            .GroupBy(value => (value.Series, value.Period))
            .Select(same => same.Last());
}

/// <summary>A series with its indicator.</summary>
internal sealed class FoundSeries
{
    public required OfficialSeries Series { get; init; }

    public required SeriesIndicator Indicator { get; init; }
}

/// <summary>Which series somebody looks for; what is empty or null does not matter.</summary>
/// <param name="Words">A part of a key or of an indicator's name, lower case.</param>
internal sealed record SeriesFilter(
    string Words = "",
    string Indicator = "",
    string Area = "",
    string Industry = "",
    SeriesKind? Kind = null,
    PeriodKind? Frequency = null,
    string Key = ""
);
