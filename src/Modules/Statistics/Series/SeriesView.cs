using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;

namespace Yuelu.Statistics.Series;

/// <summary>A file of official series.</summary>
/// <param name="TakenInAt">Null while it is only looked at.</param>
/// <param name="New">Values that were new; 0 until it is taken in.</param>
/// <param name="Corrections">Values that correct others.</param>
/// <param name="LeftOut">Rows left out because they were wrong.</param>
internal sealed record SeriesFileView(
    Guid Id,
    string FileName,
    string Sha256,
    DateTimeOffset UploadedAt,
    string UploadedBy,
    DateTimeOffset? TakenInAt,
    int New,
    int Corrections,
    int LeftOut
);

/// <summary>A series in a list.</summary>
/// <param name="Key">Frequency, indicator, area, industry and kind: its address.</param>
/// <param name="Industry"><c>_T</c> for all industries together.</param>
/// <param name="Values">Of how many periods it has values.</param>
internal sealed record SeriesView(
    string Key,
    string Indicator,
    Words Name,
    string Area,
    Words AreaName,
    string Industry,
    Words IndustryName,
    PeriodKind Frequency,
    SeriesKind Kind,
    string Unit,
    int Values,
    string FirstPeriod,
    string LastPeriod
)
{
    /// <summary>Tells some series with what the code tables call their areas and industries.</summary>
    internal static async Task<IReadOnlyList<SeriesView>> AllAsync(
        YueluDb db,
        IReadOnlyList<FoundSeries> found,
        CancellationToken ct
    )
    {
        var names = await SeriesNames.ReadAsync(db, found.Select(one => one.Series), ct);
        var numbers = found.Select(one => one.Series.Number).ToList();
        var spans = await db.Set<SeriesValue>()
            .Where(value => numbers.Contains(value.Series))
            .GroupBy(value => value.Series)
            .Select(same => new
            {
                same.Key,
                Count = same.Select(value => value.Period).Distinct().Count(),
                First = same.Min(value => value.Period),
                Last = same.Max(value => value.Period),
            })
            .ToDictionaryAsync(one => one.Key, ct);
        return
        [
            .. found.Select(one =>
            {
                var (series, span) = (one.Series, spans.GetValueOrDefault(one.Series.Number));
                return new SeriesView(
                    series.Code,
                    series.Indicator,
                    one.Indicator.Name,
                    series.Area,
                    names.Area(series.Area),
                    series.Industry,
                    names.Industry(series.Industry),
                    series.Frequency,
                    series.Kind,
                    series.Unit,
                    span?.Count ?? 0,
                    span?.First ?? "",
                    span?.Last ?? ""
                );
            }),
        ];
    }
}

/// <summary>What areas and industries of series are called.</summary>
internal sealed record SeriesNames(Func<string, Words> Area, Func<string, Words> Industry)
{
    internal static async Task<SeriesNames> ReadAsync(
        YueluDb db,
        IEnumerable<OfficialSeries> series,
        CancellationToken ct
    )
    {
        var all = series.ToList();
        var areas = await db.RegionNamesAsync(all.Select(one => one.Area).Distinct(), ct);
        var industries = await db.IndustryNamesAsync(all.Select(one => one.Industry).Distinct(), ct);
        return new(
            code =>
                areas(code) is var name && name.Zh == code && code == SeriesKey.WholeCountry
                    ? SeriesWords.WholeCountry
                    : name,
            code => code == SeriesKey.AllIndustries ? SeriesWords.AllIndustries : industries(code)
        );
    }
}

/// <summary>A value of a series.</summary>
/// <param name="Written">The number with the digits of its source.</param>
/// <param name="Status">Letter of the SDMX list of observation statuses.</param>
/// <param name="PublishedOn">Day on which the source published it; null when it is not known.</param>
/// <param name="HeldFrom">When it was taken in.</param>
/// <param name="HeldTo">When another took its place; null while it holds.</param>
public sealed record SeriesValueView(
    string Period,
    decimal Value,
    string Written,
    string Status,
    string SourceTitle,
    string SourceAddress,
    DateOnly? PublishedOn,
    string Note,
    DateTimeOffset HeldFrom,
    DateTimeOffset? HeldTo
)
{
    /// <summary>Everything that was held of one series, with when another took its place.</summary>
    /// <param name="values">In the order of <see cref="SeriesQueries.SeriesValues"/>.</param>
    internal static IReadOnlyList<SeriesValueView> History(IReadOnlyList<SeriesValue> values) =>
        [
            .. values.Select(
                (value, at) =>
                    Of(
                        value,
                        at + 1 < values.Count && values[at + 1].Period == value.Period ? values[at + 1].HeldFrom : null
                    )
            ),
        ];

    private static SeriesValueView Of(SeriesValue value, DateTimeOffset? heldTo) =>
        new(
            value.Period,
            value.Value,
            value.Written,
            value.Status,
            value.SourceTitle,
            value.SourceAddress,
            value.PublishedOn,
            value.Note,
            value.HeldFrom,
            heldTo
        );

    /// <summary>Whether it was held at a moment; null for the present.</summary>
    internal bool IsHeldAt(DateTimeOffset? at) =>
        at is null ? HeldTo is null : HeldFrom < at && (HeldTo is null || HeldTo >= at);
}
