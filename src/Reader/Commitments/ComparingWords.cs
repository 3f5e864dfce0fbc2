using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Words that compare a figure with the number beside them.</summary>
internal static class ComparingWords
{
    private static readonly WordSet AtLeast = new(
        "不低于 不少于 不小于 不短于 至少 最少 最低 ≥ >= ≧ 大于等于 不得低于 不得少于 确保不低于 稳定在不低于"
    );
    private static readonly WordSet AtMost = new(
        "不超过 不高于 不大于 不多于 不长于 不得超过 不得高于 至多 最多 最长 ≤ <= ≦ 小于等于 控制在 压缩至 压缩到 压减至 压减到 控制到 压降至 缩短至 缩短到 限制在 不超 控制 降至 降到 降低到 降低至 下降到 下降至 减少到 减少至 压降至 压降到 缩减至 缩减到 减至 削减至 控制到"
    );
    private static readonly WordSet MoreThan = new(
        "超过 突破 超 逾 高于 大于 多于 > ＞ 超出 超越 过 冲破 跨越 迈过 迈上 跨上 站上 优于"
    );
    private static readonly WordSet LessThan = new("低于 小于 少于 < ＜ 不足 不到 短于");
    private static readonly WordSet Around = new("约 大约 约为 大致 接近 近 左右");
    private static readonly WordSet Reaching = new(
        """
        达到 达至 达 为 至 到 是 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 扩大到 扩大至 上升到 上升至 发展到 发展至
        壮大到 壮大至 稳定在 保持在 维持在 稳定到 稳定保持在 占到 占 居 占比达 规模达 跃升至 跃升到 攀升至 增至 增至 升至 升到 扩至 扩大为 翻番到 累计达到 累计达 总数达到 总数达 总量达到 分别达到 分别达 力争达到 增到 扩展到 拓展到 拓展至 扩展至 覆盖到 建到
        """
    );
    private static readonly WordSet Upward = new("以上 及以上 或以上 以上的 及其以上");
    private static readonly WordSet Downward = new("以内 之内 以下 及以下 内 以里 之下");
    private static readonly WordSet Approximate = new("左右 上下 前后");

    /// <summary>The comparison stated before <paramref name="at"/>, and where its word starts.</summary>
    public static Comparator? Before(string text, int at, int start, out int wordStart)
    {
        wordStart = at;
        var end = Chars.SkipSpacesBack(text, at, start);
        Comparator? found = null;
        // Several may stand in a row, as in 控制在不超过 or 达到约: the one nearest to the number wins, 达到 only names a level.
        for (var step = 0; step < 3; step++)
        {
            var (comparator, word) = Nearest(text, end, start);
            if (word is null)
                break;
            if (found is null or Comparator.Reach)
                found = comparator;
            end -= word.Length;
            wordStart = end;
        }
        return found;
    }

    /// <summary>The comparison stated at <paramref name="at"/>, behind a unit, and where its word ends.</summary>
    public static Comparator? After(string text, int at, int end, out int wordEnd, out string? hedge)
    {
        hedge = null;
        var i = Chars.SkipSpaces(text, at, end);
        wordEnd = at;
        if (Approximate.At(text, i, end) is { } about)
        {
            wordEnd = i + about.Length;
            hedge = about;
            return Comparator.About;
        }
        if (Upward.At(text, i, end) is { } up)
        {
            wordEnd = i + (up == "以上的" ? 2 : up.Length);
            return Comparator.AtLeast;
        }
        if (Downward.At(text, i, end) is { } down && !IsInside(text, i, down, end))
        {
            wordEnd = i + down.Length;
            return Comparator.AtMost;
        }
        return null;
    }

    private static (Comparator, string?) Nearest(string text, int end, int start)
    {
        (Comparator, string?) best = (Comparator.Reach, null);
        Try(AtLeast, Comparator.AtLeast);
        Try(AtMost, Comparator.AtMost);
        Try(MoreThan, Comparator.MoreThan);
        Try(LessThan, Comparator.LessThan);
        Try(Around, Comparator.About);
        Try(Reaching, Comparator.Reach);
        return best;

        void Try(WordSet words, Comparator comparator)
        {
            if (words.Before(text, end, start) is { } word && word.Length > (best.Item2?.Length ?? 0))
                best = (comparator, word);
        }
    }

    /// <summary>内 inside a longer word, such as 国内 or 内部.</summary>
    private static bool IsInside(string text, int at, string word, int end) =>
        word == "内" && at + 1 < end && text[at + 1] is '部' or '外' or '河' or '陆' or '需' or '涵' or '生';
}
