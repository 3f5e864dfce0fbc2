using Yuelu.Kernel;

namespace Yuelu.Platform.Ui;

public sealed class WriterTests
{
    private static readonly Writer Zh = Writer.In(Language.Chinese);
    private static readonly Writer En = Writer.In(Language.English);

    [Fact]
    public void Thousands_are_set_apart_by_language_and_minus_is_true()
    {
        Assert.Equal("12\u202F345.67", Zh.Number(12345.67m));
        Assert.Equal("\u221212,345.67", En.Number(-12345.67m));
        Assert.Equal("3.90", En.Number(3.895m, 2));
    }

    [Fact]
    public void Days_are_written_for_tables_and_for_sentences()
    {
        var day = new DateOnly(2020, 3, 1);
        Assert.Equal("2020-03-01", Writer.Day(day));
        Assert.Equal(("2020年3月1日", "1 March 2020"), (Zh.DayInText(day), En.DayInText(day)));
    }
}
