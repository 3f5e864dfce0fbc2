using CsCheck;

namespace Yuelu.Kernel;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2017", "2017")]
    [InlineData("2017年", "2017")]
    [InlineData(" ２０１７ 年度 ", "2017")]
    [InlineData("2016-2020", "2016-2020")]
    [InlineData("2016—2020年", "2016-2020")]
    [InlineData("2016年至2020年", "2016-2020")]
    [InlineData("2016-2016", "2016")]
    [InlineData("2016Q1", "2016Q1")]
    [InlineData("2016年一季度", "2016Q1")]
    [InlineData("2016年第3季度", "2016Q3")]
    [InlineData("2020-11", "2020-11")]
    [InlineData("2020年11月", "2020-11")]
    [InlineData("2016M02C", "2016M02C")]
    [InlineData("2016年1—2月", "2016M02C")]
    [InlineData("2016年1-11月累计", "2016M11C")]
    [InlineData("2016年上半年", "2016M06C")]
    [InlineData("2016年前三季度", "2016M09C")]
    public void A_period_is_read_in_its_usual_ways_of_writing(string text, string code) =>
        Assert.Equal(code, Period.Parse(text).Value.Code);

    [Theory]
    [InlineData("")]
    [InlineData("近年")]
    [InlineData("2020-13")]
    [InlineData("2020-0")]
    [InlineData("2016Q5")]
    [InlineData("2016M13C")]
    [InlineData("2016M01C")]
    [InlineData("2020-2016")]
    [InlineData("20161")]
    [InlineData("1066")]
    public void What_is_no_period_is_refused_with_the_ways_of_writing_one(string text) =>
        Assert.Equal("period.unreadable", Period.Parse(text).Problem?.Code);

    [Theory]
    [InlineData("2017", "2017-01-01", "2017-12-31", 2017)]
    [InlineData("2016-2020", "2016-01-01", "2020-12-31", 2020)]
    [InlineData("2016Q2", "2016-04-01", "2016-06-30", 2015.5)]
    [InlineData("2016-02", "2016-02-01", "2016-02-29", 2015.1666666666666666666666667)]
    [InlineData("2016M06C", "2016-01-01", "2016-06-30", 2015.5)]
    public void A_period_knows_its_days_and_its_place_among_the_years(string code, string start, string end, decimal at)
    {
        var period = Period.Parse(code).Value;
        Assert.Equal(start, period.Start.ToString("O"));
        Assert.Equal(end, period.End.ToString("O"));
        Assert.Equal(at, period.EndPosition, 10);
    }

    [Fact]
    public void January_to_December_is_the_year() => Assert.Equal(2017, Period.Parse("2017M12C").Value.WholeYear);

    [Fact]
    public void A_code_reads_back_as_itself() =>
        Gen.Select(Gen.Int[1900, 2199], Gen.Int[2, 12])
            .Sample(
                (year, month) =>
                    Assert.All(
                        new[] { $"{year}", $"{year}-{year + 1}", $"{year}-{month:00}", $"{year}M{month:00}C" },
                        code => Assert.Equal(code, Period.Parse(code).Value.Code)
                    )
            );
}
