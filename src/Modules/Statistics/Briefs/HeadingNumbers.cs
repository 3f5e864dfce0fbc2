using Yuelu.Documents;

namespace Yuelu.Statistics.Briefs;

/// <summary>The numbers that Word gives to headings, for the page: 一、 （一） 1. （1）; in English 1 1.1 1.1.1.</summary>
internal static class HeadingNumbers
{
    private static readonly string[] Digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    internal static IReadOnlyDictionary<DocumentBlock, string> Of(OfficialDocument document)
    {
        var counts = new int[4];
        var numbers = new Dictionary<DocumentBlock, string>(ReferenceEqualityComparer.Instance);
        foreach (var heading in document.Body.OfType<HeadingBlock>())
        {
            counts[heading.Level - 1]++;
            Array.Clear(counts, heading.Level, counts.Length - heading.Level);
            var count = counts[heading.Level - 1];
            numbers[heading] = (document.IsChinese, heading.Level) switch
            {
                (false, _) => string.Join('.', counts.Take(heading.Level)) + " ",
                (_, 1) => InChinese(count) + "、",
                (_, 2) => $"（{InChinese(count)}）",
                (_, 3) => $"{count}.",
                _ => $"（{count}）",
            };
        }
        return numbers;
    }

    /// <summary>Up to 99, as Word counts.</summary>
    private static string InChinese(int count) =>
        (count / 10, count % 10) switch
        {
            (0, var ones) => Digits[ones],
            (var tens, var ones) => (tens > 1 ? Digits[tens] : "") + "十" + (ones > 0 ? Digits[ones] : ""),
        };
}
