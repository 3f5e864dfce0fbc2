using Yuelu.Reader.Sentences;

namespace Yuelu.Reader.Outline;

public sealed class RepeatedNumberTests
{
    [Fact]
    public void A_number_that_returns_five_hundred_times_stays_short_and_unique()
    {
        var text =
            "一、总则\n"
            + string.Concat(Enumerable.Range(0, 500).Select(i => $"（一）支持第{i}批企业。\n各地办理第{i}批事项。\n"));
        var numbers = OutlineReader.Read(text, SentenceSplitter.Split(text)).Sections.Select(s => s.Number).ToList();
        Assert.True(numbers.Count > 500, $"{numbers.Count}");
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.True(number.Length < 20, number));
    }
}
