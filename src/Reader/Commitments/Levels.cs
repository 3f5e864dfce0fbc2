using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Promises without a number: 高于全国平均水平, 达到国际先进水平, 2026年底前建成….</summary>
internal static class Levels
{
    private static readonly WordSet Compared = new("高于 低于 快于 优于 不低于 不高于 领先于 好于");
    private static readonly WordSet References = new(
        "平均水平 平均增速 平均增幅 平均值 平均 增速 总体水平 国家标准 目标"
    );
    private static readonly WordSet Reached = new(
        """
        国际先进水平 国内先进水平 世界先进水平 先进水平 国际领先水平 领先水平 国内领先 国际领先 全球领先 世界领先 全国领先 全球引领 全国前列 世界前列 国际前列 全省前列 前列 先进行列 国际先进 第一方阵 第一梯队
        世界一流 国际一流 国内一流 一流水平 国际国内先进水平 国内先进 全覆盖
        """
    );
    private static readonly WordSet Verbs = new(
        "达到 保持 处于 居 位居 进入 跻身 实现 提升至 提升到 走在 迈入 形成 迈进 成为 打造 建成 列 基本达到"
    );
    private static readonly WordSet Completing = new(
        "建成 完成 出台 印发 建立 启动 发布 投产 投用 实现 组建 开通 设立 制定 编制"
    );

    /// <summary>Adds what the span promises in words; clauses with a number of their own are left to the numbers.</summary>
    /// <param name="numbers">Places of the numbers of the span.</param>
    /// <param name="deadline">The deadline that holds for a clause, by its start.</param>
    public static void Read(
        string text,
        int start,
        int end,
        Context context,
        List<YearPhrase> years,
        List<Quantity> numbers,
        Func<int, int?> deadline,
        List<Candidate> found
    )
    {
        for (var clause = start; clause < end; )
        {
            var stop = clause;
            while (stop < end && !Chars.EndsClause(text[stop]))
                stop++;
            if (stop > clause + 3 && !numbers.Exists(number => number.Start < stop && number.End > clause))
                Clause(text, clause, stop, context, years, deadline, found);
            clause = stop + 1;
        }
    }

    private static void Clause(
        string text,
        int start,
        int end,
        Context context,
        List<YearPhrase> years,
        Func<int, int?> deadline,
        List<Candidate> found
    )
    {
        var own = years.FindLast(year =>
            year.Use == YearUse.Deadline && year.Start >= start && year.End <= end && !context.Time.IsPast(year.Year)
        );
        var compared = Compared.Find(text, start, end, out var word);
        if (
            compared > start
            && References.In(text, compared + word!.Length, end)
            && (context.Goals || own.Year > 0 || !text.AsSpan(start, end - start).Contains('的'))
        )
        {
            Add(
                CommitmentKind.Relative,
                word is "低于" or "不高于" ? Comparator.LessThan : Comparator.AboveReference,
                compared,
                end,
                0.7
            );
            return;
        }
        var level = Reached.Find(text, start, end, out var reached);
        var verb = Verbs.Find(text, start, end, out _);
        if (level >= 0 && verb >= 0 && verb < level && level + reached!.Length >= end - 1)
        {
            var top =
                reached.EndsWith("前列", StringComparison.Ordinal)
                || reached.StartsWith("第一", StringComparison.Ordinal);
            Add(
                top ? CommitmentKind.Rank : CommitmentKind.Qualitative,
                top ? Comparator.RankTop : Comparator.Level,
                verb,
                end,
                0.7
            );
            return;
        }
        if (own.Year > 0)
        {
            var at = Chars.SkipSpaces(text, own.End, end);
            if (Completing.At(text, at, end) is not null)
                Add(CommitmentKind.Milestone, Comparator.Milestone, end, end, 0.75);
        }

        void Add(CommitmentKind kind, Comparator comparator, int nounEnd, int stop, double confidence)
        {
            var noun = NounPhrases.BeforeNumber(text, start, nounEnd, years);
            if (noun.End - noun.Start < 2)
                noun = (start, stop);
            found.Add(
                new Candidate(Math.Min(noun.Start, start), stop, kind, text[noun.Start..noun.End], comparator)
                {
                    DeadlineYear = own.Year > 0 ? own.Year : deadline(start),
                    Section = context.Section,
                    Confidence = confidence,
                }
            );
        }
    }
}
