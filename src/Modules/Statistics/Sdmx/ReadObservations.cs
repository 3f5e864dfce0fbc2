using System.Runtime.CompilerServices;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Reads the observations of a question, series by series as they are sent; no more than one series is held.</summary>
internal sealed class ReadObservations(YueluDb db, SdmxModel model, SdmxDataQuery query)
{
    /// <summary>Series that are asked for together.</summary>
    private const int Together = 500;

    /// <summary>Most observations that are sorted by another dimension than time, for then all must be held.</summary>
    private const int MostSorted = 100_000;

    private readonly List<SdmxSeries> wanted = [.. model.Series.Where(query.Wants)];

    /// <summary>How many values the question reaches, earlier ones that were corrected included; a refusal when they are too many.</summary>
    internal async Task<Result<int>> CountAsync(CancellationToken ct)
    {
        var most = query.AtObservation is SdmxComponents.Time or SdmxComponents.AllDimensions
            ? model.Options.MostObservations
            : Math.Min(MostSorted, model.Options.MostObservations);
        var count = 0;
        foreach (var values in Parts(null))
            count += await values.CountAsync(ct);
        return count > most ? SdmxProblems.TooMuch(count, most) : count;
    }

    /// <summary>The moments from which values are held, the earliest first; one that is null when the question asks for one state alone.</summary>
    internal async Task<IReadOnlyList<DateTimeOffset?>> MomentsAsync(CancellationToken ct)
    {
        if (!query.History)
            return [null];
        return await db.Set<SeriesFile>()
            .Where(file =>
                file.TakenInAt != null
                && (query.Before == null || file.TakenInAt < query.Before)
                && (query.UpdatedAfter == null || file.TakenInAt > query.UpdatedAfter)
            )
            .OrderBy(file => file.TakenInAt)
            .Select(file => file.TakenInAt)
            .ToListAsync(ct);
    }

    /// <summary>Which values of each dimension have data.</summary>
    /// <param name="component">The one dimension that is told; all or * for all.</param>
    /// <param name="isAvailable">Whether a dimension tells every value that could be chosen beside what is chosen in the others.</param>
    internal async Task<SdmxRegion> RegionAsync(string component, bool isAvailable, CancellationToken ct)
    {
        var spans = new Dictionary<int, (DateOnly First, DateOnly Last, int Count)>();
        foreach (var values in isAvailable ? [Filtered(null)] : Parts(null))
        {
            var found = await values
                .GroupBy(value => value.Series)
                .Select(same => new
                {
                    same.Key,
                    First = same.Min(value => value.StartsOn),
                    Last = same.Max(value => value.EndsOn),
                    Count = same.Select(value => value.Period).Distinct().Count(),
                })
                .ToListAsync(ct);
            foreach (var one in found)
                spans[one.Key] = (one.First, one.Last, one.Count);
        }
        var chosen = wanted.Where(series => spans.ContainsKey(series.Number)).ToList();
        var held = chosen.Select(series => spans[series.Number]).ToList();
        return new SdmxRegion(
            [
                .. Enumerable
                    .Range(0, SdmxComponents.TimePosition)
                    .Where(at => component is "all" or "*" || SdmxComponents.Dimensions[at].Id == component)
                    .Select(at => (SdmxComponents.Dimensions[at].Id, Values(at))),
            ],
            held.Count > 0 && IsTold(SdmxComponents.Time) ? held.Min(one => one.First) : null,
            held.Count > 0 && IsTold(SdmxComponents.Time) ? held.Max(one => one.Last) : null,
            held.Sum(one => one.Count)
        );

        bool IsTold(string id) => component is "all" or "*" || component == id;

        IReadOnlyList<string> Values(int at) =>
            [
                .. (
                    isAvailable
                        ? model.Series.Where(Without(at).Wants).Where(one => spans.ContainsKey(one.Number))
                        : chosen
                )
                    .Select(series => series.Key[at])
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];

        SdmxDataQuery Without(int at) =>
            query with
            {
                Parts =
                [
                    .. query.Parts.Select(key => key.Select((codes, place) => place == at ? null : codes).ToList()),
                ],
            };
    }

    /// <summary>Groups of observations that differ in one dimension alone; all by themselves when the question wants none.</summary>
    /// <param name="moment">Only what is held from this moment on; null for all.</param>
    internal IAsyncEnumerable<IReadOnlyList<SdmxRow>> GroupsAsync(DateTimeOffset? moment, CancellationToken ct) =>
        query.AtObservation is SdmxComponents.Time or SdmxComponents.AllDimensions
            ? SeriesAsync(moment, ct)
            : AcrossAsync(moment, ct);

    private async IAsyncEnumerable<IReadOnlyList<SdmxRow>> SeriesAsync(
        DateTimeOffset? moment,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var byNumber = wanted.ToDictionary(series => series.Number);
        var rows = new List<SdmxRow>();
        foreach (var values in Parts(moment))
        {
            await foreach (var value in Read(values).WithCancellation(ct))
            {
                if (rows.Count > 0 && rows[^1].Observation.Series != value.Series)
                {
                    yield return Cut(rows);
                    rows = [];
                }
                var row = SdmxRow.Of(byNumber[value.Series], value);
                // Of one period the last that was held counts.
                if (rows.Count > 0 && rows[^1].Observation.Period == value.Period)
                    rows[^1] = row;
                else
                    rows.Add(row);
            }
            if (rows.Count > 0)
                yield return Cut(rows);
            rows = [];
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<SdmxRow>> AcrossAsync(
        DateTimeOffset? moment,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var at = SdmxComponents.PositionOf(query.AtObservation);
        var all = new List<SdmxRow>();
        await foreach (var rows in SeriesAsync(moment, ct))
            all.AddRange(rows);
        var others = Enumerable.Range(0, SdmxComponents.TimePosition + 1).Where(position => position != at).ToList();
        foreach (var group in all.GroupBy(row => string.Join('.', others.Select(row.Dimension))))
            yield return [.. group.OrderBy(row => row.Dimension(at), StringComparer.Ordinal)];
    }

    private List<SdmxRow> Cut(List<SdmxRow> rows)
    {
        if (query.First is null && query.Last is null)
            return rows;
        var (first, last) = (query.First ?? 0, query.Last ?? 0);
        return [.. rows.Where((_, at) => at < first || at >= rows.Count - last)];
    }

    private IEnumerable<IQueryable<SeriesValue>> Parts(DateTimeOffset? moment)
    {
        if (wanted.Count == 0)
            yield break;
        if (wanted.Count == model.Series.Count)
        {
            yield return Filtered(moment);
            yield break;
        }
        foreach (var some in wanted.Select(series => series.Number).Chunk(Together))
            yield return Filtered(moment).Where(value => some.Contains(value.Series));
    }

    private IQueryable<SeriesValue> Filtered(DateTimeOffset? moment)
    {
        var values = db.Set<SeriesValue>().AsNoTracking();
        if (query.From is { } from)
            values = values.Where(value => value.StartsOn >= from);
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

    private static IAsyncEnumerable<SdmxObservation> Read(IQueryable<SeriesValue> values) =>
        values
            .OrderBy(value => value.Series)
            .ThenBy(value => value.Period)
            .ThenBy(value => value.HeldFrom)
            .Select(value => new SdmxObservation
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
