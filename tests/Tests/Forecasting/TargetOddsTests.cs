using Yuelu.Forecasting.Methods;
using Yuelu.Forecasting.Numbers;

namespace Yuelu.Forecasting;

/// <summary>Odds of targets beside what the normal distribution says.</summary>
public sealed class TargetOddsTests
{
    private const double Deviation = 2;

    /// <summary>A random walk at 100: at step h normal with standard deviation 2·√h.</summary>
    private static readonly Forecast Walk = Forecast.Of(
        ForecastMethod.Naive,
        new LinearProjection("", [.. Enumerable.Repeat(100.0, 6)], Deviation, _ => 1),
        new("", ""),
        []
    );

    [Fact]
    public void A_level_is_met_as_often_as_the_distribution_says()
    {
        foreach (var share in new[] { 0.025, 0.2, 0.5, 0.9, 0.995 })
        {
            var bound = 100 + Deviation * 2 * NormalDistribution.Quantile(share);
            Near(share, TargetOdds.Of(Walk, ForecastTarget.AtMost(bound, 4)).Value);
            Near(1 - share, TargetOdds.Of(Walk, ForecastTarget.AtLeast(bound, 4)).Value);
        }
    }

    [Fact]
    public void A_sum_over_steps_counts_that_errors_stay()
    {
        // The sum of steps 1 to 3 of a walk has the errors 3, 2 and 1 times: variance 14 times that of a step.
        var bound = 300 + 50 + Deviation * Math.Sqrt(14) * NormalDistribution.Quantile(0.8);
        Near(0.2, TargetOdds.Of(Walk, new(bound, true, 1, 3, SoFar: 50)).Value);
    }

    [Fact]
    public void A_range_has_what_is_between_its_ends_and_steps_by_themselves_are_met_together()
    {
        var (low, high) = (100 - Deviation * 2, 100 + Deviation * 2);
        Near(0.6827, TargetOdds.Of(Walk, ForecastTarget.AtLeast(low, 4) with { Most = high }).Value);
        // A walk that starts at 100 stays at or above it for three steps with the probability of three flips out of the ballot: 5/16.
        Near(5 / 16.0, TargetOdds.Of(Walk, new(100, true, 1, 3) { EachStep = true }).Value);
        Assert.Equal("target.not-finite", Refusal(Walk, ForecastTarget.AtLeast(1, 1) with { Most = double.NaN }));
    }

    [Fact]
    public void What_a_forecast_cannot_tell_is_refused()
    {
        Assert.Equal("target.beyond-forecast", Refusal(Walk, ForecastTarget.AtLeast(1, 7)));
        Assert.Equal("target.beyond-forecast", Refusal(Walk, ForecastTarget.AtLeast(1, 0)));
        Assert.Equal("target.beyond-forecast", Refusal(Walk, new(1, true, 3, 2)));
        Assert.Equal("target.not-finite", Refusal(Walk, ForecastTarget.AtLeast(double.NaN, 1)));
        var one = Forecaster.Choose(TimeSeries.Of([5.0], 1).Value, 2).Value;
        Assert.Equal("target.no-spread", Refusal(one, ForecastTarget.AtLeast(5, 1)));
    }

    private static void Near(double expected, TargetOdds odds) =>
        Assert.InRange(odds.Probability, expected - 4 * 0.005, expected + 4 * 0.005);

    private static string? Refusal(Forecast forecast, ForecastTarget target) =>
        TargetOdds.Of(forecast, target).Problem?.Code;
}
