using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Numbers that name, date, number or refer to something and measure nothing.</summary>
internal static partial class NotAQuantity
{
    private static readonly WordSet OrdinalBefore = new("第 〔 编号 文号 电话 邮编 图 表 附件 专栏 附表");
    private static readonly WordSet NameBehind = new(
        "号 年 月 周年 世纪 强 级 版 期 维 型 式 代 点 · ∶ 班 栋 单元 室 周岁 时 届 岁 后 大"
    );
    private static readonly WordSet CountedPeople = new(
        "人口 常住人口 户籍人口 名 位 户 人 万 百 千 亿元 平方公里 公里 老年人 老人 户籍老人 辆 公顷 亩 个 家"
    );

    /// <summary>Whether the Arabic numeral in <paramref name="at"/>..<paramref name="stop"/> is no quantity; <paramref name="skip"/> is where to go on.</summary>
    public static bool Arabic(string text, int at, int stop, int start, int end, decimal value, out int skip)
    {
        skip = stop;
        var left = Chars.SkipSpacesBack(text, at, start);
        var right = Chars.SkipSpaces(text, stop, end);
        var before = left > start ? text[left - 1] : '\n';
        var behind = right < end ? text[right] : '\n';
        if (IsPartOfCode(text, at, start))
            return true;
        if (before is '+' or '＋' or '×' or '∶' || behind is '+' or '＋' or '∶')
            return true;
        if (IsFollowedByDigit(text, right, end) && behind is '×' or '*' or ':' or '：')
            return true;
        if (before == ':' && left - 2 >= start && Chars.IsDigit(text[left - 2]))
            return true;
        if (OrdinalBefore.Before(text, left, start) is not null)
            return true;
        if (IsYear(text, at, stop, right, start, end, value))
            return true;
        if (before == '每' && CountedPeople.At(text, right, end) is not null)
            return true;
        if (IsLineHead(text, at, start) && behind is '、' or '．' or '.' or '）' or ')')
            return true;
        if (before is '（' or '(' && behind is '）' or ')')
            return true;
        if (behind == '年' && value <= 60 && IsLimited(text, at, start))
            return false;
        return NameBehind.At(text, right, end) is { } name
            && Units.Read(text, stop, end, out _, out _) < right + name.Length;
    }

    /// <summary>A digit within B2B, GB/T-2019, v1.2 or №7.</summary>
    private static bool IsPartOfCode(string text, int at, int start)
    {
        if (at <= start)
            return false;
        if (Chars.IsLatin(text[at - 1]) || text[at - 1] is '.' or '．' or '#' or '№' or '_' or '@')
            return true;
        return at > start + 1
            && text[at - 1] is '-' or '/'
            && (Chars.IsLatin(text[at - 2]) || Chars.IsDigit(text[at - 2]));
    }

    private static bool IsFollowedByDigit(string text, int right, int end) =>
        right + 1 < end && Chars.IsDigit(text[right + 1]);

    /// <summary>不超过3年 is a quantity, 3年 alone dates something.</summary>
    private static bool IsLimited(string text, int at, int start) =>
        ComparingWords.Before(text, at, start, out _) is { } limit
        && limit != Comparator.Reach
        && limit != Comparator.About;

    /// <summary>The numeral opens a heading or a list item.</summary>
    private static bool IsLineHead(string text, int at, int start)
    {
        for (var i = at - 1; i >= start; i--)
        {
            if (text[i] == '\n')
                return true;
            if (!Chars.IsSpace(text[i]) && text[i] is not ('（' or '(' or '*' or '#' or '-'))
                return false;
        }
        return true;
    }
}
