namespace Yuelu.Forecasting;

/// <summary>What makes a series.</summary>
public sealed class TimeSeriesTests
{
    [Fact]
    public void Gaps_at_the_ends_are_cut_off_and_gaps_within_stay()
    {
        var series = TimeSeries.Of([null, 1, null, 3, null], 4).Value;
        Assert.Equal([1, double.NaN, 3], series.Values);
    }

    [Fact]
    public void What_is_no_series_is_refused()
    {
        Assert.Equal("series.empty", TimeSeries.Of([null, null], 1).Problem?.Code);
        Assert.Equal("series.empty", TimeSeries.Of(Array.Empty<double?>(), 1).Problem?.Code);
        Assert.Equal("series.bad-cycle", TimeSeries.Of([1.0], 0).Problem?.Code);
        foreach (var value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            var problem = TimeSeries.Of([1.0, value], 12).Problem;
            Assert.Equal("series.not-finite", problem?.Code);
            Assert.Contains("2", problem!.Detail.Zh, StringComparison.Ordinal);
        }
        Assert.Equal("series.beyond-computing", TimeSeries.Of([1.0, -1e101], 12).Problem?.Code);
    }
}
