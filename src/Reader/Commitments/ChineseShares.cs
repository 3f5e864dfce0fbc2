using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Shares and multiples in words: 三分之二, 百分之五, 千分之三, 九成五, 半数, 过半, 一半, 翻一番, 翻番.</summary>
internal static class ChineseShares
{
    /// <summary>The share at <paramref name="at"/>, or null. 翻一番 is two times, 翻两番 four times the base.</summary>
    public static (int End, decimal Value, string Unit)? Read(string text, int at, int start, int end)
    {
        if (text[at] == '翻')
            return Doubling(text, at, end);
        if (text[at] == '过')
            return At(text, at, "过半", end) && (at + 2 >= end || !Chars.IsHan(text[at + 2]))
                ? (at + 2, 50, "%")
                : null;
        if (text[at] == '半')
            return At(text, at, "半数", end) && !At(text, at, "半数体", end) ? (at + 2, 50, "%") : null;
        if (At(text, at, "一半", end))
            return at > start && text[at - 1] is '另' or '后' or '前' ? null : (at + 2, 50, "%");
        var stop = Numerals.Chinese(text, at, end, out var value);
        if (stop == at)
            return null;
        if (At(text, stop, "分之", end))
            return Fraction(text, stop + 2, end, value);
        if (
            stop < end
            && text[stop] == '成'
            && value <= 10
            && value == Math.Truncate(value)
            && !(
                stop + 1 < end
                && text[stop + 1]
                    is '立'
                        or '为'
                        or '果'
                        or '效'
                        or '就'
                        or '员'
                        or '本'
                        or '长'
                        or '功'
                        or '熟'
                        or '交'
                        or '不'
            )
        )
        {
            var rest = Numerals.Chinese(text, stop + 1, Math.Min(end, stop + 2), out var tenth);
            return rest > stop + 1 && tenth < 10 ? (rest, value * 10 + tenth, "%") : (stop + 1, value * 10, "%");
        }
        return null;
    }

    private static (int, decimal, string)? Fraction(string text, int at, int end, decimal below)
    {
        var stop = Numerals.Chinese(text, at, end, out var above);
        if (stop == at)
            stop = Numerals.Arabic(text, at, end, out above);
        if (stop == at)
            return null;
        return below switch
        {
            100 => (stop, above, "%"),
            1000 => (stop, above, "‰"),
            10000 => (stop, above, "‱"),
            _ => (stop, above / below * 100, "%"),
        };
    }

    private static (int, decimal, string)? Doubling(string text, int at, int end)
    {
        if (At(text, at, "翻番", end))
            return (at + 2, 2, "倍");
        var stop = Numerals.Chinese(text, at + 1, end, out var times);
        if (stop == at + 1)
            stop = Numerals.Arabic(text, at + 1, end, out times);
        return
            stop > at + 1 && stop < end && text[stop] == '番' && times is >= 1 and <= 5 && !At(text, stop, "番半", end)
            ? (stop + 1, 1 << (int)times, "倍")
            : null;
    }

    private static bool At(string text, int at, string word, int end) =>
        at + word.Length <= end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
