using Yuelu.Reader;
using static Yuelu.Plans.Trajectories.Sample;

namespace Yuelu.Plans.Trajectories;

public sealed class AboutAndNearlyTests
{
    private static readonly Commitment About50 = Level(50, "家", Comparator.About);
    private static readonly Figure Base = Figure("2015", 0, "家");

    [Fact]
    public void Without_a_tolerance_about_is_met_only_by_the_number_itself()
    {
        Assert.Equal(Standing.Met, On(After, About50, Figure("2020", 50, "家")).Standing);
        var short2 = On(After, About50, Figure("2020", 48, "家"));
        Assert.Equal(Standing.CannotCompute, short2.Standing);
        Assert.Contains("还没有设定", short2.Reason.Zh);
    }

    [Fact]
    public void With_a_tolerance_about_is_met_within_it_and_the_assumption_is_named()
    {
        var bands = new Bands(About: 5);
        var within = On(After, bands, About50, Figure("2020", 48, "家"));
        Assert.Equal(Standing.Met, within.Standing);
        Assert.Contains(within.Notes, note => note.Zh.Contains("5%"));
        Assert.Equal(Standing.NotMet, On(After, bands, About50, Figure("2020", 47, "家")).Standing);
    }

    [Fact]
    public void The_tolerance_eases_the_whole_path()
    {
        var track = On(Before, new Bands(About: 10), About50, Base, Figure("2017", 18, "家")).Track!;
        Assert.Equal(20, track.Expected(2017, track.Goal));
        Assert.Equal(18, track.Expected(2017));
    }

    [Fact]
    public void Below_the_path_of_an_about_without_tolerance_nothing_is_computed() =>
        Assert.Equal(Standing.CannotCompute, On(Before, About50, Base, Figure("2017", 19, "家")).Standing);

    [Fact]
    public void A_tolerance_of_a_growth_rate_is_a_share_of_the_rate()
    {
        var about12 = Level(12, "%", Comparator.GrowthAbout) with { Indicator = "年均增速" };
        Assert.Equal(
            Standing.Met,
            On(After, new Bands(About: 10), about12, Yearly(2016, 10.8m, 10.8m, 10.8m, 10.8m, 10.8m)).Standing
        );
    }

    [Fact]
    public void Nearly_is_not_used_while_no_band_is_set() =>
        Assert.Equal(Standing.Behind, On(Before, Level(70), Figure("2015", 50), Figure("2017", 57.9m)).Standing);

    [Theory]
    [InlineData(57, "nearly")]
    [InlineData(56.9, "behind")]
    [InlineData(58, "on-course")]
    public void Nearly_is_a_shortfall_within_the_set_share_of_the_whole_way(decimal value, string key)
    {
        var trajectory = On(Before, new Bands(Nearly: 5), Level(70), Figure("2015", 50), Figure("2017", value));
        Assert.Equal(key, StandingWords.Key(trajectory.Standing));
    }

    [Fact]
    public void Nearly_is_never_said_after_the_deadline() =>
        Assert.Equal(
            Standing.NotMet,
            On(After, new Bands(Nearly: 5), Level(70), Figure("2015", 50), Figure("2020", 69.9m)).Standing
        );
}
