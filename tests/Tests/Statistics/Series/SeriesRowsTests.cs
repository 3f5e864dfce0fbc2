using System.Text;
using CsCheck;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>Files of official series: what is read, and each cell that is wrong with what to do about it.</summary>
public sealed class SeriesRowsTests
{
    private const string Heading =
        "indicator,name_zh,name_en,area,industry,period,kind,value,unit,status,source,address,published,note\n";

    [Fact]
    public void A_row_says_its_series_period_and_exact_number()
    {
        var row = Assert.Single(Judged("qci,指数,,000000,全部,2016年,,\"１,082.140\",分,,公报,,,").Good);
        Assert.Equal("A.QCI.000000._T.ACTUAL", row.Key.Code);
        Assert.Equal(("2016", 1082.14m, 3, "A"), (row.Period.Code, row.Value, row.Decimals, row.Status));
        Assert.Equal(Words.Same("指数"), row.Name);
    }

    [Theory]
    [InlineData("2016", "A")]
    [InlineData("2016Q1", "Q")]
    [InlineData("2016-03", "M")]
    [InlineData("2016-03-01", "M")]
    [InlineData("2016M02C", "C")]
    [InlineData("2016-2020", "P")]
    public void The_period_tells_the_frequency(string period, string letter) =>
        Assert.StartsWith(
            $"{letter}.",
            Assert.Single(Judged(Row(period: period)).Good).Key.Code,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_target_may_be_of_a_year_to_come_and_a_measured_value_may_not()
    {
        Assert.Single(Judged(Row(period: "2030", kind: "目标值")).Good);
        Assert.Equal((2, SeriesColumn.Period), Wrong(Row(period: "2030")));
    }

    [Fact]
    public void Every_wrong_cell_of_a_row_is_told_at_once() =>
        Assert.Equal(
            [
                SeriesColumn.Indicator,
                SeriesColumn.NameZh,
                SeriesColumn.Area,
                SeriesColumn.Industry,
                SeriesColumn.Kind,
                SeriesColumn.Period,
                SeriesColumn.Value,
                SeriesColumn.Unit,
                SeriesColumn.Status,
                SeriesColumn.Source,
                SeriesColumn.Address,
                SeriesColumn.Published,
            ],
            Judged("1x,,,99,99,20166,hope,about 5,,M,,ftp://x,2030-01-01,").Errors.Select(error => error.Column)
        );

    [Fact]
    public void Rows_that_gainsay_each_other_or_what_is_held_are_told()
    {
        Assert.Equal((3, SeriesColumn.Period), Wrong(Row(), Row(value: "2")));
        Assert.Equal((3, SeriesColumn.NameZh), Wrong(Row(), Row(period: "2017", name: "别名")));
        Assert.Equal((3, SeriesColumn.Unit), Wrong(Row(), Row(period: "2017", unit: "%")));
        var held = new Dictionary<string, string> { ["A.QCI.000000._T.ACTUAL"] = "%" };
        var error = Assert.Single(Judge(held, Row()).Errors);
        Assert.Equal(
            (SeriesColumn.Unit, true),
            (error.Column, error.Reason.En.Contains("“%”", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("", "series.no-file")]
    [InlineData("a,b\n1,2\n", "series.missing-columns")]
    [InlineData(Heading, "series.no-rows")]
    [InlineData("PK\u0003\u0004broken", "series.unreadable")]
    public void A_file_that_cannot_be_used_is_refused_with_one_sentence(string file, string code) =>
        Assert.Equal(code, ReadSeriesTable.Read(Encoding.UTF8.GetBytes(file)).Problem?.Code);

    [Fact]
    public void A_number_is_written_as_it_was_read() =>
        Gen.Select(Gen.Long[-9999999, 9999999], Gen.Int[0, SeriesNumber.MostDecimals])
            .Sample(
                (whole, decimals) =>
                {
                    var value = new decimal(Math.Abs(whole) % int.MaxValue) / (decimal)Math.Pow(10, decimals);
                    value = whole < 0 ? -value : value;
                    var text = SeriesNumber.Write(value, decimals);
                    Assert.Equal((value, decimals), SeriesNumber.Read(text));
                },
                iter: 500
            );

    [Theory]
    [InlineData(">5")]
    [InlineData("5%")]
    [InlineData("1.123456789")]
    [InlineData("1234567890123456")]
    [InlineData("1e5")]
    [InlineData("1,23")]
    public void What_cannot_be_kept_exactly_is_no_number(string text) => Assert.Null(SeriesNumber.Read(text));

    private static string Row(
        string period = "2016",
        string kind = "",
        string value = "1",
        string name = "指数",
        string unit = "分"
    ) => $"QCI,{name},,000000,,{period},{kind},{value},{unit},,公报,,,";

    private static (int, SeriesColumn) Wrong(params string[] rows)
    {
        var error = Assert.Single(Judged(rows).Errors);
        return (error.Row, error.Column);
    }

    private static SeriesRows Judged(params string[] rows) => Judge(new Dictionary<string, string>(), rows);

    private static SeriesRows Judge(IReadOnlyDictionary<string, string> units, params string[] rows) =>
        SeriesRows.Judge(
            ReadSeriesTable.Read(Encoding.UTF8.GetBytes(Heading + string.Join('\n', rows))).Value,
            new KnownCodes(code => code == "430000", code => code == "13"),
            new DateOnly(2026, 11, 29),
            units
        );
}
