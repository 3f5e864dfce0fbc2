using Yuelu.Kernel;

namespace Yuelu.Forecasting;

/// <summary>
/// Figures (序列) of one thing at equal steps of time, oldest first. Numbers are binary here, since what is estimated from them
/// has no exact value; a result is rounded by its indicator's rule before it is shown.
/// </summary>
public sealed record TimeSeries
{
    /// <summary>Numbers beyond this have squares that are no numbers any more.</summary>
    private const double Largest = 1e100;

    private TimeSeries(double[] values, int cycle) => (Values, Cycle) = (values, cycle);

    /// <summary>The values; <see cref="double.NaN"/> where there is none.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Steps in a year: 1, 4, 12, or 11 where January and February are one cell.</summary>
    public int Cycle { get; }

    /// <summary>How many steps it is long, gaps included.</summary>
    public int Length => Values.Count;

    /// <summary>Makes a series. Gaps at its ends are cut off; gaps within stay.</summary>
    /// <param name="values">The values, null where there is none.</param>
    /// <param name="cycle">Steps in a year, from 1 to 366.</param>
    /// <returns>A refusal where nothing is left, or where a value is no finite number.</returns>
    public static Result<TimeSeries> Of(IEnumerable<double?> values, int cycle)
    {
        if (cycle is < 1 or > 366)
            return ForecastProblems.BadCycle(cycle);
        var all = values.ToList();
        if (all.FindIndex(value => value is { } number && !double.IsFinite(number)) is >= 0 and var place)
            return ForecastProblems.NotFinite(place + 1);
        if (all.FindIndex(value => Math.Abs(value ?? 0) > Largest) is >= 0 and var large)
            return ForecastProblems.TooLarge(large + 1);
        var (first, last) = (all.FindIndex(value => value is not null), all.FindLastIndex(value => value is not null));
        return first < 0
            ? ForecastProblems.Empty
            : new TimeSeries([.. all[first..(last + 1)].Select(value => value ?? double.NaN)], cycle);
    }

    /// <summary>Makes a series without gaps.</summary>
    public static Result<TimeSeries> Of(IEnumerable<double> values, int cycle) =>
        Of(values.Select(value => (double?)value), cycle);

    /// <summary>The values in an array of the caller's own.</summary>
    internal double[] Copy() => [.. Values];

    /// <summary>The steps from one to before another; gaps at the ends stay, because what is asked for must not move.</summary>
    internal TimeSeries Part(int from, int to) => new([.. Values.Skip(from).Take(to - from)], Cycle);
}
