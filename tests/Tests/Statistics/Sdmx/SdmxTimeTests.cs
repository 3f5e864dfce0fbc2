using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Periods in SDMX: written so that standard readers take them, read in every usual way.</summary>
public sealed class SdmxTimeTests
{
    [Theory]
    [InlineData("2016", "2016")]
    [InlineData("2016Q1", "2016-Q1")]
    [InlineData("2016-03", "2016-03")]
    [InlineData("2016M02C", "2016-02")]
    [InlineData("2016-2020", "2016-01-01/P5Y")]
    public void A_period_is_written_as_SDMX_has_it(string code, string written) =>
        Assert.Equal(written, SdmxTime.Of(code, Period.Parse(code).Value.Kind));

    [Theory]
    [InlineData("2016", "2016-01-01", "2016-12-31")]
    [InlineData("2016-A1", "2016-01-01", "2016-12-31")]
    [InlineData("2016-S2", "2016-07-01", "2016-12-31")]
    [InlineData("2016-Q3", "2016-07-01", "2016-09-30")]
    [InlineData("2016-02", "2016-02-01", "2016-02-29")]
    [InlineData("2016-M12", "2016-12-01", "2016-12-31")]
    [InlineData("2016-02-29T08:00:00", "2016-02-29", "2016-02-29")]
    public void A_bound_is_read_in_every_usual_way(string text, string first, string last) =>
        Assert.Equal(
            (DateOnly.ParseExact(first, "yyyy-MM-dd"), DateOnly.ParseExact(last, "yyyy-MM-dd")),
            SdmxTime.Read(text)
        );

    [Theory]
    [InlineData("2016-13")]
    [InlineData("2016-Q5")]
    [InlineData("2016-02-30")]
    [InlineData("0000")]
    [InlineData("yesterday")]
    public void What_is_no_period_is_not_read(string text) => Assert.Null(SdmxTime.Read(text));
}
