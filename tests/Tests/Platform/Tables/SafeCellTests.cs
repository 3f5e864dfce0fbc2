using CsCheck;

namespace Yuelu.Platform.Tables;

public sealed class SafeCellTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void What_a_spreadsheet_would_run_is_made_text(string text) => Assert.Equal("'" + text, SafeCell.Of(text));

    [Fact]
    public void Every_text_comes_back_from_an_export() =>
        Gen.String.Where(text => !text.StartsWith('\'')).Sample(text => SafeCell.Undo(SafeCell.Of(text)) == text);
}
