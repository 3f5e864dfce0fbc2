namespace Yuelu.Kernel;

public sealed class ReportingPeriodsTests
{
    [Fact]
    public void A_year_of_monthly_reports_begins_with_January_and_February_together()
    {
        var codes = ReportingPeriods.Of(2026, ReportingRhythm.Month).Select(period => period.Code).ToList();
        Assert.Equal(11, codes.Count);
        Assert.Equal(["2026M02C", "2026-03", "2026-04"], codes[..3]);
        Assert.Equal("2026-12", codes[^1]);
    }

    [Theory]
    [InlineData("2026-01")]
    [InlineData("2026年2月")]
    public void January_and_February_have_no_report_of_their_own(string written)
    {
        var period = Period.Parse(written).Value;
        foreach (var rhythm in Enum.GetValues<ReportingRhythm>())
        {
            var problem = rhythm.Refuse(period);
            Assert.Equal("period.lone-month", problem?.Code);
            Assert.Contains("2026M02C", problem!.Detail.Zh, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2026M02C", ReportingRhythm.Month)]
    [InlineData("2026-03", ReportingRhythm.Month)]
    [InlineData("2026Q1", ReportingRhythm.Quarter)]
    [InlineData("2026", ReportingRhythm.Year)]
    public void A_period_is_reported_in_its_own_rhythm_only(string written, ReportingRhythm its)
    {
        var period = Period.Parse(written).Value;
        foreach (var rhythm in Enum.GetValues<ReportingRhythm>())
            Assert.Equal(
                rhythm == its || rhythm == ReportingRhythm.Once ? null : "period.other-rhythm",
                rhythm.Refuse(period)?.Code
            );
    }

    [Fact]
    public void The_periods_of_a_year_follow_each_other_without_a_gap()
    {
        foreach (
            var rhythm in (ReportingRhythm[])[ReportingRhythm.Month, ReportingRhythm.Quarter, ReportingRhythm.Year]
        )
        {
            var periods = ReportingPeriods.Of(2026, rhythm);
            Assert.Equal(new DateOnly(2026, 1, 1), periods[0].Start);
            Assert.Equal(new DateOnly(2026, 12, 31), periods[^1].End);
            Assert.All(
                periods.Zip(periods.Skip(1)),
                pair => Assert.Equal(pair.First.End.AddDays(1), pair.Second.Start)
            );
            Assert.All(periods, period => Assert.Equal(period, Period.Parse(period.Code).Value));
        }
    }
}
