using System.Globalization;
using System.Runtime.CompilerServices;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Sdmx;

/// <summary>A value of a series.</summary>
internal sealed class SeriesObservation
{
    public required int Series { get; init; }

    /// <summary>Code of the period.</summary>
    public required string Period { get; init; }

    public required decimal Value { get; init; }

    public required int Decimals { get; init; }

    public required string Status { get; init; }

    public required string SourceTitle { get; init; }

    public required string SourceAddress { get; init; }

    public required DateOnly? PublishedOn { get; init; }

    public required string Note { get; init; }

    public required DateTimeOffset HeldFrom { get; init; }
}

/// <summary>A value of a series as it is sent.</summary>
internal sealed class SeriesRow(SdmxSeries series, PeriodKind frequency, SeriesObservation of)
    : SdmxRow(series, of.Period, SdmxTime.Of(of.Period, frequency))
{
    /// <summary>The number with the digits of its source.</summary>
    internal override string Value => SeriesNumber.Write(of.Value, of.Decimals);

    internal override string Attribute(int at) =>
        at switch
        {
            0 => of.Status,
            1 => Digits(of.Decimals),
            2 => of.SourceTitle,
            3 => of.SourceAddress,
            4 => of.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            5 => of.Note,
            _ => Moment(of.HeldFrom),
        };
}

/// <summary>A series alone, of which some value is wanted, whichever it is.</summary>
internal sealed class SeriesKeyRow(SdmxSeries series) : SdmxRow(series, "", "")
{
    internal override string Value => "";

    internal override string Attribute(int at) => "";
}

/// <summary>The values of official series that a question reaches.</summary>
/// <param name="wanted">The series, by their numbers, the lowest first.</param>
/// <param name="isAll">Whether they are all there are.</param>
internal sealed class SeriesRows(
    YueluDb db,
    SdmxDataQuery query,
    IReadOnlyDictionary<int, (PeriodKind Frequency, SdmxSeries Series)> wanted,
    bool isAll
) : ISdmxRows
{
    /// <summary>Series that are asked for together.</summary>
    private const int Together = 500;

    public async Task<Result<long>> CountAsync(CancellationToken ct)
    {
        var count = 0L;
        foreach (var values in Parts(null))
            count += await values.LongCountAsync(ct);
        return count;
    }

    public async Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(CancellationToken ct) =>
        await db.Set<SeriesFile>()
            .Where(file =>
                file.TakenInAt != null
                && (query.Before == null || file.TakenInAt < query.Before)
                && (query.UpdatedAfter == null || file.TakenInAt > query.UpdatedAfter)
            )
            .OrderBy(file => file.TakenInAt)
            .Select(file => file.TakenInAt!.Value)
            .ToListAsync(ct);

    public async Task<Result<SdmxRegion>> RegionAsync(CancellationToken ct)
    {
        var spans = new List<(string[] Key, DateOnly First, DateOnly Last, int Count)>();
        foreach (var values in Parts(null))
        {
            var found = await values
                .GroupBy(value => value.Series)
                .Select(same => new
                {
                    same.Key,
                    First = same.Min(value => value.StartsOn),
                    FirstEnd = same.Min(value => value.EndsOn),
                    Last = same.Max(value => value.EndsOn),
                    Count = same.Select(value => value.Period).Distinct().Count(),
                })
                .ToListAsync(ct);
            spans.AddRange(
                found
                    .Where(one => wanted.ContainsKey(one.Key))
                    .Select(one =>
                        (
                            wanted[one.Key].Series.Key,
                            SdmxTime.FirstDay(wanted[one.Key].Frequency, one.First, one.FirstEnd),
                            one.Last,
                            one.Count
                        )
                    )
            );
        }
        return new SdmxRegion(
            [
                .. query.Flow.Dimensions.Select(
                    (dimension, at) =>
                        (
                            dimension.Id,
                            (IReadOnlyList<string>)
                                [.. spans.Select(one => one.Key[at]).Distinct().Order(StringComparer.Ordinal)]
                        )
                ),
            ],
            spans.Count > 0 ? spans.Min(one => one.First) : null,
            spans.Count > 0 ? spans.Max(one => one.Last) : null,
            spans.Sum(one => (long)one.Count)
        );
    }

    public IAsyncEnumerable<IReadOnlyList<SdmxRow>> SeriesAsync(DateTimeOffset? moment, CancellationToken ct) =>
        query.IsOfSeriesAlone ? KeysAsync(moment, ct) : ValuesAsync(moment, ct);

    /// <summary>The series that have values, none of which is read.</summary>
    private async IAsyncEnumerable<IReadOnlyList<SdmxRow>> KeysAsync(
        DateTimeOffset? moment,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var values in Parts(moment))
        {
            var numbers = values.Select(value => value.Series).Distinct().OrderBy(number => number);
            await foreach (var number in numbers.AsAsyncEnumerable().WithCancellation(ct))
                if (wanted.TryGetValue(number, out var of))
                    yield return [new SeriesKeyRow(of.Series)];
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<SdmxRow>> ValuesAsync(
        DateTimeOffset? moment,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var (rows, number) = (new List<SdmxRow>(), 0);
        foreach (var values in Parts(moment))
        {
            await foreach (var value in Read(values).WithCancellation(ct))
            {
                // A series that came while the question was answered is left out.
                if (!wanted.TryGetValue(value.Series, out var of))
                    continue;
                if (rows.Count > 0 && number != value.Series)
                {
                    yield return rows;
                    rows = [];
                }
                number = value.Series;
                var row = new SeriesRow(of.Series, of.Frequency, value);
                // Of one period the last that was held counts.
                if (rows.Count > 0 && rows[^1].Period == row.Period)
                    rows[^1] = row;
                else
                    rows.Add(row);
            }
            if (rows.Count > 0)
                yield return rows;
            rows = [];
        }
    }

    private IEnumerable<IQueryable<SeriesValue>> Parts(DateTimeOffset? moment)
    {
        if (isAll)
        {
            yield return Filtered(moment);
            yield break;
        }
        foreach (var some in wanted.Keys.Chunk(Together))
            yield return Filtered(moment).Where(value => some.Contains(value.Series));
    }

    private IQueryable<SeriesValue> Filtered(DateTimeOffset? moment)
    {
        var values = db.Set<SeriesValue>().AsNoTracking();
        if (query.From is { } from)
        {
            // Months to date are written by their last month.
            var month = SdmxTime.MonthFrom(from);
            values = values.Where(value =>
                value.StartsOn >= from || (EF.Functions.Like(value.Period, "%C") && value.EndsOn >= month)
            );
        }
        if (query.To is { } to)
            values = values.Where(value => value.EndsOn <= to);
        if (query.UpdatedAfter is { } after)
            values = values.Where(value => value.HeldFrom > after);
        if (query.Before is { } before)
            values = values.Where(value => value.HeldFrom < before);
        if (moment is { } one)
            values = values.Where(value => value.HeldFrom == one);
        return values;
    }

    private static IAsyncEnumerable<SeriesObservation> Read(IQueryable<SeriesValue> values) =>
        values
            .OrderBy(value => value.Series)
            .ThenBy(value => value.Period)
            .ThenBy(value => value.HeldFrom)
            .Select(value => new SeriesObservation
            {
                Series = value.Series,
                Period = value.Period,
                Value = value.Value,
                Decimals = value.Decimals,
                Status = value.Status,
                SourceTitle = value.SourceTitle,
                SourceAddress = value.SourceAddress,
                PublishedOn = value.PublishedOn,
                Note = value.Note,
                HeldFrom = value.HeldFrom,
            })
            .AsAsyncEnumerable();
}
