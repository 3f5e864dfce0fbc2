using Yuelu.Reader;
using static Yuelu.Plans.Trajectories.Sample;

namespace Yuelu.Plans.Trajectories;

public sealed class YearlyCourseTests
{
    private static readonly Commitment FiftyAYear = Level(50, "名") with { PerYear = true };

    private static Figure[] Counts(int first, params decimal[] values) =>
        [.. values.Select((value, at) => Figure($"{first + at}", value, "名"))];

    [Fact]
    public void Each_year_starts_again_from_nothing()
    {
        Assert.Equal(Standing.OnCourse, On(Before, FiftyAYear, Counts(2016, 80, 50)).Standing);
        Assert.Equal(Standing.Behind, On(Before, FiftyAYear, Counts(2016, 80, 49)).Standing);
    }

    [Theory]
    [InlineData(25, "on-course")]
    [InlineData(24, "behind")]
    [InlineData(50, "ahead")]
    public void Half_a_year_is_due_half_the_count(decimal value, string key) =>
        Assert.Equal(key, StandingWords.Key(On(new(2017, 7, 1), FiftyAYear, Figure("2017M06C", value, "名")).Standing));

    [Fact]
    public void Nearly_is_a_share_of_what_is_due() =>
        Assert.Equal(Standing.Nearly, On(Before, new Bands(Nearly: 5), FiftyAYear, Counts(2016, 50, 48)).Standing);

    [Fact]
    public void It_is_met_when_every_year_reached_it() =>
        Assert.Equal(Standing.Met, On(After, FiftyAYear, Counts(2016, 50, 51, 52, 53, 54)).Standing);

    [Fact]
    public void One_short_year_is_enough_for_not_met()
    {
        var trajectory = On(After, FiftyAYear, Counts(2016, 50, 400, 49));
        Assert.Equal(Standing.NotMet, trajectory.Standing);
        Assert.Contains("2018年", trajectory.Reason.Zh);
    }

    [Fact]
    public void A_year_without_figure_leaves_it_open() =>
        Assert.Equal(Standing.CannotCompute, On(After, FiftyAYear, Counts(2016, 50, 51, 52, 53)).Standing);

    [Fact]
    public void A_yearly_mean_is_the_mean_of_the_years()
    {
        var mean = Level(1, "人/百万人", Comparator.LessThan) with { PerYear = true, Indicator = "年均死亡率" };
        Assert.Equal(Standing.Met, On(After, mean, Counts(2016, 1.2m, 0.9m, 0.8m, 0.9m, 0.9m)).Standing);
        Assert.Equal(Standing.NotMet, On(After, mean, Counts(2016, 1, 1, 1, 1, 1)).Standing);
        Assert.Equal(Standing.OnCourse, On(Before, mean, Counts(2016, 1.2m, 0.7m)).Standing);
        Assert.Equal(Standing.Behind, On(Before, mean, Counts(2016, 1.2m, 0.9m)).Standing);
        Assert.Equal(Standing.CannotCompute, On(After, mean, Counts(2016, 1.2m, 0.9m)).Standing);
    }
}
