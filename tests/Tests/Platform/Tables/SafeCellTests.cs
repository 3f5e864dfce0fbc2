using System.Text;
using CsCheck;
using MiniExcelLibs;

namespace Yuelu.Platform.Tables;

public sealed class SafeCellTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    public void What_a_spreadsheet_would_run_is_made_text(string text) => Assert.Equal("'" + text, SafeCell.Of(text));

    [Theory]
    [InlineData("-1")]
    [InlineData("-0.5")]
    [InlineData("2016-2020")]
    [InlineData("≥10")]
    public void Numbers_and_plain_text_stay_as_they_are(string text) => Assert.Equal(text, SafeCell.Of(text));

    [Fact]
    public void Both_kinds_of_file_make_every_cell_safe()
    {
        string[] heading = ["=a"];
        string[][] rows =
        [
            ["=1+1"],
            ["-5"],
        ];
        Assert.Equal("\uFEFF'=a\r\n'=1+1\r\n-5\r\n", Encoding.UTF8.GetString(CsvFile.Write(heading, rows)));
        using var workbook = new MemoryStream(WorkbookFile.Write(heading, rows));
        var cells = workbook.Query().Select(row => ((IDictionary<string, object?>)row)["A"]).ToList();
        Assert.Equal(["'=a", "'=1+1", -5.0], cells);
    }

    [Fact]
    public void Every_text_comes_back_from_an_export() =>
        Gen.String.Where(text => !text.StartsWith('\'')).Sample(text => SafeCell.Undo(SafeCell.Of(text)) == text);
}
