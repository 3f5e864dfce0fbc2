using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

internal static partial class NotAQuantity
{
    private static readonly WordSet AroundTheClock = new(
        "服务 不间断 值 在线 全天 开放 受理 营业 自助 应急 随时 监测 监控 响应"
    );

    /// <summary>Characters that make another word of what looks like a unit: 分类, 人才, 项目, 元素.</summary>
    private static readonly Dictionary<string, string> AnotherWord = new()
    {
        ["届"] = "一二三四五六七历中全",
        ["分"] = "别类级布之行",
        ["人"] = "才工员民均机",
        ["项"] = "目",
        ["位"] = "于置居",
        ["元"] = "宇素器旦",
        ["次"] = "会全",
    };

    /// <summary>Whether the Arabic numeral with its unit is no quantity.</summary>
    public static bool Unit(string text, int at, int stop, int unitEnd, int start, int end, string unit, UnitSort sort)
    {
        if (sort == UnitSort.None)
            return IsBareCode(text, at, stop, end);
        var behind = unitEnd < end ? text[unitEnd] : '\n';
        if (unit.Length == 1 && char.IsAsciiLetter(unit[0]))
        {
            if (stop - at < 2 || behind is '-' or '+' or '/' || Chars.IsDigit(behind))
                return true;
        }
        if (unit == "小时" && IsAroundTheClock(text, at, stop, unitEnd, end))
            return true;
        var left = Chars.SkipSpacesBack(text, at, start);
        var before = left > start ? text[left - 1] : '\n';
        if (before == '第' || before == '前' && unit is "位" or "名")
            return true;
        return AnotherWord.TryGetValue(unit, out var followers) && followers.Contains(behind);
    }

    private static bool IsBareCode(string text, int at, int stop, int end) =>
        stop - at >= 7
        || stop < end && (Chars.IsLatin(text[stop]) || text[stop] is '-' or '_' or '#' or '〕' or ']' or '］');

    /// <summary>24小时服务 promises no number of hours.</summary>
    private static bool IsAroundTheClock(string text, int at, int stop, int unitEnd, int end) =>
        text.AsSpan(at, stop - at) is "24"
        && AroundTheClock.At(text, Chars.SkipSpaces(text, unitEnd, end), end) is not null;
}
