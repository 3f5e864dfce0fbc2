using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Cuts the indicator out of the words around a number.</summary>
internal static class NounPhrases
{
    private static readonly WordSet Leading = new(
        """
        力争 争取 确保 努力 推动 推进 实现 使 将 把 促进 其中 并 且 即 以及 和 及 与 、 ， 的 初步 基本 全面 着力 加快 大力 重点 积极 进一步 不断 持续 逐步 有效 切实 同时 另外 此外 届时 预计 计划 再 共 也 还 均 都 总体上 总体 到时
        组织 带动 引导 支持 鼓励 保持 稳步 提升 提高 降低 压缩 缩短 扩大 完成 达到 达成 要 对 每年 年度 累计 每年度 经过 通过 三年 五年 期间 ：（ ： （ ( — - · * # ● • ■ ◆ ▲ ★ ※ ◇ ○ 更加 分别
        """
    );
    private static readonly WordSet Trailing = new(
        """
        分别 均 都 也 总体 力争 基本 全部 稳定 有望 需 要 应 可 能 将 并 逐步 逐年 平均 年均 每年 累计 同比 合计 共 共计 总计 总共 增长 增速 提高 提升 增加 上升 下降 降低 减少 压减 削减 扩大 达到 达 为 至 到 保持在 保持 稳定在 维持在 控制在 实现 突破 超过
        压缩 缩短 提升至 提高到 约 各 的 ： : （ ( 以 按 由 从 再 新增 较 比 翻 幅度 下降幅度 至少 在 努力 争取 确保 年 不断 持续 、 ， 大 较大幅度 以年均
        """
    );

    /// <summary>The noun phrase that ends at the number: leading and trailing words of doing, years and comparing words are cut off.</summary>
    public static (int Start, int End) BeforeNumber(string text, int start, int end, List<YearPhrase> years)
    {
        foreach (var year in years)
        {
            if (year.Start < end && year.End > start && year.Use != YearUse.Base && year.End - start < (end - start))
                start = Math.Max(start, year.End);
            else if (year.Use == YearUse.Base && year.Start > start && year.Start < end)
                end = Math.Min(end, year.Start);
        }
        for (var trimmed = true; trimmed && start < end; )
        {
            trimmed = false;
            if (
                Chars.IsSpace(text[start])
                || Leading.At(text, start, end) is not null
                || CommitVerbs.Words.At(text, start, end) is { Length: > 1 }
                || text[start] is '，' or ',' or '；' or '"' or '”' or '|' or '\t'
            )
            {
                start += Chars.IsSpace(text[start])
                    ? 1
                    : Math.Max(
                        1,
                        Math.Max(
                            Leading.At(text, start, end)?.Length ?? 0,
                            CommitVerbs.Words.At(text, start, end)?.Length ?? 0
                        )
                    );
                trimmed = true;
            }
            else if (
                start < end
                && (
                    Chars.IsSpace(text[end - 1])
                    || Trailing.Before(text, end, start) is { } last && end - last.Length > start
                )
            )
            {
                end -= Chars.IsSpace(text[end - 1]) ? 1 : Trailing.Before(text, end, start)!.Length;
                trimmed = true;
            }
        }
        return (start, end);
    }

    /// <summary>The noun phrase that a counting number precedes: up to the clause's end or the next number.</summary>
    public static (int Start, int End) AfterNumber(string text, int start, int end, int nextQuantity)
    {
        var limit = Math.Min(end, nextQuantity);
        var stop = start;
        var depth = 0;
        for (; stop < limit; stop++)
        {
            var c = text[stop];
            if (c is '（' or '(')
                depth++;
            else if (c is '）' or ')' && --depth < 0)
                break;
            if (depth == 0 && Chars.EndsClause(c) || c is '\t' or '|')
                break;
        }
        while (
            stop > start && (text[stop - 1] is '、' or '和' or '及' or '与' or '（' || Chars.IsSpace(text[stop - 1]))
        )
            stop--;
        if (stop >= limit && nextQuantity < end)
            stop = TrimVerbTail(text, start, stop);
        var from = start;
        while (from < stop && (text[from] is '的' or '左' || Chars.IsSpace(text[from])))
            from++;
        return (from, stop);
    }

    /// <summary>Cuts the verb of the next number off: 30项攻关、推动[100项…].</summary>
    private static int TrimVerbTail(string text, int start, int stop)
    {
        var verb = CommitVerbs.Words.Before(text, stop, start);
        if (verb is null)
            return stop;
        var at = stop - verb.Length;
        while (at > start && text[at - 1] is '、' or '和' or '及' or '与' or '，' or '并')
            at--;
        return at < stop - verb.Length ? at : stop;
    }
}
