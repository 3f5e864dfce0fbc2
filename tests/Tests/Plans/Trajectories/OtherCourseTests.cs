using Yuelu.Reader;
using static Yuelu.Plans.Trajectories.Sample;

namespace Yuelu.Plans.Trajectories;

public sealed class OtherCourseTests
{
    private static readonly Commitment Top3 = Level(3, "位", Comparator.RankTop);
    private static readonly Commitment AboveNation = Level(null, "%", Comparator.AboveReference);

    private static Figure National(string period, decimal value) =>
        Figure(period, value) with
        {
            Role = FigureRole.Reference,
            RoleReason = "全国平均",
        };

    [Fact]
    public void A_better_rank_is_a_smaller_number()
    {
        Assert.Equal(Standing.Met, On(After, Top3, Figure("2020", 2, "位")).Standing);
        Assert.Equal(Standing.NotMet, On(After, Top3, Figure("2020", 4, "位")).Standing);
        Assert.Equal(Standing.DoneEarly, On(Before, Top3, Figure("2017", 3, "位")).Standing);
    }

    [Fact]
    public void A_rank_not_yet_reached_has_no_path() =>
        Assert.Equal(Standing.CannotCompute, On(Before, Top3, Figure("2017", 10, "位")).Standing);

    [Fact]
    public void Among_the_first_without_a_place_cannot_be_compared() =>
        Assert.Equal(
            Standing.CannotCompute,
            On(After, Level(null, "", Comparator.RankTop), Figure("2020", 9, "位")).Standing
        );

    [Fact]
    public void A_relative_target_needs_its_reference_series()
    {
        var trajectory = On(After, AboveNation, Figure("2020", 27));
        Assert.Equal(Standing.CannotCompute, trajectory.Standing);
        Assert.Contains("reference series", trajectory.Reason.En);
    }

    [Fact]
    public void A_relative_target_is_held_against_the_reference_of_the_same_period()
    {
        Assert.Equal(Standing.Met, On(After, AboveNation, Figure("2020", 27), National("2020", 26)).Standing);
        Assert.Equal(Standing.NotMet, On(After, AboveNation, Figure("2020", 26), National("2020", 26)).Standing);
        Assert.Equal(Standing.OnCourse, On(Before, AboveNation, Figure("2017", 27), National("2017", 26)).Standing);
        Assert.Equal(Standing.Behind, On(Before, AboveNation, Figure("2017", 25), National("2017", 26)).Standing);
        Assert.Equal(Standing.CannotCompute, On(After, AboveNation, Figure("2020", 27), National("2019", 26)).Standing);
    }

    [Fact]
    public void A_level_in_words_has_no_figure_until_a_report_is_filed()
    {
        var words = Level(null, "", Comparator.Level);
        Assert.Equal(Standing.NoFigure, On(After, words).Standing);
        Assert.Equal(Standing.Met, On(After, words, Figure("2020", 1, "")).Standing);
        Assert.Equal(Standing.NotMet, On(After, words, Figure("2020", 0, "")).Standing);
        Assert.Equal(Standing.DoneEarly, On(Before, words, Figure("2017", 1, "")).Standing);
        Assert.Equal(
            Standing.MetLate,
            On(new(2023, 1, 1), words, Figure("2020", 0, ""), Figure("2022", 1, "")).Standing
        );
    }

    [Fact]
    public void Numbers_that_promise_nothing_are_not_followed() =>
        Assert.Equal(
            Standing.CannotCompute,
            On(After, Level(12, "个") with { Kind = CommitmentKind.PlanCount }, Proxy("2020", 12, "个")).Standing
        );

    [Fact]
    public void What_has_no_deadline_anywhere_cannot_be_computed() =>
        Assert.Equal(
            Standing.CannotCompute,
            Course
                .Follow(
                    Level(70) with
                    {
                        DeadlineYear = null,
                    },
                    new PlanYears(null, null),
                    [Figure("2020", 71)],
                    Bands.None,
                    After
                )
                .Standing
        );

    [Fact]
    public void A_deadline_or_base_year_taken_from_the_plan_is_named()
    {
        var trajectory = On(Before, Level(70) with { DeadlineYear = null }, Figure("2015", 50), Figure("2017", 60));
        Assert.Contains(trajectory.Notes, note => note.Zh.Contains("规划末年2020年"));
        Assert.Contains(trajectory.Notes, note => note.Zh.Contains("2015年计"));
    }
}
