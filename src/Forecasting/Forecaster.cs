using Yuelu.Forecasting.Methods;
using Yuelu.Forecasting.Seasonal;
using Yuelu.Kernel;

namespace Yuelu.Forecasting;

/// <summary>
/// Continues series. Each method is tried on the series' own past; the best of them is used if it beats the naive ones, else the
/// better naive one. Its spread is widened by what its errors there exceeded what it had claimed.
/// </summary>
public static class Forecaster
{
    /// <summary>The most steps that can be asked for: ten years of months.</summary>
    public const int LongestHorizon = 120;

    /// <summary>Of a longer series only so many steps are used, the latest: forty years of months.</summary>
    public const int LongestPast = 480;

    /// <summary>How many steps a series needs at least before methods can be tested on it, and so one be chosen.</summary>
    public static int LeastForBackTest(int cycle, int horizon) =>
        Enumerable.Range(1, LongestPast).First(length => Rehearsal.Plan(length, cycle, horizon).Origins.Count > 0);

    /// <summary>Continues a series by some steps. The same series gives the same bytes each time.</summary>
    /// <remarks>
    /// Gaps up to a year are bridged: the state of a model moves on without a value. After a longer gap only what follows it is used.
    /// One value is repeated without interval; values that are all the same are repeated with intervals of no width; a series too short
    /// for a back-test is continued by the naive method; of a very long one the latest <see cref="LongestPast"/> steps are used. The reason
    /// says so each time.
    /// </remarks>
    /// <param name="periods">The periods of the series and of the steps to come, where they are months: then the Spring Festival's dates are known, and a method that uses them is tried too. Null for none.</param>
    /// <returns>A refusal where the horizon is out of bounds, or the periods are not as many.</returns>
    public static Result<Forecast> Choose(TimeSeries series, int horizon, IReadOnlyList<Period>? periods = null)
    {
        if (horizon is < 1 or > LongestHorizon)
            return ForecastProblems.BadHorizon(horizon);
        if (periods is not null && periods.Count != series.Length + horizon)
            return ForecastProblems.PeriodsDiffer(periods.Count, series.Length + horizon);
        return Choose(series.Copy(), series.Cycle, horizon, periods is null ? null : FestivalCourse.Of(periods));
    }

    /// <summary>The same for values the last of which is known.</summary>
    internal static Forecast Choose(double[] values, int cycle, int horizon, FestivalCourse? festival = null)
    {
        var start = AfterLongGap(values, cycle);
        if (start > 0)
        {
            var later = Choose(values[start..], cycle, horizon, festival?.Part(start, values.Length + horizon));
            return later with { Reason = ForecastWords.Since(start + 1, later.Reason) };
        }
        if (values.Length <= LongestPast)
            return Decide(values, cycle, horizon, festival);
        start = Array.FindIndex(values, values.Length - LongestPast, double.IsFinite);
        var latest = Decide(values[start..], cycle, horizon, festival?.Part(start, values.Length + horizon));
        return latest with { Reason = ForecastWords.Latest(values.Length - start, latest.Reason) };
    }

    private static Forecast Decide(double[] values, int cycle, int horizon, FestivalCourse? festival)
    {
        var naive = Benchmarks.Naive(values, horizon);
        var known = values.Where(double.IsFinite).ToArray();
        if (known.Length == 1)
            return Forecast.Of(ForecastMethod.Naive, naive, ForecastWords.OneValue, [], hasSpread: false);
        if (Array.TrueForAll(known, value => value == known[0]))
            return Forecast.Of(ForecastMethod.Naive, naive, ForecastWords.Constant, []);
        var trials = Rehearsal.Of(values, cycle, horizon, festival);
        if (trials.Count == 0)
            return Forecast.Of(ForecastMethod.Naive, naive, ForecastWords.TooShort(known.Length), []);
        MethodScore[] scores =
        [
            .. trials.Select(trial => new MethodScore(trial.Method, trial.Error, trial.Origins, trial.Steps)),
        ];
        var benchmark = trials.Where(trial => trial.Method.IsNaive()).MinBy(trial => trial.Error)!;
        foreach (var trial in trials.Where(trial => trial.Error < benchmark.Error).OrderBy(trial => trial.Error))
            if (Candidates.Of(trial.Method, values, cycle, horizon, festival) is { } best)
                return Forecast.Of(
                    trial.Method,
                    best.Widened(trial.Widening),
                    ForecastWords.Best(trial, benchmark),
                    scores
                );
        return Forecast.Of(
            benchmark.Method,
            Candidates.Of(benchmark.Method, values, cycle, horizon)!.Widened(benchmark.Widening),
            ForecastWords.NoneBetter(benchmark),
            scores
        );
    }

    /// <summary>The step after the last gap that is longer than a year; 0 without one.</summary>
    private static int AfterLongGap(double[] values, int cycle)
    {
        for (var (i, missing) = (values.Length - 1, 0); i >= 0; i--)
        {
            missing = double.IsNaN(values[i]) ? missing + 1 : 0;
            if (missing > cycle)
                return i + missing;
        }
        return 0;
    }
}
