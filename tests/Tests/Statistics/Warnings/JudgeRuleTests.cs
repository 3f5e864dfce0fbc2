using CsCheck;
using Yuelu.Forecasting;
using Yuelu.Forecasting.Methods;
using Yuelu.Forecasting.Numbers;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Warnings;

/// <summary>When a rule warns of a period, and that it says why in both languages.</summary>
public sealed class JudgeRuleTests
{
    [Theory]
    [InlineData(WarningCondition.Below, 5.0, 0, true, "低于阈值5%", "below the threshold of 5%")]
    [InlineData(WarningCondition.Below, 4.2, 0, false, "不低于阈值4.2%", "not below the threshold of 4.2%")]
    [InlineData(WarningCondition.Above, 4.1, 0, true, "高于阈值4.1%", "above the threshold of 4.1%")]
    [InlineData(WarningCondition.Above, 4.2, 0, false, "不高于阈值4.2%", "not above the threshold of 4.2%")]
    [InlineData(
        WarningCondition.FellInARow,
        null,
        3,
        true,
        "连续下降3期，由6.0%降到4.2%",
        "fell 3 times in a row, from 6.0% to 4.2%"
    )]
    [InlineData(WarningCondition.FellInARow, null, 4, false, "没有连续下降4期", "did not fall 4 times in a row")]
    [InlineData(WarningCondition.FellInARow, null, 6, null, "没有连续7期的数", "not 7 figures in a row")]
    [InlineData(
        WarningCondition.GrowthBelow,
        -9.0,
        0,
        false,
        "为−8.5%，不低于阈值−9%",
        "is −8.5%, not below the threshold of −9%"
    )]
    [InlineData(
        WarningCondition.GrowthBelow,
        -8.0,
        0,
        true,
        "同口径增速为−8.5%，低于阈值−8%",
        "is −8.5%, below the threshold of −8%"
    )]
    [InlineData(
        WarningCondition.MayFallBelow,
        1.0,
        2,
        null,
        "要有变动且满",
        "are needed before a method can be tested"
    )]
    [InlineData(
        WarningCondition.OffItsSeason,
        null,
        0,
        null,
        "要有变动且满",
        "are needed before a method can be tested"
    )]
    public void Each_condition_says_whether_and_why(
        WarningCondition condition,
        double? threshold,
        int periods,
        bool? met,
        string zh,
        string en
    )
    {
        var figures = Yearly(1, 5.9m, 5.5m, 6.0m, 5.1m, 4.9m, 4.2m) with
        {
            Growth = [null, null, null, null, null, -0.085m],
        };
        var verdict = JudgeRule.At(Rule(condition, (decimal?)threshold, periods), figures, 5);
        Assert.Equal(met, verdict.IsMet);
        Assert.Contains(zh, verdict.Why.Zh.Replace("−8.50", "−8.5"), StringComparison.Ordinal);
        Assert.Contains(en, verdict.Why.En.Replace("−8.50", "−8.5"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_forecast_that_may_cross_a_threshold_warns_and_a_figure_off_its_course_too()
    {
        decimal Wobble(int i)
        {
            var draws = new Draws(11, i);
            return (decimal)draws.Next() / 4;
        }
        decimal[] line = [.. Enumerable.Range(0, 16).Select(i => Math.Round(50 - i + Wobble(i), 1))];
        var figures = Yearly(1, [.. line, 20m]);
        Assert.True(At(WarningCondition.MayFallBelow, 33, 2, 15));
        Assert.False(At(WarningCondition.MayFallBelow, 20, 2, 15));
        Assert.True(At(WarningCondition.MayRiseAbove, 30, 2, 15));
        Assert.False(At(WarningCondition.MayRiseAbove, 60, 2, 15));
        Assert.False(At(WarningCondition.OffItsSeason, null, 0, 15));
        Assert.True(At(WarningCondition.OffItsSeason, null, 0, 16));

        bool? At(WarningCondition condition, decimal? threshold, int periods, int at) =>
            JudgeRule.At(Rule(condition, threshold, periods), figures, at).IsMet;
    }

    /// <summary>The festival's date of the month in question is known, and the bounds are those of the forecast that knows it; a gap at the end changes nothing of that.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_month_is_judged_by_a_forecast_that_knows_when_the_Spring_Festival_is(int missing)
    {
        var months = Enumerable
            .Range(0, 145)
            .Select(i => new Period(PeriodKind.Month, 2008 + i / 12, 2008 + i / 12, i % 12 + 1))
            .ToList();
        decimal?[] values =
        [
            .. FestivalSeries.Of(months, -0.5, 1).Select(value => (decimal?)Math.Round((decimal)value, 2)),
        ];
        for (var at = months.Count - 1 - missing; at < months.Count - 1; at++)
            values[at] = null;
        var figures = new Watched(
            months,
            values,
            [.. values.Select(_ => (decimal?)null)],
            12,
            2,
            "%",
            DateTimeOffset.UnixEpoch,
            null,
            ""
        );
        var known = TimeSeries.Of(values.SkipLast(1 + missing).Select(value => (double?)value), 12).Value;
        var forecast = Forecaster
            .Choose(known, 12, [.. months, .. Cells.Months(2020, 1).Skip(1).Take(11 - missing)])
            .Value;
        Assert.Equal(ForecastMethod.FestivalSmoothing, forecast.Method);
        var bounds = forecast.Steps[missing].NinetyFive!.Value;
        var verdict = JudgeRule.At(Rule(WarningCondition.OffItsSeason, null, 0), figures, months.Count - 1);
        foreach (var bound in new[] { bounds.Low, bounds.High })
            Assert.Contains(Math.Round((decimal)bound, 2).ToString("0.00"), verdict.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_later_does_not_change_what_is_said_of_a_period()
    {
        var conditions = Gen.Enum<WarningCondition>();
        Gen.Select(conditions, Gen.Int[1, 3], Gen.Int[-30, 30].Array[3, 14], Gen.Int[0, 2])
            .Sample(
                (condition, periods, values, back) =>
                {
                    var all = Yearly(1, [.. values.Select(value => value / 10m)]);
                    var at = values.Length - 1 - back;
                    var known = Yearly(1, [.. values.Take(at + 1).Select(value => value / 10m)]);
                    var rule = Rule(condition, 0.5m, periods);
                    Assert.Equal(JudgeRule.At(rule, known, at), JudgeRule.At(rule, all, at));
                },
                iter: 200
            );
    }

    private static WarningRule Rule(WarningCondition condition, decimal? threshold, int periods) =>
        new RuleRequest("x", condition, "s", new(2026, 1, 1), Threshold: threshold, Periods: periods).ToRule(
            (1, 1),
            "/province/",
            "",
            "x",
            DateTimeOffset.UnixEpoch
        );

    private static Watched Yearly(int decimals, params decimal[] values) =>
        new(
            [.. values.Select((_, at) => Period.Of(2010 + at))],
            [.. values.Select(value => (decimal?)value)],
            [.. values.Select(_ => (decimal?)null)],
            1,
            decimals,
            "%",
            DateTimeOffset.UnixEpoch,
            null,
            ""
        );
}
