using Yuelu.Forecasting;
using Yuelu.Forecasting.Numbers;
using Yuelu.Kernel;
using Yuelu.Plans.Trajectories;
using Yuelu.Reader;
using static Yuelu.Plans.Trajectories.Sample;

namespace Yuelu.Plans.Odds;

/// <summary>How likely a target is met, or the sentence why that cannot be said.</summary>
public sealed class TargetOutlookTests
{
    /// <summary>2002 to 2017: a line of 2 a year that wobbles by about half a unit, 60 at the end of 2017.</summary>
    private static readonly Figure[] Line =
    [
        .. Enumerable
            .Range(2002, 16)
            .Select(year => Figure($"{year}", Math.Round(60 - 2 * (2017 - year) + Wobble(year), 2))),
    ];

    [Fact]
    public void The_higher_a_level_the_less_likely_it_is_from_nearly_certain_to_hardly()
    {
        double[] falling = [.. new[] { 58m, 62, 66, 74, 100 }.Select(goal => Of(Level(goal), Line).Value.Probability)];
        Assert.Equal(falling.OrderDescending(), falling);
        Assert.InRange(falling[0], 0.95, 1);
        Assert.InRange(falling[^1], 0, 0.05);
        var once = Of(Level(64), Line).Value;
        Assert.Equal((2002, 2017, 16), (once.First, once.Last, once.Known));
        Assert.Equal(once.Probability, Of(Level(64), Line).Value.Probability);
        // The other side of the same number is the rest.
        Assert.Equal(1, once.Probability + Of(Level(64, comparator: Comparator.AtMost), Line).Value.Probability, 6);
    }

    [Fact]
    public void Of_a_range_both_ends_count()
    {
        var (low, high) = (62m, 66m);
        var between = Of(Range(low, high, "%") with { Quote = "控制在" }, Line).Value.Probability;
        Assert.Equal(Of(Level(low), Line).Value.Probability - Of(Level(high), Line).Value.Probability, between, 3);
        Assert.InRange(between, 0.05, 0.95);
    }

    [Fact]
    public void A_value_due_each_year_is_met_where_each_year_meets_it_and_a_mean_where_the_sum_does()
    {
        // 2016 and 2017 met it; the three years to come have to.
        var each = Of(Level(57) with { PerYear = true }, Line).Value;
        Assert.Equal((2017, 16), (each.Last, each.Known));
        var (easy, hard) = (Each(50), Each(57.5m));
        Assert.True(easy >= each.Probability && each.Probability >= hard, $"{easy} {each.Probability} {hard}");
        // All of three years is less likely than the last of them alone, which is the highest of a line that rises.
        Assert.True(each.Probability <= Of(Level(57), Line).Value.Probability);

        var values = Line.Select(one => (double)one.Quantity.Value).ToList();
        var forecast = Forecaster.Choose(TimeSeries.Of(values, 1).Value, 3).Value;
        foreach (var mean in new[] { 59m, 61.5m, 63 })
        {
            var target = new ForecastTarget(5 * (double)mean, true, 1, 3, values[^2] + values[^1]);
            var averaged = Level(mean) with { PerYear = true, Quote = "年均" };
            Assert.Equal(TargetOdds.Of(forecast, target).Value.Probability, Of(averaged, Line).Value.Probability);
        }

        double Each(decimal goal) => Of(Level(goal) with { PerYear = true }, Line).Value.Probability;
    }

    [Fact]
    public void Only_figures_whose_years_are_over_by_the_chosen_day_are_used()
    {
        Figure[] later = [.. Line, Figure("2018", 90), Figure("2019", 95)];
        Assert.Equal(Of(Level(64), Line).Value.Probability, Of(Level(64), later).Value.Probability);
        Assert.Equal(2019, Of(Level(64), new DateOnly(2020, 7, 1), later).Value.Last);
    }

    [Fact]
    public void Average_growth_adds_what_was_reached_since_the_base_year_to_what_is_to_come()
    {
        var rates = Enumerable
            .Range(2002, 16)
            .Select(year => Figure($"{year}", Math.Round(8 + Wobble(year), 2)))
            .ToArray();
        // What 2016 and 2017 brought counts, and the three years to come are drawn: all as logarithms of factors.
        var logs = rates.Select(one => Math.Log(1 + (double)one.Quantity.Value / 100)).ToList();
        var forecast = Forecaster.Choose(TimeSeries.Of(logs, 1).Value, 3).Value;
        foreach (var goal in new[] { 6m, 7.9m, 9 })
        {
            var target = new ForecastTarget(5 * Math.Log(1 + (double)goal / 100), true, 1, 3, logs[^2] + logs[^1]);
            Assert.Equal(TargetOdds.Of(forecast, target).Value.Probability, Of(Growth(goal), rates).Value.Probability);
        }
        Assert.InRange(Of(Growth(7.9m), rates).Value.Probability, 0.01, 0.99);
        Assert.Equal(
            "odds.broken-chain",
            Of(Growth(7), [.. rates.Where(one => one.Period!.FirstYear != 2016)]).Problem?.Code
        );
    }

    [Fact]
    public void What_cannot_be_said_is_said_in_a_sentence()
    {
        var few = Of(Level(64), [.. Line.TakeLast(6)]).Problem!;
        Assert.Equal("odds.too-few", few.Code);
        Assert.Contains("只有6个，至少要10个", few.Detail.Zh, StringComparison.Ordinal);
        // A gap leaves only what follows it; a bound is no number.
        Assert.Contains(
            "只有4个",
            Of(Level(64), [.. Line.Where(one => one.Period!.FirstYear != 2013)]).Problem!.Detail.Zh,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "只有0个",
            Of(Level(64), [Figure("2017", 60, bound: Bound.MoreThan)]).Problem!.Detail.Zh,
            StringComparison.Ordinal
        );
        Assert.Equal("odds.too-few", Of(Level(64), []).Problem?.Code);
        Assert.Equal("odds.constant", Of(Level(64), Yearly(2003, [.. Enumerable.Repeat(5m, 15)])).Problem?.Code);
        Assert.Equal("odds.settled", Of(Level(64), After, Line).Problem?.Code);
        Assert.Equal("odds.not-this-kind", Of(Level(null), Line).Problem?.Code);
        Assert.Equal("odds.rank", Of(Level(3, "位", Comparator.Rank), Line).Problem?.Code);
        var yearly = Level(70) with { PerYear = true };
        Assert.Equal("odds.year-missed", Of(yearly, Line).Problem?.Code);
        Assert.Equal(
            "odds.year-missing",
            Of(yearly, [.. Line.Where(one => one.Period!.FirstYear != 2016)]).Problem?.Code
        );
    }

    private static decimal Wobble(int year)
    {
        var draws = new Draws(7, year);
        return (decimal)draws.Next() / 2;
    }

    private static Result<TargetOutlook> Of(Commitment commitment, params Figure[] figures) =>
        Of(commitment, Before, figures);

    private static Result<TargetOutlook> Of(Commitment commitment, DateOnly day, Figure[] figures) =>
        TargetOutlook.Of(On(day, commitment, figures), FigureShelf.Of(figures, day).Own, day);
}
