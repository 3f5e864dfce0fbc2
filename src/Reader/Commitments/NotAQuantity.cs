using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Numbers that name, date, number or refer to something and measure nothing.</summary>
internal static class NotAQuantity
{
    private static readonly WordSet OrdinalBefore = new("第 〔 编号 文号 电话 邮编 图 表 附件 专栏 附表");
    private static readonly WordSet NameBehind = new(
        "号 年 月 周年 世纪 强 级 版 期 维 型 式 代 点 · ∶ 班 栋 单元 室 周岁 时 届 岁 后 大"
    );
    private static readonly WordSet AroundTheClock = new(
        "服务 不间断 值 在线 全天 开放 受理 营业 自助 应急 随时 监测 监控 响应"
    );
    private static readonly WordSet CountedPeople = new(
        "人口 常住人口 户籍人口 名 人 万人 亿元 万元 平方公里 公里 户 老年人 老人 户籍老人 名老人 百万人 千人 辆 公顷 亩 个 家 百户"
    );
    private static readonly WordSet Leads = new(
        "各 每 至少 不少于 不低于 超过 突破 达到 约 近 达 共 总共 合计 的 了 出 成 并 再 新 上 下 为 到 至 有 以 及 和 与 、 和 过 逾 超 ， 或 ： 于 者 中 不超过 累计"
    );

    /// <summary>Whether the Arabic numeral in <paramref name="at"/>..<paramref name="stop"/> is no quantity; <paramref name="skip"/> is where to go on.</summary>
    public static bool Arabic(string text, int at, int stop, int start, int end, decimal value, out int skip)
    {
        skip = stop;
        var left = Chars.SkipSpacesBack(text, at, start);
        var right = Chars.SkipSpaces(text, stop, end);
        var before = left > start ? text[left - 1] : '\n';
        var behind = right < end ? text[right] : '\n';
        if (at > start && (Chars.IsLatin(text[at - 1]) || text[at - 1] is '.' or '．' or '#' or '№' or '_' or '@'))
            return true;
        if (
            at > start + 1
            && text[at - 1] is '-' or '/'
            && (Chars.IsLatin(text[at - 2]) || Chars.IsDigit(text[at - 2]))
        )
            return true;
        if (
            before is '+' or '＋'
            || behind is '+' or '＋'
            || behind is '×' or '*' && right + 1 < end && Chars.IsDigit(text[right + 1])
            || before is '×'
            || behind is '∶'
            || before is '∶'
        )
            return true;
        if (
            behind is ':' or '：' && right + 1 < end && Chars.IsDigit(text[right + 1])
            || before is ':' && left - 2 >= start && Chars.IsDigit(text[left - 2])
        )
            return true;
        if (OrdinalBefore.Before(text, left, start) is not null)
            return true;
        if (IsYear(text, at, stop, right, start, end, value))
            return true;
        if (
            before == '每'
                && right < end
                && (
                    text[right] is '人' or '名' or '位' or '户'
                    || text[right] is '万' or '百' or '千'
                    || CountedPeople.At(text, right, end) is not null
                )
            || before == '每' && CountedPeople.At(text, right, end) is not null
        )
            return true;
        // A numeral that opens a heading or a list item.
        if (IsLineHead(text, at, start) && behind is '、' or '．' or '.' or '）' or ')')
            return true;
        if (before is '（' or '(' && behind is '）' or ')')
            return true;
        if (
            behind == '年'
            && value <= 60
            && ComparingWords.Before(text, at, start, out _) is { } limit
            && limit != Comparator.Reach
            && limit != Comparator.About
        )
            return false;
        return NameBehind.At(text, right, end) is { } name
            && Units.Read(text, stop, end, out _, out _) < right + name.Length;
    }

    /// <summary>Whether the Arabic numeral with its unit is no quantity.</summary>
    public static bool Unit(string text, int at, int stop, int unitEnd, int start, int end, string unit, UnitSort sort)
    {
        var behind = unitEnd < end ? text[unitEnd] : '\n';
        if (sort == UnitSort.None)
            return stop < end && (Chars.IsLatin(text[stop]) || text[stop] is '-' or '_' or '#' or '〕' or ']' or '］')
                || stop - at >= 7;
        if (
            unit.Length == 1
            && char.IsAsciiLetter(unit[0])
            && (stop - at < 2 || behind is '-' or '+' or '/' || Chars.IsDigit(behind))
        )
            return true;
        if (
            unit == "小时"
            && stop - at == 2
            && text[at] == '2'
            && text[at + 1] == '4'
            && AroundTheClock.At(text, Chars.SkipSpaces(text, unitEnd, end), end) is not null
        )
            return true;
        if (
            at > start && text[Chars.SkipSpacesBack(text, at, start) - 1] is '第'
            || unit is "位" or "名"
                && text[
                    Chars.SkipSpacesBack(text, at, start) - 1 < start
                        ? start
                        : Chars.SkipSpacesBack(text, at, start) - 1
                ] == '前'
        )
            return true;
        if (unit == "届" && (behind is '三' or '四' or '五' or '六' or '二' or '一' or '七' or '历' or '中' or '全'))
            return true;
        if (unit == "分" && behind is '别' or '类' or '级' or '布' or '之' or '行')
            return true;
        if (unit == "人" && behind is '才' or '工' or '员' or '民' or '均' or '机')
            return true;
        if (unit == "项" && behind is '目')
            return true;
        if (unit == "位" && behind is '于' or '置' or '居')
            return true;
        if (unit == "元" && behind is '宇' or '素' or '器' or '旦')
            return true;
        return unit is "次" && behind is '会' or '全';
    }

    /// <summary>Whether the Chinese numeral with its unit is an idiom or a name.</summary>
    public static bool Chinese(
        string text,
        int at,
        int stop,
        int unitEnd,
        int start,
        int end,
        decimal value,
        decimal? high,
        string unit,
        UnitSort sort
    )
    {
        var left = Chars.SkipSpacesBack(text, at, start);
        var before = left > start ? text[left - 1] : '\n';
        if (
            before
                is '第'
                    or '数'
                    or '几'
                    or '之'
                    or '这'
                    or '那'
                    or '某'
                    or '另'
                    or '同'
                    or '任'
                    or '十'
                    or '每'
                    or '百'
                    or '千'
                    or '上'
                && value < 10
            || Chars.IsLatin(before)
            || Chars.IsDigit(before)
            || unit is "级" or "度" or "分" or "位" or "G" or "期" or "届" or "大类" or "组团"
            || sort == UnitSort.Time
                && ComparingWords.Before(text, at, start, out _) is null
                && !Arrives(text, unitEnd, end)
        )
            return true;
        if (Unit(text, at, stop, unitEnd, start, end, unit, sort))
            return true;
        if (value == 1 && high is null)
            return sort != UnitSort.Amount
                    && before is not ('每' or '各')
                    && !IsAtLeast(text, left, start)
                    && !PerEach(text, left, start)
                || unit is "批";
        if (
            unit is "次" or "轮" or "类" or "种" or "层" or "代" or "方" or "门" or "片" or "期" or "组" or "部" or "名"
        )
            return !CommitVerbs.Directly(text, left, start)
                && !IsAtLeast(text, left, start)
                && Leads.Before(text, left, start)
                    is not ("不少于" or "不低于" or "至少" or "达到" or "超过" or "突破");
        if (value >= 20 || sort == UnitSort.Amount || unit.Length > 1 || high is not null)
            return false;
        // A few of anything are mostly a turn of speech: a verb of doing or a comparing word stands directly before, or the number closes its clause.
        if (CommitVerbs.Directly(text, left, start) || Leads.Before(text, left, start) is not null)
            return false;
        return !(unitEnd >= end || Chars.EndsClause(text[unitEnd]) || text[unitEnd] is '、' or '以' or '左')
            || !Chars.IsHan(before);
    }

    /// <summary>内 or 以内 behind a time, as in 三小时内; 十五分钟生活圈 is a name.</summary>
    private static bool Arrives(string text, int at, int end) =>
        at < end && text[at] == '内' || at + 1 < end && text[at] == '以' && text[at + 1] == '内';

    /// <summary>每年举办一次, 每个园区至少配套一处.</summary>
    private static bool PerEach(string text, int left, int start) =>
        text.AsSpan(Math.Max(start, left - 10), left - Math.Max(start, left - 10)).Contains('每');

    private static bool IsAtLeast(string text, int left, int start) =>
        left - 2 >= start
        && (
            string.CompareOrdinal(text, left - 2, "至少", 0, 2) == 0
            || string.CompareOrdinal(text, left - 2, "最少", 0, 2) == 0
        );

    private static bool IsYear(string text, int at, int stop, int right, int start, int end, decimal value)
    {
        if (stop - at != 4 || value is < 1900 or > 2100 || value != Math.Truncate(value))
            return stop - at <= 2
                && right < end
                && text[right] is '月' or '日'
                && !IsDuration(text, at, right, start, end);
        if (right >= end)
            return false;
        if (
            text[right]
            is '年'
                or '〕'
                or ']'
                or '］'
                or '—'
                or '-'
                or '–'
                or '～'
                or '~'
                or '/'
                or '.'
                or '至'
                or '）'
                or ')'
                or '、'
        )
            return true;
        return text[right] is '目' or '版';
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
