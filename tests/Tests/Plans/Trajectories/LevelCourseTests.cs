using Yuelu.Kernel;
using Yuelu.Reader;
using static Yuelu.Plans.Trajectories.Sample;

namespace Yuelu.Plans.Trajectories;

public sealed class LevelCourseTests
{
    private static readonly Figure Base = Figure("2015", 50);

    [Fact]
    public void A_level_is_expected_to_move_in_equal_steps() =>
        Assert.Equal(
            [50, 54, 58, 62, 66, 70],
            On(Before, Level(70), Base).Track!.Years().Select(point => point.Expected)
        );

    [Theory]
    [InlineData(58, "on-course")]
    [InlineData(61.9, "on-course")]
    [InlineData(62, "ahead")]
    [InlineData(57.9, "behind")]
    [InlineData(70, "done-early")]
    public void Before_the_deadline_the_figure_is_held_against_its_own_years_place_on_the_path(
        decimal value,
        string key
    )
    {
        var trajectory = On(Before, Level(70), Base, Figure("2017", value));
        Assert.Equal(key, StandingWords.Key(trajectory.Standing));
        Assert.Contains("2017年", trajectory.Reason.Zh);
    }

    [Fact]
    public void A_figure_inside_a_year_is_held_against_the_path_at_its_own_end()
    {
        var mid = Figure("2017M06C", 56);
        Assert.Equal(Standing.OnCourse, On(Before, Level(70), Base, mid).Standing);
    }

    [Fact]
    public void Part_of_a_years_revenue_is_not_held_against_a_yearly_target() =>
        Assert.Equal(
            Standing.NoFigure,
            On(Before, Level(700, "亿元"), Figure("2015", 500, "亿元"), Figure("2017M06C", 350, "亿元")).Standing
        );

    [Fact]
    public void Without_a_baseline_nothing_is_computed_before_the_deadline()
    {
        var trajectory = On(Before, Level(70), Figure("2017", 60));
        Assert.Equal(Standing.CannotCompute, trajectory.Standing);
        Assert.Contains("2015", trajectory.Reason.Zh);
        Assert.Null(trajectory.Track);
    }

    [Fact]
    public void Without_a_baseline_a_target_that_is_already_reached_is_done_early() =>
        Assert.Equal(Standing.DoneEarly, On(Before, Level(70), Figure("2017", 71)).Standing);

    [Fact]
    public void At_the_deadline_no_baseline_is_needed() =>
        Assert.Equal(Standing.Met, On(new DateOnly(2020, 12, 31), Level(70), Figure("2020", 70)).Standing);

    [Fact]
    public void A_figure_below_the_target_at_the_deadline_is_not_met_and_says_by_how_many_points()
    {
        var trajectory = On(After, Level(70), Figure("2020", 69.5m));
        Assert.Equal(Standing.NotMet, trajectory.Standing);
        Assert.Contains("0.5个百分点", trajectory.Reason.Zh);
        Assert.Contains("0.5 percentage points", trajectory.Reason.En);
    }

    [Fact]
    public void A_target_reached_two_years_after_its_deadline_is_met_late() =>
        Assert.Equal(
            Standing.MetLate,
            On(
                new DateOnly(2023, 1, 1),
                Level(70),
                Figure("2020", 69),
                Figure("2021", 69.5m),
                Figure("2022", 70)
            ).Standing
        );

    [Fact]
    public void Where_the_deadline_year_has_no_figure_the_first_later_one_decides_and_is_named()
    {
        var met = On(new DateOnly(2023, 1, 1), Level(70), Figure("2022", 75));
        Assert.Equal(Standing.MetLate, met.Standing);
        Assert.Contains("没有2020年的数据", met.Reason.Zh);
        Assert.Equal(Standing.NotMet, On(new DateOnly(2023, 1, 1), Level(70), Figure("2022", 65)).Standing);
    }

    [Fact]
    public void A_count_that_reached_its_target_before_the_deadline_is_taken_to_have_stayed()
    {
        var trajectory = On(After, Range(1, 2, "个"), Figure("2019-01", 1, "个"));
        Assert.Equal(Standing.Met, trajectory.Standing);
        Assert.Contains("没有2020年的数据", trajectory.Reason.Zh);
    }

    [Fact]
    public void A_rate_that_reached_its_target_before_the_deadline_is_not_taken_to_have_stayed() =>
        Assert.Equal(Standing.NoFigure, On(After, Level(70), Figure("2018", 71)).Standing);

    [Fact]
    public void Figures_for_periods_that_had_not_ended_on_the_chosen_day_are_not_known_yet() =>
        Assert.Equal(Standing.OnCourse, On(Before, Level(70), Base, Figure("2017", 58), Figure("2020", 80)).Standing);

    [Fact]
    public void No_figure_at_all_is_said_so() => Assert.Equal(Standing.NoFigure, On(Before, Level(70)).Standing);

    [Fact]
    public void Only_a_baseline_is_no_figure() =>
        Assert.Equal(Standing.NoFigure, On(After, Level(600, "家"), Figure("2015", 234, "家")).Standing);

    [Fact]
    public void A_proxy_never_counts_as_the_indicator() =>
        Assert.Equal(Standing.OnlyProxy, On(After, Level(70), Proxy("2020", 99)).Standing);

    [Fact]
    public void A_proxy_beside_a_figure_of_the_indicator_changes_nothing() =>
        Assert.Equal(Standing.NotMet, On(After, Level(70), Figure("2020", 60), Proxy("2020", 99)).Standing);

    [Fact]
    public void A_bound_that_lies_beyond_the_target_decides() =>
        Assert.Equal(
            Standing.Met,
            On(After, Level(2000, "亿元"), Figure("2020", 2200, "亿元", Bound.MoreThan)).Standing
        );

    [Fact]
    public void A_bound_short_of_the_target_decides_nothing()
    {
        var trajectory = On(After, Level(2500, "亿元"), Figure("2020", 2200, "亿元", Bound.MoreThan));
        Assert.Equal(Standing.CannotCompute, trajectory.Standing);
        Assert.Contains("＞2\u2009200亿元", trajectory.Reason.Zh);
    }

    [Fact]
    public void More_than_is_not_reached_by_the_number_itself() =>
        Assert.Equal(
            Standing.NotMet,
            On(After, Level(500, "亿元", Comparator.MoreThan), Figure("2020", 500, "亿元")).Standing
        );

    [Fact]
    public void At_most_is_a_line_to_keep_once_the_baseline_is_below_it()
    {
        var ceiling = Level(10, "小时", Comparator.AtMost);
        Assert.Equal(
            Standing.OnCourse,
            On(Before, ceiling, Figure("2015", 9, "小时"), Figure("2017", 9.5m, "小时")).Standing
        );
        Assert.Equal(
            Standing.Behind,
            On(Before, ceiling, Figure("2015", 9, "小时"), Figure("2017", 11, "小时")).Standing
        );
    }

    [Fact]
    public void At_most_is_a_way_down_where_the_baseline_is_above_it()
    {
        var ceiling = Level(10, "小时", Comparator.AtMost);
        var trajectory = On(Before, ceiling, Figure("2015", 20, "小时"), Figure("2017", 15, "小时"));
        Assert.Equal(16, trajectory.Track!.Expected(2017));
        Assert.Equal(Standing.OnCourse, trajectory.Standing);
    }

    [Fact]
    public void A_goal_below_its_baseline_is_come_down_to() =>
        Assert.Equal(Standing.NotMet, On(After, Level(2, "%"), Figure("2015", 5), Figure("2020", 3)).Standing);

    [Fact]
    public void Newly_added_things_are_counted_from_nothing()
    {
        var added = Level(100, "件") with { Indicator = "新增注册证" };
        Assert.Equal(Standing.OnCourse, On(Before, added, Figure("2017", 45, "件")).Standing);
    }

    [Fact]
    public void Of_two_figures_for_one_period_the_later_filed_is_used_and_named()
    {
        var trajectory = On(After, Level(70), Figure("2020", 69), Figure("2020", 71));
        Assert.Equal(Standing.Met, trajectory.Standing);
        Assert.Contains(trajectory.Notes, note => note.Zh.Contains("不止一个来源"));
    }

    [Fact]
    public void A_range_is_met_by_its_lower_end() =>
        Assert.Equal(Standing.Met, On(After, Range(5, 8), Figure("2020", 5, "家")).Standing);

    [Fact]
    public void A_range_that_must_be_kept_is_not_met_above_its_upper_end() =>
        Assert.Equal(
            Standing.NotMet,
            On(After, Range(3, 5, "%") with { Hedge = "控制在" }, Figure("2020", 6)).Standing
        );
}
