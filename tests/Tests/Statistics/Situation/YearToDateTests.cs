using Yuelu.Kernel;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Statistics.Situation;

/// <summary>What has come since January is told when each period of the year has come.</summary>
public sealed class YearToDateTests
{
    private static readonly Period May = Period.Parse("2026-05").Value;

    [Fact]
    public void The_periods_of_a_year_are_added_up_and_none_of_another()
    {
        var sum = YearToDate.Sum(
            Cells("2025-12", "2026M02C", "2026-03", "2026-04", "2026-05", "2026-06"),
            ReportingRhythm.Month,
            May
        );
        Assert.Equal((40m, 20m), (sum.Value.Value, sum.Value.Prior));
    }

    [Theory]
    [InlineData("2026-03", "2026-04", "2026-05", "1—2月")]
    [InlineData("2026M02C", "2026-04", "2026-05", "3月")]
    [InlineData("2026M02C", "2026-03", "2026-04", "5月")]
    public void A_period_that_is_missing_is_named(string one, string two, string three, string missing)
    {
        Assert.False(
            YearToDate.Sum(Cells(one, two, three), ReportingRhythm.Month, May).Succeeded(out _, out var problem)
        );
        Assert.Contains(missing, problem.Detail.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mean_over_the_year_is_that_of_all_its_periods_or_none()
    {
        Assert.Equal(
            (2m, null),
            (
                YearSoFar.Together([1, 2, 3], InputTake.YearAverage),
                YearSoFar.Together([1, null, 3], InputTake.YearAverage)
            )
        );
        var whole = Means("2026M02C", "2026-03", "2026-04", "2026-05");
        Assert.Equal(2.5m, whole[May]);
        Assert.Null(Means("2026-03", "2026-04", "2026-05")[May]);
        Assert.Null(Means("2026M02C", "2026-03", "2026-05")[May]);
    }

    private static Dictionary<Period, decimal?> Means(params string[] periods) =>
        YearSoFar
            .Of(
                periods
                    .Select((code, at) => (Cell: new IndicatorCell("", "", "", "", Period.Parse(code).Value), at))
                    .ToDictionary(one => one.Cell, one => Compared.Always(one.at + 1)),
                ReportingRhythm.Month,
                InputTake.YearAverage
            )
            .ToDictionary(one => one.Key.Period, one => one.Value.Now);

    private static List<SituationCell> Cells(params string[] periods) =>
        [
            .. periods.Select(period => new SituationCell(
                SituationPart.All,
                "",
                PeriodsInRules.Of(period),
                10,
                1,
                10,
                5,
                1
            )),
        ];
}
