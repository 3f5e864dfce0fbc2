namespace Yuelu.Statistics.Situation.Maps;

/// <summary>How values are put into classes.</summary>
public enum BreakMethod
{
    /// <summary>分位数: as many areas in each class as in the others, as nearly as equal values let it.</summary>
    Quantile,

    /// <summary>等距: the span from the least to the greatest value in equal parts.</summary>
    Equal,
}

/// <summary>A class of values.</summary>
/// <param name="From">Its least value, included.</param>
/// <param name="To">Its greatest value, included.</param>
/// <param name="Count">How many there are in it.</param>
public sealed record ValueClass(decimal From, decimal To, int Count);

/// <summary>分级: classes for colouring a map. Equal values are always in one class; a class without values is left out.</summary>
internal static class ClassBreaks
{
    /// <param name="values">In any order.</param>
    /// <param name="classes">How many at most.</param>
    /// <returns>The classes from the least to the greatest, by the values that are in them.</returns>
    internal static IReadOnlyList<ValueClass> Of(IEnumerable<decimal> values, BreakMethod method, int classes)
    {
        var sorted = values.Order().ToList();
        if (sorted.Count == 0)
            return [];
        var (least, greatest) = (sorted[0], sorted[^1]);
        // The k-th bound of the quantiles is the value at rank ⌈n·k/classes⌉: the inverse of the distribution function.
        var bounds = Enumerable
            .Range(1, classes)
            .Select(k =>
                method == BreakMethod.Equal
                    ? k == classes
                        ? greatest
                        : least + (greatest - least) * k / classes
                    : sorted[(sorted.Count * k + classes - 1) / classes - 1]
            )
            .Distinct()
            .ToList();
        return
        [
            .. sorted
                .GroupBy(value => bounds.First(bound => value <= bound))
                .Select(same => new ValueClass(same.Min(), same.Max(), same.Count())),
        ];
    }

    /// <summary>In which class a value is, from 0 on.</summary>
    internal static int ClassOf(decimal value, IReadOnlyList<ValueClass> classes) =>
        Enumerable.Range(0, classes.Count).First(at => value <= classes[at].To);
}
