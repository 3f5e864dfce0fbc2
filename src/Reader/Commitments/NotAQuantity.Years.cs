namespace Yuelu.Reader.Commitments;

internal static partial class NotAQuantity
{
    private const string BehindYear = "年〔]］—-–～~/.至）)、目版";

    private static bool IsYear(string text, int at, int stop, int right, int start, int end, decimal value)
    {
        if (right >= end)
            return false;
        if (stop - at == 4 && value is >= 1900 and <= 2100 && value == Math.Truncate(value))
            return BehindYear.Contains(text[right]);
        return stop - at <= 2 && text[right] is '月' or '日' && !IsDuration(text, at, right, start, end);
    }

    /// <summary>Whether days are counted, as in 30日内, 不得超过10日 and 到期前30日, and no date is named.</summary>
    private static bool IsDuration(string text, int at, int right, int start, int end) =>
        text[right] == '日'
        && (
            right + 1 < end && text[right + 1] is '内' or '前' or '以'
            || at > start && text[at - 1] == '前'
            || ComparingWords.Before(text, at, start, out _)
                is Comparator.AtMost
                    or Comparator.AtLeast
                    or Comparator.LessThan
        );
}
