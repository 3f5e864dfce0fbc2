using Yuelu.Forecasting.Methods;
using Yuelu.Forecasting.Numbers;
using Yuelu.Forecasting.Seasonal;
using Yuelu.Kernel;

namespace Yuelu.Forecasting;

/// <summary>Which method continues a series, and what is done at the edges.</summary>
public sealed class ForecasterTests
{
    [Fact]
    public void A_method_that_does_not_beat_the_naive_one_is_not_used()
    {
        var naive = 0;
        for (var seed = 1; seed <= 12; seed++)
        {
            var draws = new Draws((ulong)seed, 0);
            var level = 100.0;
            var walk = Enumerable.Range(0, 60).Select(_ => level += draws.Next()).ToArray();
            var forecast = Choose(walk, 1, 4);
            var scores = forecast.Scores.ToDictionary(score => score.Method, score => score.Error);
            var benchmark = scores.Where(score => score.Key.IsNaive()).Min(score => score.Value);
            Assert.True(
                forecast.Method.IsNaive() ? scores.Values.Min() == benchmark : scores[forecast.Method] < benchmark
            );
            naive += forecast.Method.IsNaive() ? 1 : 0;
            Assert.Contains(forecast.Method.Name().Zh, forecast.Reason.Zh, StringComparison.Ordinal);
            Assert.Contains(forecast.Method.Name().En, forecast.Reason.En, StringComparison.Ordinal);
        }
        Assert.InRange(naive, 3, 11);
    }

    [Fact]
    public void A_season_on_a_line_is_continued_closely_with_intervals_in_order()
    {
        var draws = new Draws(5, 0);
        double Known(int i) => 200 + 3 * i + 25 * Math.Sin(i * Math.PI / 2);
        var forecast = Choose([.. Enumerable.Range(0, 48).Select(i => Known(i) + draws.Next())], 4, 6);
        Assert.False(forecast.Method.IsNaive());
        foreach (var step in forecast.Steps)
        {
            Assert.Equal(Known(47 + step.Step), step.Mean, 6.0);
            var (outer, inner) = (step.NinetyFive!.Value, step.Eighty!.Value);
            Assert.True(outer.Low < inner.Low && inner.Low < step.Mean);
            Assert.True(step.Mean < inner.High && inner.High < outer.High);
        }
    }

    [Fact]
    public void One_value_a_constant_and_a_few_values_have_a_stated_fallback()
    {
        var one = Choose([7.0], 12, 3);
        Assert.All(one.Steps, step => Assert.Equal((7.0, null, null), (step.Mean, step.Eighty, step.NinetyFive)));
        Assert.Contains("interval", one.Reason.En, StringComparison.Ordinal);
        var constant = Choose(Enumerable.Repeat(7.0, 30), 12, 3);
        Assert.All(constant.Steps, step => Assert.Equal((7.0, new Interval(7, 7)), (step.Mean, step.NinetyFive)));
        var few = Choose([5.0, 7, 6], 1, 2);
        Assert.Equal((ForecastMethod.Naive, 6.0), (few.Method, few.Steps[1].Mean));
        Assert.True(few.Steps[0].NinetyFive!.Value.Low < 6);
        Assert.Equal(3, new[] { one, constant, few }.Select(forecast => forecast.Reason.Zh).Distinct().Count());
    }

    [Fact]
    public void Years_that_are_all_alike_go_on_alike()
    {
        var forecast = Choose(Enumerable.Range(0, 32).Select(i => 10.0 + i % 4), 4, 5);
        Assert.Equal([10.0, 11, 12, 13, 10], forecast.Steps.Select(step => Math.Round(step.Mean, 6)));
        Assert.NotEmpty(forecast.Scores);
    }

    [Fact]
    public void Of_a_very_long_series_only_the_end_is_used()
    {
        var draws = new Draws(2, 0);
        double[] end = [.. Enumerable.Range(0, 480).Select(_ => draws.Next())];
        var forecast = Choose([.. Enumerable.Repeat(1e6, 900), .. end], 1, 2);
        Assert.Equal(Choose(end, 1, 2).Steps, forecast.Steps);
        Assert.Contains("480", forecast.Reason.En, StringComparison.Ordinal);
        Assert.Contains("480", forecast.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Gaps_of_a_year_are_bridged_and_longer_ones_cut_the_series()
    {
        double?[] values = [.. Enumerable.Range(0, 60).Select(i => (double?)(100 + 2 * i + 10 * (i % 4)))];
        Array.Fill(values, null, 20, 4);
        var bridged = Choose(values, 4, 4);
        Assert.DoesNotContain("25", bridged.Reason.Zh, StringComparison.Ordinal);
        Assert.Equal(100 + 2 * 60, bridged.Steps[0].Mean, 3.0);
        values[24] = null;
        var cut = Choose(values, 4, 4);
        Assert.Contains("26", cut.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("26", cut.Reason.En, StringComparison.Ordinal);
        Assert.Equal(100 + 2 * 60, cut.Steps[0].Mean, 3.0);
    }

    [Fact]
    public void Noughts_and_negative_values_are_continued_without_what_multiplies()
    {
        var draws = new Draws(3, 0);
        var forecast = Choose(
            [.. Enumerable.Range(0, 40).Select(i => 5 * Math.Sin(i * Math.PI / 2) + draws.Next())],
            4,
            4
        );
        Assert.DoesNotContain(
            "M",
            forecast.Model.Replace("STL", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.All(forecast.Steps, step => Assert.True(double.IsFinite(step.NinetyFive!.Value.High)));
    }

    [Fact]
    public void A_horizon_out_of_bounds_is_refused()
    {
        var series = TimeSeries.Of([1.0, 2.0], 1).Value;
        Assert.Equal("forecast.bad-horizon", Forecaster.Choose(series, 0).Problem?.Code);
        Assert.Equal("forecast.bad-horizon", Forecaster.Choose(series, 121).Problem?.Code);
    }

    /// <summary>Twelve years of months with seasons and an effect of the festival, which moves between January and February.</summary>
    [Fact]
    public void The_next_Spring_Festival_is_known_where_the_series_moves_with_it_and_does_no_harm_elsewhere()
    {
        var plan = new BackTestPlan(12, 2, 12, 60, 480);
        var periods = Cells.Months(2008, 12);
        foreach (var (effect, best) in new[] { (-0.5, 0.8), (0.0, 1.15) })
        {
            var (known, unknown) = (0.0, 0.0);
            for (var seed = 0; seed < 2; seed++)
            {
                var series = TimeSeries.Of(FestivalSeries.Of(periods, effect, seed), 12).Value;
                known += BackTest.Run(series, plan, periods).Value.Chosen.Mase;
                unknown += BackTest.Run(series, plan).Value.Chosen.Mase;
            }
            Assert.True(known <= best * unknown, $"{effect}: {known} {unknown}");
        }
        var moving = TimeSeries.Of(FestivalSeries.Of(periods, -0.5, 1), 12).Value;
        var forecast = Forecaster.Choose(moving, 12, Cells.Months(2008, 13)).Value;
        Assert.Equal(ForecastMethod.FestivalSmoothing, forecast.Method);
        Assert.StartsWith("Spring Festival + STL + ETS", forecast.Model, StringComparison.Ordinal);
        // Of 2020, when it is in January, less is expected of January than the years before had, of February more.
        Assert.True(forecast.Steps[0].Mean < forecast.Steps[1].Mean);
        Assert.DoesNotContain(
            Forecaster.Choose(moving, 12).Value.Scores,
            score => score.Method == ForecastMethod.FestivalSmoothing
        );
        Assert.Equal("festival.periods-differ", Forecaster.Choose(moving, 12, periods).Problem?.Code);
    }

    [Fact]
    public async Task The_same_series_gives_the_same_bytes_each_time_and_on_any_number_of_threads()
    {
        // Seasons that multiply, so that intervals and odds are simulated.
        var draws = new Draws(11, 0);
        double[] values =
        [
            .. Enumerable
                .Range(0, 48)
                .Select(i => Math.Exp(4 + 0.03 * i + 0.4 * Math.Sin(i * Math.PI / 2) + 0.05 * draws.Next())),
        ];
        string Once()
        {
            var forecast = Choose(values, 4, 8);
            var odds = TargetOdds.Of(forecast, new(4000, true, 1, 8)).Value;
            return $"{forecast.Model} {forecast.Reason} {string.Join(' ', forecast.Steps)} {odds}";
        }
        var first = Once();
        var others = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(Once)));
        Assert.All(others, other => Assert.Equal(first, other));
    }

    private static Forecast Choose(IEnumerable<double> values, int cycle, int horizon) =>
        Forecaster.Choose(TimeSeries.Of(values, cycle).Value, horizon).Value;

    private static Forecast Choose(double?[] values, int cycle, int horizon) =>
        Forecaster.Choose(TimeSeries.Of(values, cycle).Value, horizon).Value;
}
