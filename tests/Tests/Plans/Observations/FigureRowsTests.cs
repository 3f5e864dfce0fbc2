using System.Text;
using Yuelu.Plans.Trajectories;
using Yuelu.Reader;

namespace Yuelu.Plans.Observations;

public sealed class FigureRowsTests
{
    private const string Heading = "承诺编号,数据名称,时期,数值,单位,范围,是否替代,替代原因,来源,来源网址,备注";
    private static readonly DateOnly Today = new(2021, 3, 1);

    private static FigureRows Judge(params string[] rows)
    {
        var file = Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Heading)));
        return FigureRows.Judge(ReadFigureTable.Read(file).Value, Find, Today);
    }

    private static Commitment? Find(string code) =>
        code switch
        {
            "T01" => Sample.Level(70),
            "T02" => Sample.Level(500, "亿元") with { Id = "T02" },
            _ => null,
        };

    private static CellError Only(FigureRows rows)
    {
        Assert.Empty(rows.Good);
        return Assert.Single(rows.Errors);
    }

    [Fact]
    public void A_good_row_is_read_whole()
    {
        var row = Assert.Single(Judge("ｔ０１ ,普及率,2017年,６５,％,湖南省,否,,公报,https://a.gov.cn/1,").Good);
        Assert.Equal(("T01", "2017", 65m, 1m), (row.Commitment, row.Period, row.Quantity.Value, row.Factor));
    }

    [Fact]
    public void A_multiple_of_the_unit_is_converted_and_kept_as_filed()
    {
        var row = Assert.Single(Judge("T02,,2017,4000000,万元,,,,公报,,").Good);
        Assert.Equal((4000000m, "万元", 0.0001m), (row.Quantity.Value, row.Unit, row.Factor));
    }

    [Theory]
    [InlineData("T99,,2017,65,%,,,,公报,,", nameof(FigureColumn.Commitment))]
    [InlineData("T01,,近年,65,%,,,,公报,,", nameof(FigureColumn.Period))]
    [InlineData("T01,,2021,65,%,,,,公报,,", nameof(FigureColumn.Period))]
    [InlineData("T01,,2017,约65,%,,,,公报,,", nameof(FigureColumn.Value))]
    [InlineData("T01,,2017,65,亿元,,,,公报,,", nameof(FigureColumn.Unit))]
    [InlineData("T01,,2017,65,%,,也许,,公报,,", nameof(FigureColumn.Proxy))]
    [InlineData("T01,,2017,65,%,,是,,公报,,", nameof(FigureColumn.ProxyReason))]
    [InlineData("T01,,2017,65,%,,,,,,", nameof(FigureColumn.Source))]
    [InlineData("T01,,2017,65,%,,,,公报,javascript:alert(1),", nameof(FigureColumn.Address))]
    public void A_wrong_cell_is_named_with_its_row_its_value_and_how_to_mend_it(string row, string columnName)
    {
        var error = Only(Judge(row));
        Assert.Equal((2, columnName), (error.Row, error.Column.ToString()));
        Assert.NotEmpty(error.Reason.Zh);
        Assert.NotEmpty(error.Mend.En);
    }

    [Fact]
    public void All_that_is_wrong_with_a_row_is_told_at_once() =>
        Assert.Equal(4, Judge("T99,,近年,约65,%,,,,,,").Errors.Count);

    [Fact]
    public void A_proxy_may_have_another_unit_and_no_period() =>
        Assert.Equal(FigureRole.Proxy, Assert.Single(Judge("T01,用户数,,746,万户,,是,量不同,公报,,").Good).Role);

    [Fact]
    public void The_second_of_two_equal_figures_in_one_file_is_refused_and_names_the_first()
    {
        var rows = Judge("T01,,2017,65,%,湖南省,,,公报,,", "", "T01,,2017,66,%,湖南省,,,公报,,");
        Assert.Single(rows.Good);
        Assert.Equal(4, Assert.Single(rows.Errors).Row);
        Assert.Contains("第2行", rows.Errors[0].Reason.Zh);
    }
}
