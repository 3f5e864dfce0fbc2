using Yuelu.Kernel;

namespace Yuelu.Forecasting.Seasonal;

/// <summary>When the Spring Festival is, and which months its days fall into.</summary>
public sealed class SpringFestivalTests
{
    [Theory]
    [InlineData("1985-02-20")]
    [InlineData("2016-02-08")]
    [InlineData("2018-02-16")]
    [InlineData("2020-01-25")]
    [InlineData("2023-01-22")]
    [InlineData("2033-01-31")]
    public void It_is_on_the_first_day_of_the_lunar_year(string day) =>
        Assert.Equal(DateOnly.Parse(day), SpringFestival.Of(DateOnly.Parse(day).Year).Value);

    [Fact]
    public void Its_days_are_shared_out_by_month_about_the_mean_of_all_years()
    {
        var columns = SpringFestival.Regressors(Cells.Months(1902, 199), new(5, 20)).Value;
        foreach (var column in columns)
            for (var month = 0; month < 12; month++)
                Assert.Equal(0, Enumerable.Range(0, 199).Average(year => column[year * 12 + month]), 1e-12);
        // Of twenty days from 16 February 2018 thirteen are in February; from 5 February 2019 all are.
        var (before, after) = (columns[0], columns[1]);
        Assert.Equal(13 / 20.0 - 1, after[At(2018, 2)] - after[At(2019, 2)], 1e-12);
        Assert.Equal(7 / 20.0, after[At(2018, 3)] - after[At(2019, 3)], 1e-12);
        // Of the five days before 5 February 2019 one is in January; before 16 February 2018 none is.
        Assert.Equal(1 / 5.0, before[At(2019, 1)] - before[At(2018, 1)], 1e-12);
        Assert.All(columns, column => Assert.Equal(0, column[At(2018, 7)]));
    }

    [Fact]
    public void With_January_and_February_together_only_days_in_March_show()
    {
        var columns = SpringFestival.Regressors(Cells.Together(2000, 20), new(5, 20)).Value;
        var after = Assert.Single(columns);
        Assert.Equal(7 / 20.0, after[18 * 11 + 1] - after[19 * 11 + 1], 1e-12);
        Assert.Equal(-7 / 20.0, after[18 * 11] - after[19 * 11], 1e-12);
    }

    [Fact]
    public void What_it_cannot_tell_is_refused()
    {
        Assert.Equal("festival.unknown-year", SpringFestival.Of(1901).Problem?.Code);
        Assert.Equal("festival.unknown-year", SpringFestival.Of(2101).Problem?.Code);
        Assert.Equal("festival.unknown-year", Refusal(Cells.Months(2099, 3), new()));
        Assert.Equal("festival.bad-window", Refusal(Cells.Months(2000, 3), new(0, 0)));
        Assert.Equal("festival.bad-window", Refusal(Cells.Months(2000, 3), new(5, 61)));
        Assert.Equal("festival.bad-periods", Refusal([.. Cells.Months(2000, 1).Reverse()], new()));
        Assert.Equal("festival.bad-periods", Refusal([Period.Of(2000), Period.Of(2001)], new()));
        Assert.Equal("festival.bad-periods", Refusal([.. Cells.Together(2000, 1), .. Cells.Months(2001, 1)], new()));
    }

    private static int At(int year, int month) => (year - 1902) * 12 + month - 1;

    private static string? Refusal(IReadOnlyList<Period> periods, FestivalWindows windows) =>
        SpringFestival.Regressors(periods, windows).Problem?.Code;
}
