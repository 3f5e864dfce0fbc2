using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <content>Deadlines and yearly numbers.</content>
internal sealed partial class SentenceReader
{
    private static readonly WordSet Adding = new("新增 投入 安排 增加 新建 改造 建设 完成 培训 统筹 补充 净增");

    private bool PerYear(int index)
    {
        var quantity = quantities[index];
        for (var at = start; at < quantity.NumberStart; at++)
        {
            if (Yearly.At(text, at, quantity.NumberStart) is not { } word)
                continue;
            // 年均 holds for its clause; 每年 for the rest of the sentence until another span of years.
            var clauseOnly =
                word is not ("每年" or "每年度" or "每个年度")
                || !quantity.Counts && !Adding.In(text, ClauseStart(quantity.Start), quantity.NumberStart);
            var from = clauseOnly ? GroupStart(index, ClauseStart(quantity.Start)) : start;
            if (at < from || text.AsSpan(at).StartsWith("年均浓度"))
                continue;
            if (!OtherSpan(at + word.Length, quantity.NumberStart))
                return true;
        }
        return false;
    }

    /// <summary>Whether 到2025年 or 五年 stands in the span: then 每年 before it holds no longer.</summary>
    private bool OtherSpan(int from, int to)
    {
        if (years.Exists(year => year.Use == YearUse.Deadline && year.Start > from && year.End <= to))
            return true;
        for (var i = from + 1; i < to; i++)
        {
            if (
                text[i] == '年'
                && (Chars.IsDigit(text[i - 1]) || "一二两三四五十".Contains(text[i - 1], StringComparison.Ordinal))
                && (i < from + 2 || text[i - 2] != '每')
            )
                return true;
        }
        return false;
    }

    private int? Deadline(int index)
    {
        var quantity = quantities[index];
        var group = Group(index);
        if (group.Count > 1 && YearsOf(group) is { } each)
            return each[group.IndexOf(index)].Year;
        YearPhrase? found = null;
        foreach (var year in years)
        {
            if (
                year.Use != YearUse.Base
                && !context.Time.IsPast(year.Year)
                && year.Start < quantity.Start
                && (
                    year.Use == YearUse.Deadline
                    || year.Year != context.Time.Issued
                    || year.Start >= ClauseStart(quantity.Start)
                    || year.Start <= start + 2
                )
            )
                found = year;
        }
        if (
            found is null
            && years.Find(year =>
                year.Use == YearUse.Deadline && year.Start >= quantity.Start && !context.Time.IsPast(year.Year)
            )
                is { Year: > 0 } later
        )
            found = later;
        return found?.Year ?? WithinYears(quantity.Start) ?? context.Deadline ?? context.Time.Last;
    }

    /// <summary>The deadline that holds for words at <paramref name="at"/>.</summary>
    private int? DeadlineAt(int at)
    {
        var year = years.FindLast(other =>
            other.Use == YearUse.Deadline && other.Start <= at && !context.Time.IsPast(other.Year)
        );
        return year.Year > 0 ? year.Year : context.Deadline ?? context.Time.Last;
    }

    /// <summary>到2027年和2030年，…分别达到x、y: as many years as numbers.</summary>
    private List<YearPhrase>? YearsOf(List<int> group)
    {
        var row = new List<YearPhrase>();
        foreach (var year in years)
        {
            if (year.Start >= quantities[group[0]].Start)
                break;
            if (row.Count > 0 && year.Start - row[^1].End > 2)
                row.Clear();
            row.Add(year);
        }
        return row.Count == group.Count && row.TrueForAll(year => year.Use != YearUse.Base) ? row : null;
    }

    /// <summary>三年内: so many years from the plan's first.</summary>
    private int? WithinYears(int at)
    {
        for (var i = start; i + 2 < at && context.Time.First is { } first; i++)
        {
            if (text[i] != '年' || text[i + 1] != '内')
                continue;
            if (
                i > start
                && (
                    Numerals.Chinese(text, i - 1, i, out var count) > i - 1
                    || Numerals.Arabic(text, i - 1, i, out count) > i - 1
                )
            )
                return first + (int)count - 1;
        }
        return null;
    }

    private bool HasDeadlineBefore(int at) =>
        years.Exists(year => year.Use == YearUse.Deadline && year.Start < at && !context.Time.IsPast(year.Year));
}
