using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

internal static partial class NotAQuantity
{
    private const string VagueBefore = "第数几之这那某另同任十每百千";

    private static readonly HashSet<string> NamingUnits = ["级", "度", "分", "位", "G", "期", "届", "大类", "组团"];
    private static readonly HashSet<string> TurnsOfSpeech =
    [
        "次",
        "轮",
        "类",
        "种",
        "层",
        "代",
        "方",
        "门",
        "片",
        "期",
        "组",
        "部",
        "名",
    ];
    private static readonly WordSet Limits = new("不少于 不低于 至少 达到 超过 突破");
    private static readonly WordSet Leads = new(
        "各 每 至少 不少于 不低于 超过 突破 达到 约 近 达 共 总共 合计 的 了 出 成 并 再 新 上 下 为 到 至 有 以 及 和 与 、 过 逾 超 ， 或 ： 于 者 中 不超过 累计"
    );

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
        if (VagueBefore.Contains(before) || before == '上' && value < 10)
            return true;
        if (Chars.IsLatin(before) || Chars.IsDigit(before) || NamingUnits.Contains(unit))
            return true;
        if (sort == UnitSort.Time && !IsTimeLimit(text, at, unitEnd, start, end))
            return true;
        if (Unit(text, at, stop, unitEnd, start, end, unit, sort))
            return true;
        if (value == 1 && high is null)
            return unit == "批" || sort != UnitSort.Amount && !IsOnePerEach(text, left, before, start);
        if (TurnsOfSpeech.Contains(unit))
            return !CommitVerbs.Directly(text, left, start)
                && !IsAtLeast(text, left, start)
                && (Leads.Before(text, left, start) is not { } lead || Limits.At(lead, 0, lead.Length) != lead);
        if (value >= 20 || sort == UnitSort.Amount || unit.Length > 1 || high is not null)
            return false;
        // A few of anything are mostly a turn of speech: a verb of doing or a comparing word stands directly before, or the number closes its clause.
        if (CommitVerbs.Directly(text, left, start) || Leads.Before(text, left, start) is not null)
            return false;
        return !Chars.IsHan(before)
            || unitEnd < end && !Chars.EndsClause(text[unitEnd]) && text[unitEnd] is not ('、' or '以' or '左');
    }

    /// <summary>三小时内 and 不超过三小时 limit a time; 十五分钟生活圈 is a name.</summary>
    private static bool IsTimeLimit(string text, int at, int unitEnd, int start, int end) =>
        ComparingWords.Before(text, at, start, out _) is not null
        || unitEnd < end && text[unitEnd] == '内'
        || unitEnd + 1 < end && text[unitEnd] == '以' && text[unitEnd + 1] == '内';

    /// <summary>每年举办一次, 每个园区至少配套一处.</summary>
    private static bool IsOnePerEach(string text, int left, char before, int start)
    {
        var from = Math.Max(start, left - 10);
        return before == '各' || IsAtLeast(text, left, start) || text.AsSpan(from, left - from).Contains('每');
    }

    private static bool IsAtLeast(string text, int left, int start) =>
        left - 2 >= start && text.AsSpan(left - 2, 2) is "至少" or "最少";
}
