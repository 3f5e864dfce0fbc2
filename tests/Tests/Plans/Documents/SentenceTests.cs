using Yuelu.Kernel;

namespace Yuelu.Plans.Documents;

public sealed class SentenceTests
{
    private const string Text = "第一句。甲达到1,200亿元、乙提高３.5个百分点；第三句。";

    [Fact]
    public void The_sentence_around_a_place_ends_at_its_full_stops()
    {
        var place = new TextSpan(Text.IndexOf('甲'), Text.IndexOf('甲') + 1);
        Assert.Equal("甲达到1,200亿元、乙提高３.5个百分点；", Sentence.Around(Text, place).Of(Text));
    }

    [Fact]
    public void Numbers_come_with_their_units() =>
        Assert.Equal(
            [("1200", "亿元"), ("3.5", "个百分点")],
            Sentence.Numbers(Text, new TextSpan(0, Text.Length)).Select(number => (number.Value, number.Unit))
        );

    [Theory]
    [InlineData(0, 0)]
    [InlineData(500, 900)]
    public void A_place_outside_the_text_is_no_error(int start, int end) =>
        Assert.InRange(Sentence.Around(Text, new TextSpan(start, end)).Start, 0, Text.Length);
}
