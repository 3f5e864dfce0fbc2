using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>A year named in a sentence.</summary>
/// <param name="Start">First character of the phrase.</param>
/// <param name="End">After the phrase.</param>
/// <param name="Year">The year; of a span of years the last one.</param>
/// <param name="Use">What the phrase does with it.</param>
internal readonly record struct YearPhrase(int Start, int End, int Year, YearUse Use);

/// <summary>What a phrase does with a year.</summary>
internal enum YearUse
{
    /// <summary>Names it only, as in 2020年全国….</summary>
    Named,

    /// <summary>By its end: 到2025年, 2025年底前, “十四五”末.</summary>
    Deadline,

    /// <summary>Compares with it: 比2015年, 在2020年基础上.</summary>
    Base,
}

/// <summary>Finds the years that a sentence names.</summary>
internal static class Deadlines
{
    private static readonly WordSet DeadlineBefore = new(
        "到 至 截至 截止 截止到 截至到 力争到 力争 争取到 争取 确保 自现在到 预计到 展望 面向 于"
    );
    private static readonly WordSet BaseBefore = new("比 较 与 以 相比 相较于 相对于 对比 同比 在 比上年 按 自 从 由");
    private static readonly WordSet DeadlineBehind = new(
        "底前 末前 年底前 之前 前 底以前 以前 年末前 底 末 年底 年末 上半年 下半年"
    );
    private static readonly WordSet BaseBehind = new(
        "的基础上 基础上 为基期 为基准 为基数 水平 相比 底的基础上 末的基础上 底 末 的水平 全年 年底 增长 提高 提升 下降 降低 减少 增加 翻 可比价 不变价 价格"
    );

    /// <summary>The year phrases of the span, in order.</summary>
    public static List<YearPhrase> Find(string text, int start, int end)
    {
        var found = new List<YearPhrase>();
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c is '1' or '2' or '１' or '２' && (i == start || !Chars.IsDigit(text[i - 1])))
            {
                if (Year(text, i, start, end) is { } phrase)
                {
                    found.Add(phrase);
                    i = Math.Max(i, phrase.End - 1);
                }
            }
            else if (c == '十' && Period(text, i, start, end) is { } plan)
            {
                found.Add(plan);
                i = plan.End - 1;
            }
        }
        return found;
    }

    private static YearPhrase? Year(string text, int at, int start, int end)
    {
        var stop = Numerals.Arabic(text, at, end, out var value);
        if (stop - at != 4 || value is < 1949 or > 2100 || stop < end && text[stop] is '.' or '〕' or ']')
            return null;
        var year = (int)value;
        var i = Chars.SkipSpaces(text, stop, end);
        if (i < end && text[i] is '-' or '—' or '–' or '～' or '~' or '至' or '到')
        {
            var second = Chars.SkipSpaces(text, i + 1, end);
            if (second < end && text[second] is '-' or '—')
                second++;
            var secondEnd = Numerals.Arabic(text, second, end, out var last);
            if (secondEnd - second == 4 && last > value && last <= 2100)
                (year, i) = ((int)last, Chars.SkipSpaces(text, secondEnd, end));
        }
        if (i >= end || text[i] != '年')
            return null;
        i++;
        if (i < end && text[i] == '度')
            i++;
        if (
            i < end
            && text[i] == '起'
            && Numerals.Arabic(text, i + 1, end, out var span) is var spanEnd
            && spanEnd > i + 1
            && spanEnd < end
            && text[spanEnd] == '年'
            && span is >= 1 and <= 20
        )
            return new YearPhrase(at, spanEnd + 1, year + (int)span - 1, YearUse.Deadline);
        var month = Numerals.Arabic(text, i, end, out _);
        if (month > i && month < end && text[month] == '月')
            i = month + 1;
        return Use(text, at, i, start, end, year, stop);
    }

    /// <summary>“十四五”末 and the like: 十一五 ended in 2010, each plan lasts five years.</summary>
    private static YearPhrase? Period(string text, int at, int start, int end)
    {
        var tenth =
            at > start
            && at + 2 < end
            && text[at - 1] is '“' or '"'
            && text[at + 1] == '五'
            && text[at + 2] is '”' or '"';
        if (!tenth && (at + 2 >= end || text[at + 2] != '五'))
            return null;
        var ordinal = tenth ? 0 : "一二三四五六七八九".IndexOf(text[at + 1], StringComparison.Ordinal) + 1;
        if (ordinal == 0 && !tenth)
            return null;
        var year = 2005 + ordinal * 5;
        var i = tenth ? at + 2 : at + 3;
        while (i < end && text[i] is '”' or '"' or '’')
            i++;
        var closes = i;
        foreach (var word in (string[])["时期末", "期末", "末期", "末", "时期", "期间", "期内", "规划期末", "收官"])
        {
            if (string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
            {
                closes = i + word.Length;
                break;
            }
        }
        var opens = at;
        while (opens > start && text[opens - 1] is '“' or '"' or '‘')
            opens--;
        var phrase = Use(text, opens, closes, start, end, year, i);
        if (phrase.Use == YearUse.Base && closes == i)
            return phrase with { Use = YearUse.Named };
        return phrase.Use == YearUse.Named && closes > i ? phrase with { Use = YearUse.Deadline } : phrase;
    }

    private static YearPhrase Use(string text, int at, int stop, int start, int end, int year, int digitsEnd)
    {
        var left = Chars.SkipSpacesBack(text, at, start);
        while (left > start && text[left - 1] is '“' or '"')
            left--;
        if (
            stop + 1 < end
            && text[stop] == '的'
            && Chars.IsDigit(text[stop + 1])
            && !(left > start && text[left - 1] == '到')
        )
            return new YearPhrase(at, stop, year, YearUse.Base);
        var before = BaseBefore.Before(text, left, start);
        if (
            before is not null
            && !(
                before is "在" or "以" or "按" or "自" or "从" or "与" or "由" && BaseBehind.At(text, stop, end) is null
            )
        )
            return new YearPhrase(left - before.Length, stop, year, YearUse.Base);
        var word = DeadlineBefore.Before(text, left, start);
        var behind = DeadlineBehind.At(text, stop, end);
        if (word is not null)
            return new YearPhrase(left - word.Length, stop + (behind?.Length ?? 0), year, YearUse.Deadline);
        if (behind is not null)
            return new YearPhrase(at, stop + behind.Length, year, YearUse.Deadline);
        return new YearPhrase(at, stop, year, YearUse.Named);
    }
}
