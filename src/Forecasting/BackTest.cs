using Yuelu.Forecasting.Methods;
using Yuelu.Forecasting.Seasonal;
using Yuelu.Kernel;

namespace Yuelu.Forecasting;

/// <summary>From where a series is forecast and how far.</summary>
/// <param name="Horizon">Steps that are forecast from each origin.</param>
/// <param name="Origins">How many origins there are at most; the last leaves just the horizon.</param>
/// <param name="Apart">Steps from one origin to the next.</param>
/// <param name="Least">Values that are known at each origin at least.</param>
/// <param name="Window">Values before the origin that are used at most.</param>
public sealed record BackTestPlan(int Horizon, int Origins, int Apart, int Least, int Window);

/// <summary>How the chosen methods did over all origins, beside the benchmarks.</summary>
/// <param name="Origins">How many origins there were.</param>
/// <param name="Chosen">The accuracy of <see cref="Forecaster.Choose(TimeSeries, int, IReadOnlyList{Period}?)"/>.</param>
/// <param name="Benchmarks">That of naive, seasonal naive (where there are seasons) and drift.</param>
public sealed record BackTestReport(
    int Origins,
    Accuracy Chosen,
    IReadOnlyDictionary<ForecastMethod, Accuracy> Benchmarks
);

/// <summary>
/// How good the forecasts of a series would have been: the choice of a method is made anew at each origin, knowing only what was
/// before it, and compared with what came.
/// </summary>
public static class BackTest
{
    private static readonly ForecastMethod[] Simple =
    [
        ForecastMethod.Naive,
        ForecastMethod.SeasonalNaive,
        ForecastMethod.Drift,
    ];

    /// <summary>Forecasts from earlier steps and compares.</summary>
    /// <returns>A refusal where the horizon is out of bounds, or no origin leaves enough before and after it.</returns>
    /// <param name="periods">The periods of the series, where they are months and the Spring Festival is to be known; null for none.</param>
    public static Result<BackTestReport> Run(
        TimeSeries series,
        BackTestPlan plan,
        IReadOnlyList<Period>? periods = null
    )
    {
        if (plan.Horizon is < 1 or > Forecaster.LongestHorizon)
            return ForecastProblems.BadHorizon(plan.Horizon);
        if (periods is not null && periods.Count != series.Length)
            return ForecastProblems.PeriodsDiffer(periods.Count, series.Length);
        var festival = periods is null ? null : FestivalCourse.Of(periods);
        var values = series.Copy();
        var origins = OriginsOf(values, series.Cycle, plan);
        if (origins.Count == 0)
            return ForecastProblems.TooShortForBackTest(series.Length);
        var chosen = new List<Accuracy>();
        var simple = Simple.ToDictionary(method => method, _ => new List<Accuracy>());
        foreach (var origin in origins)
        {
            var (known, came) = Around(values, origin, plan);
            var scale = Accuracy.Scale(known, series.Cycle);
            chosen.Add(
                Accuracy.Of(
                    came,
                    Forecaster
                        .Choose(
                            known,
                            series.Cycle,
                            plan.Horizon,
                            festival?.Part(origin - known.Length, origin + plan.Horizon)
                        )
                        .Steps,
                    scale
                )
            );
            foreach (var method in Simple)
                if (Candidates.Of(method, known, series.Cycle, plan.Horizon) is { } projection)
                    simple[method].Add(Accuracy.Of(came, Forecast.StepsOf(projection), scale));
        }
        return new BackTestReport(
            origins.Count,
            Accuracy.Mean(chosen),
            simple
                .Where(one => one.Value.Count == origins.Count)
                .ToDictionary(one => one.Key, one => Accuracy.Mean(one.Value))
        );
    }

    /// <summary>How many values are known at each origin, latest first; without those at which nothing is known of the last step or nothing moves.</summary>
    internal static IReadOnlyList<int> OriginsOf(double[] values, int cycle, BackTestPlan plan) =>
        [
            .. Enumerable
                .Range(0, plan.Origins)
                .Select(i => values.Length - plan.Horizon - i * plan.Apart)
                .Where(origin => origin >= Math.Max(2, plan.Least))
                .Where(origin => double.IsFinite(values[origin - 1]))
                .Where(origin => values[origin..(origin + plan.Horizon)].Any(double.IsFinite))
                .Where(origin => Accuracy.Scale(Around(values, origin, plan).Known, cycle) > 0),
        ];

    /// <summary>What is known at an origin, from a known value on, and what came after it.</summary>
    internal static (double[] Known, double[] Came) Around(double[] values, int origin, BackTestPlan plan)
    {
        var first = Array.FindIndex(values, Math.Max(0, origin - plan.Window), double.IsFinite);
        return (values[first..origin], values[origin..(origin + plan.Horizon)]);
    }
}
