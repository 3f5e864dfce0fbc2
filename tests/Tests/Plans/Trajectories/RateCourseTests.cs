using Yuelu.Reader;
using static Yuelu.Plans.Trajectories.Sample;

namespace Yuelu.Plans.Trajectories;

public sealed class RateCourseTests
{
    [Fact]
    public void Minus_18_in_five_years_is_minus_3_89_a_year()
    {
        var path = On(Before, Fall(18), Yearly(2016, -1m))
            .Track!.Years()
            .Select(point => Math.Round(point.Expected, 2));
        Assert.Equal([0, -3.89m, -7.63m, -11.23m, -14.68m, -18], path);
    }

    [Fact]
    public void Yearly_falls_multiply_and_are_not_added_up()
    {
        // Five times −3.6 adds up to −18, but is −16.75 in fact.
        var trajectory = On(After, Fall(18), Yearly(2016, -3.6m, -3.6m, -3.6m, -3.6m, -3.6m));
        Assert.Equal(-16.75m, Math.Round(trajectory.Points[^1].Measure.Value, 2));
        Assert.Equal(Standing.NotMet, trajectory.Standing);
    }

    [Fact]
    public void A_fall_reached_over_the_years_is_met() =>
        Assert.Equal(Standing.Met, On(After, Fall(18), Yearly(2016, -4m, -4m, -4m, -4m, -4m)).Standing);

    [Fact]
    public void A_missing_year_breaks_the_chain_and_is_named()
    {
        var trajectory = On(After, Fall(18), [.. Yearly(2016, -4m, -4m), .. Yearly(2019, -4m, -4m)]);
        Assert.Equal(Standing.CannotCompute, trajectory.Standing);
        Assert.Equal("缺2018年的数据，逐年连乘算不出。", trajectory.Reason.Zh);
        Assert.Equal("2018 is missing, so the yearly changes cannot be linked.", trajectory.Reason.En);
    }

    [Fact]
    public void A_published_change_over_several_years_bridges_missing_ones() =>
        Assert.Equal(Standing.Met, On(After, Fall(18), [Figure("2016-2018", -12), .. Yearly(2019, -4m, -4m)]).Standing);

    [Fact]
    public void The_published_change_over_all_years_is_used_as_it_is() =>
        Assert.Equal(Standing.Met, On(After, Fall(18), Figure("2016-2020", -18)).Standing);

    [Fact]
    public void A_fall_that_goes_on_after_the_deadline_can_be_met_late() =>
        Assert.Equal(
            Standing.MetLate,
            On(new DateOnly(2022, 7, 1), Fall(18), Yearly(2016, -3m, -3m, -3m, -3m, -3m, -6m)).Standing
        );

    [Theory]
    [InlineData(-4, -4, "on-course")]
    [InlineData(-6, -6, "ahead")]
    [InlineData(-2, -2, "behind")]
    [InlineData(-10, -10, "done-early")]
    public void Before_the_deadline_the_chain_is_held_against_the_compound_path(
        decimal first,
        decimal second,
        string key
    ) => Assert.Equal(key, StandingWords.Key(On(Before, Fall(18), Yearly(2016, first, second)).Standing));

    [Fact]
    public void Figures_before_the_base_year_say_nothing() =>
        Assert.Equal(Standing.NoFigure, On(Before, Fall(18), Figure("2015", -12.7m)).Standing);

    [Fact]
    public void An_average_growth_rate_is_compound()
    {
        // 6 and 14 average 10 when added, 9.93 in fact.
        var trajectory = On(Before, Growth(10), Yearly(2016, 6m, 14m));
        Assert.Equal(120.84m, trajectory.Points[^1].Measure.Value);
        Assert.Equal(Standing.Behind, trajectory.Standing);
        Assert.Contains("9.93%", trajectory.Reason.Zh);
    }

    [Fact]
    public void Growth_at_exactly_the_rate_is_met() =>
        Assert.Equal(Standing.Met, On(After, Growth(12), Yearly(2016, 12m, 12m, 12m, 12m, 12m)).Standing);

    [Fact]
    public void A_published_average_is_a_rate_a_year_and_not_a_change_over_the_years()
    {
        var trajectory = On(After, Growth(6.9m), Figure("2016-2020", 6.9m, "%/年"));
        Assert.Equal(Standing.Met, trajectory.Standing);
        Assert.Equal(Standing.NotMet, On(After, Growth(6.9m), Figure("2016-2020", 6.9m, "%")).Standing);
    }

    [Fact]
    public void Years_after_the_deadline_do_not_help_an_average() =>
        Assert.Equal(
            Standing.NotMet,
            On(new DateOnly(2023, 1, 1), Growth(12), Yearly(2016, 11m, 11m, 11m, 11m, 11m, 30m)).Standing
        );

    [Fact]
    public void A_bound_in_the_chain_decides_only_where_it_can()
    {
        var enough = On(After, Growth(5), [.. Yearly(2016, 6m, 6m, 6m, 6m), Figure("2020", 6, "%", Bound.MoreThan)]);
        Assert.Equal(Standing.Met, enough.Standing);
        var unclear = On(After, Growth(8), [.. Yearly(2016, 6m, 6m, 6m, 6m), Figure("2020", 6, "%", Bound.MoreThan)]);
        Assert.Equal(Standing.CannotCompute, unclear.Standing);
    }

    [Fact]
    public void A_growth_against_a_base_year_is_a_change_and_not_a_rate() =>
        Assert.Equal(
            Standing.Met,
            On(After, Level(20, "%", Comparator.GrowthReach) with { BaseYear = 2015 }, Figure("2016-2020", 21)).Standing
        );

    [Fact]
    public void A_rate_whose_sentence_does_not_say_which_is_judged_only_where_both_readings_agree()
    {
        var rate = Level(8, "%", Comparator.GrowthReach);
        var agreed = On(After, rate, Yearly(2016, 9m, 9m, 9m, 9m, 9m));
        Assert.Equal(Standing.Met, agreed.Standing);
        var open = On(After, rate, Yearly(2016, 9m, 9m, 9m, 9m, 7m));
        Assert.Equal(Standing.CannotCompute, open.Standing);
        Assert.Contains("“完成”", open.Reason.Zh);
        Assert.Contains("“未完成”", open.Reason.Zh);
    }

    [Fact]
    public void A_setting_chooses_between_the_two_readings_and_is_named()
    {
        var rate = Level(8, "%", Comparator.GrowthReach);
        var figures = Yearly(2016, 9m, 9m, 9m, 9m, 7m);
        var lastYear = On(After, new Bands(Rate: RateReading.DeadlineYear), rate, figures);
        Assert.Equal(Standing.NotMet, lastYear.Standing);
        Assert.Equal(Standing.Met, On(After, new Bands(Rate: RateReading.Average), rate, figures).Standing);
        Assert.Contains(lastYear.Notes, note => note.Zh.Contains("末年增速"));
    }

    [Fact]
    public void The_rate_of_the_last_year_is_not_judged_before_it()
    {
        var rate = Level(8, "%", Comparator.GrowthReach);
        Assert.Equal(
            Standing.CannotCompute,
            On(Before, new Bands(Rate: RateReading.DeadlineYear), rate, Yearly(2016, 9m, 9m)).Standing
        );
    }

    [Fact]
    public void Only_the_baseline_and_proxies_are_only_proxies() =>
        Assert.Equal(Standing.OnlyProxy, On(After, Fall(18), Figure("2015", -12.7m), Proxy("2016", -5.34m)).Standing);

    [Fact]
    public void A_yearly_rate_is_an_average_unless_it_says_each_year()
    {
        var rate = Level(10, "%", Comparator.GrowthReach) with { PerYear = true };
        var figures = Yearly(2016, 9m, 12m, 12m, 12m, 12m);
        Assert.Equal(Standing.Met, On(After, rate, figures).Standing);
        Assert.Equal(Standing.NotMet, On(After, rate with { Indicator = "每年增速" }, figures).Standing);
    }
}
