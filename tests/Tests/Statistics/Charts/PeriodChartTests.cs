using System.Text.Json;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Charts;

/// <summary>A chart leads no line over periods of which there is no figure.</summary>
public sealed class PeriodChartTests
{
    [Theory]
    [InlineData("2025-10 2025-11 2026-06 2026-07", "2026-06")]
    [InlineData("2025-11 2025-12 2026M02C 2026-03", "")]
    [InlineData("2025-12 2026-02 2026-03", "")]
    [InlineData("2025-11 2026-02 2026-03", "2026-02")]
    [InlineData("2024Q3 2024Q4 2025Q1 2025Q3", "2025Q3")]
    [InlineData("2015 2016 2018", "2018")]
    [InlineData("2009M02C 2019M02C", "2019M02C")]
    [InlineData("2025M03C 2025M06C 2025M09C 2026M03C", "2026M03C")]
    [InlineData("2025", "")]
    [InlineData("", "")]
    public void A_line_is_broken_where_periods_have_no_figure(string periods, string broken)
    {
        var chart = Chart([.. periods.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(
            [
                .. broken
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(one => Period.Parse(one).Value.Name.En),
            ],
            chart.Actual.Where(point => point.IsAfterGap).Select(point => point.Label)
        );
    }

    [Fact]
    public void The_data_block_says_where_each_figure_stands_and_ends_in_no_script()
    {
        var block = (Chart("2025-11", "2025-12") with { UnitsName = "</script>" }).Json();
        Assert.DoesNotContain("</script>", block, StringComparison.Ordinal);
        var actual = JsonDocument.Parse(block).RootElement.GetProperty("actual").EnumerateArray().ToList();
        Assert.Equal(2025m, actual[1].GetProperty("at").GetDecimal());
        Assert.Equal([0, 1], actual.Select(one => one.GetProperty("units").GetInt32()));
        Assert.False(actual[1].GetProperty("isAfterGap").GetBoolean());
    }

    private static PeriodChart Chart(params string[] periods) =>
        PeriodChart.Of(
            "千元",
            "产值",
            periods.Select((one, i) => (Period.Parse(one).Value, 1m, (long?)i)),
            Language.English
        );
}
