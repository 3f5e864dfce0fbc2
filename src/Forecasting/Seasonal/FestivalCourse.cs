using Yuelu.Kernel;

namespace Yuelu.Forecasting.Seasonal;

/// <summary>
/// The moving Spring Festival along a series and beyond its end: its dates are known long before, so a forecast can know in which
/// month the next one falls.
/// </summary>
internal sealed class FestivalCourse
{
    private readonly double[][] columns;

    private FestivalCourse(double[][] columns) => this.columns = columns;

    /// <summary>The regressors of periods, those to come included; null where they are no months that follow each other, or lie beyond what the calendar knows.</summary>
    public static FestivalCourse? Of(IReadOnlyList<Period> periods) =>
        SpringFestival.Regressors(periods, new()).Succeeded(out var columns, out _) && columns.Length > 0
            ? new(columns)
            : null;

    /// <summary>The regressors from one step to before another.</summary>
    public FestivalCourse Part(int from, int to) => new(Array.ConvertAll(columns, column => column[from..to]));

    /// <summary>What the festival adds to values and to the steps after them; null where its effect cannot be told from the seasons.</summary>
    /// <param name="values">Without gaps; the course reaches beyond their end.</param>
    public double[]? Effect(double[] values, int cycle)
    {
        var known = Array.ConvertAll(columns, column => column[..values.Length]);
        return SeasonalAdjustment.Estimate(values, cycle, new(), known) is { } found
            ?
            [
                .. Enumerable
                    .Range(0, columns[0].Length)
                    .Select(at => columns.Select((column, k) => column[at] * found[k].Effect).Sum()),
            ]
            : null;
    }
}
