using Yuelu.Kernel;
using Yuelu.Reader.Show;

namespace Yuelu.Reader;

public sealed class ReadingFormatsTests
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void A_reading_is_a_table_in_the_terminal(Language language) =>
        Snapshot.Match(ReadingTable.Write(ReadingSample.Reading, language), $"table.{language}");

    [Fact]
    public void A_narrow_terminal_wraps_the_widest_column()
    {
        var table = ReadingTable.Write(ReadingSample.Reading, Language.Chinese, width: 80);
        Assert.All(table.Split('\n').Skip(8), line => Assert.True(TextWidth.Of(line) <= 100, line));
        Snapshot.Match(table, "table.narrow");
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void A_reading_is_a_Markdown_document(Language language) =>
        Snapshot.Match(ReadingMarkdown.Write(ReadingSample.Reading, language), $"markdown.{language}");

    [Fact]
    public void Every_kind_has_words()
    {
        Assert.All(Enum.GetValues<CommitmentKind>(), kind => Assert.NotEmpty(ReadingWords.Of(kind).Zh));
        Assert.All(Enum.GetValues<MechanismKind>(), kind => Assert.NotEmpty(ReadingWords.Of(kind).Zh));
        Assert.All(Enum.GetValues<Severity>(), severity => Assert.NotEmpty(ReadingWords.Of(severity).Zh));
        Assert.All(Enum.GetValues<Comparator>(), comparator => Assert.Contains("{0}", ReadingWords.Of(comparator).Zh));
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("目标", 4)]
    [InlineData("８％", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("𠮷", 2)]
    public void A_hanzi_takes_two_columns(string text, int columns) => Assert.Equal(columns, TextWidth.Of(text));

    [Fact]
    public void Words_are_wrapped_at_a_space_and_hanzi_anywhere()
    {
        Assert.Equal(["two", "words"], TextWidth.Wrap("two words", 7));
        Assert.Equal(["规划目", "标"], TextWidth.Wrap("规划目标", 7));
    }
}
