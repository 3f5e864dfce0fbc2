namespace Yuelu.Plans.Drafts;

public sealed class TextPartsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(19_999)]
    [InlineData(20_001)]
    [InlineData(130_000)]
    public void Parts_cover_the_text_and_none_is_too_long(int length)
    {
        var text = string.Concat(Enumerable.Repeat("一句话不长不短。", length / 8 + 1))[..length];
        var parts = TextParts.Of(text);
        Assert.Equal(text, string.Concat(parts.Select(part => part.Of(text))));
        Assert.All(parts, part => Assert.True(part.Length <= TextParts.Longest));
    }

    [Fact]
    public void A_place_is_found_in_its_part()
    {
        var parts = TextParts.Of(new string('字', 50_000));
        Assert.Equal(
            [1, 2, 3, 3],
            new[] { 0, 20_000, 49_999, 50_000 }.Select(place => TextParts.NumberOf(parts, place))
        );
    }
}
