using Yuelu.Reader.Decode.Word;

namespace Yuelu.Reader.Decode;

public sealed class NumberFormatsTests
{
    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCountingThousand", "十")]
    [InlineData(12, "chineseCountingThousand", "十二")]
    [InlineData(20, "chineseCounting", "二十")]
    [InlineData(105, "chineseCountingThousand", "一百零五")]
    [InlineData(1010, "chineseCountingThousand", "一千零一十")]
    [InlineData(3, "chineseLegalSimplified", "叁")]
    [InlineData(2, "ideographTraditional", "乙")]
    [InlineData(5, "decimalEnclosedCircle", "⑤")]
    [InlineData(21, "decimalEnclosedCircleChinese", "㉑")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(14, "upperRoman", "XIV")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(7, "somethingNew", "7")]
    [InlineData(7, "none", "")]
    public void A_number_is_written_as_Word_does(int number, string format, string written) =>
        Assert.Equal(written, NumberFormats.Write(number, format));
}
