using System.Text;
using MiniExcelLibs;

namespace Yuelu.Plans.Observations;

public sealed class ReadFigureTableTests
{
    private const string Text = "commitment,period,value,unit,source\nT01,2017,65,%,公报\n";

    private static string? Refused(byte[] file) => ReadFigureTable.Read(file).Problem?.Code;

    private static FigureTable.Line First(byte[] file) => ReadFigureTable.Read(file).Value.Lines[0];

    [Fact]
    public void Utf8_with_and_without_mark_and_GB18030_are_read()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        foreach (
            var file in new[]
            {
                Encoding.UTF8.GetBytes(Text),
                Encoding.UTF8.GetBytes('\uFEFF' + Text),
                gb.GetBytes(Text),
            }
        )
            Assert.Equal("公报", First(file)[FigureColumn.Source]);
    }

    [Fact]
    public void Semicolons_and_tabs_part_columns_too()
    {
        Assert.Equal("65", First(Encoding.UTF8.GetBytes(Text.Replace(',', ';')))[FigureColumn.Value]);
        Assert.Equal("65", First(Encoding.UTF8.GetBytes(Text.Replace(',', '\t')))[FigureColumn.Value]);
    }

    [Fact]
    public void A_workbook_is_read_with_numbers_and_months_as_typed()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(
            new[]
            {
                new
                {
                    承诺编号 = "T01",
                    时期 = new DateTime(2020, 11, 1),
                    数值 = 0.1,
                    单位 = "%",
                    来源 = "公报",
                },
            }
        );
        var line = First(stream.ToArray());
        Assert.Equal(("2020-11", "0.1"), (line[FigureColumn.Period], line[FigureColumn.Value]));
    }

    [Fact]
    public void Rows_are_numbered_as_the_spreadsheet_shows_them()
    {
        var file = Encoding.UTF8.GetBytes(Text.Replace("T01", "\n\nT01"));
        Assert.Equal(4, First(file).Row);
    }

    [Fact]
    public void What_cannot_be_used_is_refused_in_one_sentence()
    {
        Assert.Equal("figures.empty", Refused([]));
        Assert.Equal("figures.empty", Refused(Encoding.UTF8.GetBytes("commitment,period,value,unit,source")));
        Assert.Equal("figures.missing-columns", Refused(Encoding.UTF8.GetBytes("a,b\n1,2")));
        Assert.Equal("figures.unreadable", Refused([0x50, 0x4B, 3, 4, 1, 2, 3]));
        Assert.Equal("figures.unreadable", Refused([0x25, 0x50, 0x44, 0x46, 0, 1, 0, 2, 0xFF, 0xFF]));
        Assert.Equal("figures.too-large", Refused(new byte[FigureLimits.Bytes + 1]));
    }

    [Fact]
    public void Too_many_rows_are_refused()
    {
        var rows = string.Concat(Enumerable.Repeat("T01,2017,65,%,公报\n", FigureLimits.Rows + 1));
        Assert.Equal("figures.too-many-rows", Refused(Encoding.UTF8.GetBytes(Text + rows)));
    }

    [Fact]
    public void A_missing_column_is_named_in_both_languages()
    {
        var problem = ReadFigureTable
            .Read(Encoding.UTF8.GetBytes("commitment,period,value,unit\nT01,2017,1,%"))
            .Problem!;
        Assert.Contains("来源", problem.Detail.Zh);
        Assert.Contains("Source title", problem.Detail.En);
    }
}
