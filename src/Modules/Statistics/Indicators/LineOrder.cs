using Yuelu.Kernel;

namespace Yuelu.Statistics.Indicators;

/// <summary>By what figures of an indicator are put in order.</summary>
public enum IndicatorSort
{
    /// <summary>The value, as rounded by the definition's rule.</summary>
    Value,

    /// <summary>同口径增速, of a percentage the change in points.</summary>
    Change,

    /// <summary>可比价增速.</summary>
    Real,
}

/// <summary>排序: an order that a reader asks for.</summary>
internal sealed record LineOrder(IndicatorSort Sort, bool LowestFirst)
{
    /// <summary>By value, the highest first.</summary>
    internal static readonly LineOrder Usual = new(IndicatorSort.Value, false);

    /// <summary>The words of an address: <c>value</c>, <c>change</c> or <c>real</c>, and <c>desc</c> or <c>asc</c>.</summary>
    /// <returns>Null when the first is empty: no order is asked for.</returns>
    internal static Result<(LineOrder? Order, bool Unused)> Read(string sort, string order)
    {
        if (order is not ("" or "desc" or "asc"))
            return IndicatorProblems.NoOrder("order", order);
        if (sort.Length == 0)
            return (null, true);
        var known = Enum.GetValues<IndicatorSort>().Where(one => WordOf(one) == sort).ToList();
        return known is [var by] ? (new LineOrder(by, order == "asc"), true) : IndicatorProblems.NoOrder("sort", sort);
    }

    /// <summary>How an address says it.</summary>
    internal static string WordOf(IndicatorSort sort) => $"{sort}".ToLowerInvariant();

    /// <summary>What is ordered by.</summary>
    internal decimal? Of(IndicatorLine line) =>
        Sort switch
        {
            IndicatorSort.Value => line.Value,
            IndicatorSort.Change => line.Change,
            _ => line.Real,
        };

    /// <summary>
    /// The lines in this order with their places, the latest period first: equal figures share a place and the next one is as many
    /// lower; what has nothing to order by is last in its period and has no place.
    /// </summary>
    internal IReadOnlyList<IndicatorLine> Place(IEnumerable<IndicatorLine> lines) =>
        [.. lines.GroupBy(line => line.Cell.Period).OrderByDescending(same => same.Key.End).SelectMany(PlaceOne)];

    private List<IndicatorLine> PlaceOne(IEnumerable<IndicatorLine> lines)
    {
        var all = lines.ToLookup(line => Of(line) is not null);
        var placed = new List<IndicatorLine>();
        // Lines come in the order of their codes, and stay in it where figures are equal.
        foreach (var line in all[true].OrderBy(line => LowestFirst ? Of(line) : -Of(line)))
            placed.Add(
                line with
                {
                    Place = placed is [.., var last] && Of(last) == Of(line) ? last.Place : placed.Count + 1,
                }
            );
        return [.. placed, .. all[false]];
    }
}
