using System.Text.RegularExpressions;
using Yuelu.Reader.Clean;
using Yuelu.Reader.Commitments;
using Yuelu.Reader.Outline;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Facts;

/// <summary>Reads what a document says of itself in its first lines, its title and its signature.</summary>
internal static partial class FactsReader
{
    private const int HeadLength = 4000;
    private static readonly WordSet Kinds = new(
        "规划 计划 方案 意见 纲要 措施 办法 通知 行动 政策 要点 决定 规定 路线图 指南 细则 条例 指引 战略 蓝图 任务书 举措"
    );

    /// <summary>The facts; <paramref name="lines"/> include the boilerplate, where sites print the date.</summary>
    public static DocumentFacts Read(string text, IReadOnlyList<Line> lines, string sha256)
    {
        var head = text[..Math.Min(text.Length, HeadLength)];
        var title = Title(text, lines);
        var number = NumberForm().Match(head) is { Success: true } form ? form.Value : null;
        var date = Date(head, text);
        return new DocumentFacts(
            title,
            number,
            Issuer(head),
            date,
            Period(title, text, head, date),
            sha256,
            text.Length
        );
    }

    private static string? Title(string text, IReadOnlyList<Line> lines)
    {
        string? best = null;
        var seen = 0;
        foreach (var line in lines)
        {
            if (line.Empty || line.Boilerplate)
                continue;
            if (++seen > 40 || HeadingMark.At(text, line.Start, line.End) is { Level: 1 })
                break;
            var candidate = text[line.Start..line.End].Trim(' ', '#', '*', '\u3000');
            if (candidate.Length > 120)
                candidate = LongTitle(candidate) ?? "";
            var inner = InnerTitle().Match(candidate);
            if (inner.Success && candidate.Contains("印发", StringComparison.Ordinal))
                candidate = Unnested(inner.Groups[1].Value);
            if (
                candidate.Length is < 6 or > 80
                || candidate[^1] is '。' or '：' or '，' or '；'
                || !EndsInKind(candidate)
            )
                continue;
            if (candidate.EndsWith("通知", StringComparison.Ordinal))
            {
                best ??= candidate;
                continue;
            }
            if (best is null || best.EndsWith("通知", StringComparison.Ordinal))
                best = candidate;
        }
        return best;
    }

    /// <summary>A scrape may glue the whole head into one line: the words in 《…》 after 印发 are the title.</summary>
    private static string? LongTitle(string line)
    {
        var at = line.IndexOf("印发《", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var depth = 0;
        for (var i = at + 2; i < line.Length; i++)
        {
            depth +=
                line[i] == '《' ? 1
                : line[i] == '》' ? -1
                : 0;
            if (depth == 0)
                return line[(at + 3)..i];
        }
        return null;
    }

    private static string Unnested(string title) => title.Replace('〈', '《').Replace('〉', '》');

    private static bool EndsInKind(string title)
    {
        var bare = title;
        if (bare[^1] is '）' or ')' && bare.LastIndexOfAny(['（', '(']) is > 0 and var open)
            bare = bare[..open];
        bare = bare.TrimEnd('》', '的', ' ');
        return Kinds.Before(bare, bare.Length, 0) is not null;
    }

    private static string? Issuer(string head) =>
        IssuerForm().Match(head) is { Success: true } form ? form.Groups[1].Value : null;

    private static DateOnly? Date(string head, string text)
    {
        foreach (
            var candidate in DateForm().Matches(head).Concat(DateForm().Matches(text[Math.Max(0, text.Length - 600)..]))
        )
        {
            if (
                int.TryParse(candidate.Groups[1].Value, out var year)
                && int.TryParse(candidate.Groups[2].Value, out var month)
                && int.TryParse(candidate.Groups[3].Value, out var day)
                && year is > 1949 and < 2100
                && month is >= 1 and <= 12
                && day >= 1
                && day <= DateTime.DaysInMonth(year, month)
            )
                return new DateOnly(year, month, day);
        }
        return null;
    }

    /// <summary>From the title, from its five-year plan, or from the year that most deadlines name.</summary>
    private static IReadOnlyList<int>? Period(string? title, string text, string head, DateOnly? date)
    {
        foreach (var where in (string?[])[title, head[..Math.Min(head.Length, 1200)]])
        {
            if (where is not null && PeriodForm().Match(where) is { Success: true } span)
                return [int.Parse(span.Groups[1].Value), int.Parse(span.Groups[2].Value)];
        }
        if (title is not null && FiveYearForm().Match(title) is { Success: true } plan)
        {
            var last = 2005 + ("一二三四五六七八九".IndexOf(plan.Groups[1].Value, StringComparison.Ordinal) + 1) * 5;
            return [last - 4, last];
        }
        var years = Deadlines
            .Find(text, 0, Math.Min(text.Length, 60_000))
            .Where(year =>
                year.Use == YearUse.Deadline
                && (date is null || year.Year >= date.Value.Year)
                && year.Year - (date?.Year ?? year.Year) <= 12
            )
            .GroupBy(year => year.Year)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .ToList();
        if (years.Count == 0)
            return null;
        var end = years[0].Key;
        return [Math.Min(date?.Year ?? end, end), end];
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]{1,12}[〔\[［【（(](?:19|20)\d\d[〕\]］】）)]\s?(?:第)?\d{1,4}号")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"《(.+)》")]
    private static partial Regex InnerTitle();

    [GeneratedRegex(
        @"(?:^|[\n*：:#])\s*([\u4e00-\u9fff、]{2,40}?(?:人民政府办公厅|人民政府办公室|人民政府|国务院办公厅|国务院|委员会|信息化厅|信息化局|信息化部|改革委|厅|部|委|局|办公室|办公厅))(?:关于|印发|办公厅关于)"
    )]
    private static partial Regex IssuerForm();

    [GeneratedRegex(@"((?:19|20)\d\d)\s?[年\-/.]\s?(\d{1,2})\s?[月\-/.]\s?(\d{1,2})")]
    private static partial Regex DateForm();

    [GeneratedRegex(@"((?:19|20)\d\d)年?\s?[-—–－～~至到]{1,2}\s?((?:19|20)\d\d)\s?年")]
    private static partial Regex PeriodForm();

    [GeneratedRegex(@"“?十([一二三四五六七八九])五”?")]
    private static partial Regex FiveYearForm();
}
