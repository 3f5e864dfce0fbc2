using System.Runtime.CompilerServices;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Reads what a question asks of a flow, whichever it is: counted first, then group by group; no more than one series is held.</summary>
internal sealed class SdmxReading(ISdmxRows rows, SdmxDataQuery query)
{
    /// <summary>Most observations that are sorted by another dimension than time, for then all must be held.</summary>
    private const int MostSorted = 100_000;

    /// <summary>How many observations the question reaches; a refusal when they are too many.</summary>
    /// <param name="limit">Most in one answer.</param>
    internal async Task<Result<long>> CountAsync(int limit, CancellationToken ct)
    {
        var most = IsSorted ? limit : Math.Min(MostSorted, limit);
        var counted = await rows.CountAsync(ct);
        return counted.Succeeded(out var count, out _) && count > most ? SdmxProblems.TooMuch(count, most) : counted;
    }

    /// <summary>The moments from which observations are held, the earliest first; one that is null when the question asks for one state alone.</summary>
    internal async Task<IReadOnlyList<DateTimeOffset?>> MomentsAsync(CancellationToken ct) =>
        query.History ? [.. (await rows.MomentsAsync(ct)).Select(moment => (DateTimeOffset?)moment)] : [null];

    /// <summary>Groups of observations that differ in one dimension alone; all by themselves when the question wants none.</summary>
    /// <param name="moment">Only what is held from this moment on; null for all.</param>
    internal IAsyncEnumerable<IReadOnlyList<SdmxRow>> GroupsAsync(DateTimeOffset? moment, CancellationToken ct) =>
        IsSorted ? SeriesAsync(moment, ct) : AcrossAsync(moment, ct);

    /// <summary>Which values of each dimension have data.</summary>
    /// <param name="component">The one dimension that is told; all or * for all.</param>
    /// <param name="isAvailable">Whether a dimension tells every value that could be chosen beside what is chosen in the others.</param>
    internal static async Task<Result<SdmxRegion>> RegionAsync(
        ISdmxSource source,
        SdmxDataQuery query,
        string component,
        bool isAvailable,
        CancellationToken ct
    )
    {
        if (!(await OfAsync(query)).Succeeded(out var region, out var problem))
            return problem;
        var values = new List<(string, IReadOnlyList<string>)>();
        for (var at = 0; at < query.Flow.TimePosition; at++)
        {
            if (!IsTold(query.Flow.Dimensions[at].Id))
                continue;
            var of = region;
            if (isAvailable && !(await OfAsync(query.Without(at))).Succeeded(out of, out problem))
                return problem;
            values.Add(of.Values[at]);
        }
        return IsTold(SdmxComponents.Time)
            ? region with
            {
                Values = values,
            }
            : region with
            {
                Values = values,
                First = null,
                Last = null,
            };

        bool IsTold(string id) => component is "all" or "*" || component == id;

        async Task<Result<SdmxRegion>> OfAsync(SdmxDataQuery asked) =>
            (await source.AskAsync(asked, ct)).Succeeded(out var found, out var refused)
                ? await found.RegionAsync(ct)
                : refused;
    }

    private bool IsSorted => query.AtObservation is SdmxComponents.Time or SdmxComponents.AllDimensions;

    private async IAsyncEnumerable<IReadOnlyList<SdmxRow>> SeriesAsync(
        DateTimeOffset? moment,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await foreach (var series in rows.SeriesAsync(moment, ct))
            yield return Cut(series);
    }

    private async IAsyncEnumerable<IReadOnlyList<SdmxRow>> AcrossAsync(
        DateTimeOffset? moment,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var at = query.Flow.PositionOf(query.AtObservation);
        var all = new List<SdmxRow>();
        await foreach (var series in SeriesAsync(moment, ct))
            all.AddRange(series);
        var others = Enumerable.Range(0, query.Flow.AllOfKey.Count).Where(position => position != at).ToList();
        foreach (var group in all.GroupBy(row => string.Join('.', others.Select(row.Dimension))))
            yield return [.. group.OrderBy(row => row.Dimension(at), StringComparer.Ordinal)];
    }

    private IReadOnlyList<SdmxRow> Cut(IReadOnlyList<SdmxRow> series)
    {
        if (query.First is null && query.Last is null)
            return series;
        var (first, last) = (query.First ?? 0, query.Last ?? 0);
        return [.. series.Where((_, at) => at < first || at >= series.Count - last)];
    }
}
