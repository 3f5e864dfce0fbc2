using CsCheck;
using Yuelu.Kernel;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Outlook;

/// <summary>The shelf of forecasts changes no answer, and figures are laid out at equal steps.</summary>
public sealed class SeriesOutlookTests
{
    private static readonly SeriesKey Yearly = new(PeriodKind.Year, "X", "000000", "_T", SeriesKind.Actual);
    private static readonly SeriesKey Monthly = Yearly with { Frequency = PeriodKind.Month };

    [Fact]
    public async Task A_forecast_from_the_shelf_is_the_one_that_is_made_anew()
    {
        using var shelf = new OutlookShelf();
        await Gen.Select(Gen.Int[1, 2], Gen.Int[1, 4], Gen.Decimal[-50, 50].Array[2, 7])
            .SampleAsync(
                async (number, steps, values) =>
                {
                    var cells = Cells(Yearly, values.Select((value, at) => ($"{2010 + at}", Math.Round(value, 1))));
                    // Of three askers, the last is answered from the shelf whatever was asked before.
                    for (var asked = 0; asked < 3; asked++)
                    {
                        var kept = await shelf.FindAsync(
                            new(number, cells.Sha256, steps),
                            () => SeriesOutlook.Of(cells, "%", steps),
                            CancellationToken.None
                        );
                        var anew = SeriesOutlook.Of(cells, "%", steps);
                        Assert.Equal(anew.Value.Steps, kept.Value.Steps);
                        Assert.Equal(anew.Value.Forecast.Reason, kept.Value.Forecast.Reason);
                    }
                },
                iter: 300
            );
    }

    [Fact]
    public void January_and_February_are_one_cell_where_they_are_published_together()
    {
        (string, decimal)[] months =
        [
            .. from year in new[] { 2015, 2016 }
            from month in Enumerable.Range(3, 10)
            select ($"{year}-{month:00}", 1m),
        ];
        var cells = Cells(Monthly, months, ("2015M02C", 2m), ("2015M03C", 3m), ("2016M02C", 2m), ("2017M02C", 2m));
        Assert.Equal((11, 23), (cells.Cycle, cells.Periods.Count));
        Assert.Empty(cells.Missing);
        Assert.Equal("2015M02C", cells.Periods[0].Code);
        Assert.Equal(["2017-03", "2017-04"], cells.Ahead(2).Select(period => period.Code));
        Assert.Equal("2018M02C", cells.Ahead(11)[^1].Code);

        // Without them both months are gaps, and the sentence names the first.
        var alone = Cells(Monthly, months);
        Assert.Equal((12, 22), (alone.Cycle, alone.Periods.Count));
        var seasons = SeriesOutlook.Of(alone, "%", 1).Value.Seasons;
        Assert.Contains("2016年1月", seasons.Problem!.Detail.Zh, StringComparison.Ordinal);
    }

    private static SeriesCells Cells(
        SeriesKey key,
        IEnumerable<(string Period, decimal Value)> values,
        params (string Period, decimal Value)[] cumulative
    )
    {
        SeriesValue Of((string Period, decimal Value) one)
        {
            var period = Period.Parse(one.Period).Value;
            var row = new SeriesRow(
                2,
                key,
                Words.Same("x"),
                period,
                one.Value,
                1,
                "%",
                SeriesStatus.Normal,
                "s",
                "",
                null,
                ""
            );
            var file = SeriesFile.Keep([], "x.csv", "x", DateTimeOffset.UnixEpoch);
            return row.ToValue(1, file, DateTimeOffset.UnixEpoch);
        }
        var series = OfficialSeries.Of(1, key, "%");
        return SeriesCells.Of(series, SeriesCells.Together(series, values.Select(Of), cumulative.Select(Of))).Value;
    }
}
