using Yuelu.Forecasting;
using Yuelu.Forecasting.Methods;

namespace Yuelu.Bench.Forecasts;

/// <summary>
/// Rolling-origin back-test of forecasts over the series that R and its package forecast ship, beside forecast::ets and the simple
/// methods on the same origins. Scores are means over series of means over their origins. Horizons are those of the M competitions.
/// </summary>
internal static class ForecastsArea
{
    private const double MostOfEts = 1.05;
    private const double MostPointsOff = 5;

    private static readonly Dictionary<string, (int Cycle, BackTestPlan Plan)> Rhythms = new()
    {
        ["annual"] = (1, new(Horizon: 6, Origins: 8, Apart: 3, Least: 10, Window: 100)),
        ["quarterly"] = (4, new(Horizon: 8, Origins: 8, Apart: 4, Least: 12, Window: 120)),
        ["monthly"] = (12, new(Horizon: 18, Origins: 5, Apart: 9, Least: 36, Window: 240)),
    };

    /// <summary>The rhythms, each of which can be asked for alone.</summary>
    public static IEnumerable<string> Parts => Rhythms.Keys;

    /// <summary>One series at one of its origins.</summary>
    private sealed record Question(string Series, string Key, double[] Known, double[] Came, double Scale);

    /// <param name="part">The only rhythm that is wanted; null for all.</param>
    public static IEnumerable<Figure> Measure(string? part)
    {
        var all = RPeer.AllSeries();
        foreach (var (name, (cycle, plan)) in Rhythms.Where(rhythm => part is null || part == rhythm.Key))
        {
            var questions = all.Where(series => series.Cycle == cycle).SelectMany(series => Ask(series, plan)).ToList();
            foreach (var figure in Measure(name, cycle, plan, questions))
                yield return figure;
        }
    }

    private static IEnumerable<Figure> Measure(string name, int cycle, BackTestPlan plan, List<Question> questions)
    {
        var series = questions.Select(question => question.Series).Distinct().Count();
        yield return new($"{name}: series", series, "");
        yield return new($"{name}: origins", questions.Count, "");
        var expected = RPeer.Ets(questions.Select(one => (one.Key, cycle, plan.Horizon, one.Known)));
        var ets = Mean(questions, one => Accuracy.Of(one.Came, Steps(expected[one.Key]), one.Scale));
        var began = Environment.CpuUsage.TotalTime;
        var ours = Mean(
            questions,
            one => Accuracy.Of(one.Came, Forecaster.Choose(one.Known, cycle, plan.Horizon).Steps, one.Scale)
        );
        var seconds = (Environment.CpuUsage.TotalTime - began).TotalSeconds;
        yield return Beside($"{name}: MASE", ours.Mase, "", ets.Mase);
        yield return new($"{name}: MASE, times that of ets", ours.Mase / ets.Mase, "×", MostOfEts);
        yield return Beside($"{name}: inside 80 % intervals", 100 * ours.Inside80, "%", 100 * ets.Inside80);
        yield return new(
            $"{name}: 80 % intervals off by",
            100 * Math.Abs(ours.Inside80 - 0.80),
            "points",
            MostPointsOff
        );
        yield return Beside($"{name}: inside 95 % intervals", 100 * ours.Inside95, "%", 100 * ets.Inside95);
        yield return new(
            $"{name}: 95 % intervals off by",
            100 * Math.Abs(ours.Inside95 - 0.95),
            "points",
            MostPointsOff
        );
        foreach (var method in Simple.Where(method => cycle > 1 || method != ForecastMethod.SeasonalNaive))
        {
            var simple = Mean(
                questions,
                one =>
                    Accuracy.Of(
                        one.Came,
                        Forecast.StepsOf(Candidates.Of(method, one.Known, cycle, plan.Horizon)!),
                        one.Scale
                    )
            );
            yield return new($"{name}: MASE of {method.Name().En}", simple.Mase, "");
        }
        yield return new($"{name}: processor time for a choice", seconds / questions.Count, "s");
    }

    private static readonly ForecastMethod[] Simple =
    [
        ForecastMethod.Naive,
        ForecastMethod.SeasonalNaive,
        ForecastMethod.Drift,
    ];

    private static Figure Beside(string name, double value, string unit, double ets) =>
        new(name, value, unit, Peer: ets, PeerName: "forecast::ets");

    private static IEnumerable<Question> Ask(RPeer.Series series, BackTestPlan plan) =>
        from origin in BackTest.OriginsOf(series.Values, series.Cycle, plan)
        let around = BackTest.Around(series.Values, origin, plan)
        select new Question(
            series.Name,
            $"{series.Name}@{origin}",
            around.Known,
            around.Came,
            Accuracy.Scale(around.Known, series.Cycle)
        );

    private static ForecastStep[] Steps(double[][] found) =>
        [
            .. found[0]
                .Select(
                    (mean, i) =>
                        new ForecastStep(i + 1, mean, new(found[1][i], found[2][i]), new(found[3][i], found[4][i]))
                ),
        ];

    /// <summary>On all cores; in the order of the questions, so that the sums are the same each time.</summary>
    private static Accuracy Mean(List<Question> questions, Func<Question, Accuracy> accuracy)
    {
        var found = new Accuracy[questions.Count];
        Parallel.For(0, found.Length, i => found[i] = accuracy(questions[i]));
        return Accuracy.Mean([
            .. questions
                .Zip(found)
                .GroupBy(one => one.First.Series)
                .Select(one => Accuracy.Mean([.. one.Select(pair => pair.Second)])),
        ]);
    }
}
