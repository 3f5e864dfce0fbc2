using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Reads the numbers of one sentence.</summary>
internal sealed partial class SentenceReader
{
    private static readonly WordSet Yearly = new("每年 年均 每年度 逐年 每个年度 年平均 历年");
    private static readonly WordSet Sums = new(
        "补助 奖励 补贴 资助 贴息 奖补 扶持资金 支持资金 最高给予 给予 罚款 一次性 注册资本 注册资金 罚金 处以 补偿 奖金 最高支持 最高补 最高奖"
    );
    private static readonly WordSet Standards = new("按照 根据 依据 参照 符合 满足 执行");
    private static readonly WordSet Subsidies = new(
        "给予 补助 补贴 奖补 贴息 资助 予以支持 予以奖励 实际投入的 投资额的 合同额的 研发投入的 按照实际 按实际 费用的"
    );
    private static readonly WordSet Duty = new("应 须 必须 不得 应当");
    private static readonly WordSet Aiming = new(
        "压缩 缩短 控制 实现 达到 力争 目标 提速 减至 到达 缩减 覆盖 送达 通达"
    );
    private static readonly WordSet Parts = new(
        "方面 方向 领域 环节 阶段 任务 行动 专项行动 措施 举措 政策 大类 层面 层次 原则 重点产业 重点领域 重点行业 主攻方向 统筹 坚持 意识 维护 自信 更加 关系 部门 部委 篇章 章节 转变 要素 优势产业 维度 指标 必须 循环 大局 全面 标志性工程 专栏 梯队 阵营 子领域 全会 历次"
    );
    private static readonly WordSet PartTails = new(
        "工程 行动 任务 措施 举措 政策 方向 领域 方面 环节 产业 体系 计划 战略 意识"
    );
    private static readonly WordSet Goal = new(
        "到 力争 目标 确保 达到 实现 争取 将 新增 突破 超过 提高 提升 下降 降低 增长 不低于 控制 压缩 缩短 不少于 保持 翻"
    );

    private readonly string text;
    private readonly int start;
    private readonly int end;
    private readonly Context context;
    private readonly List<Quantity> quantities;
    private readonly List<YearPhrase> years;
    private readonly bool[] thresholds;
    private bool promised;

    private SentenceReader(string text, int start, int end, Context context)
    {
        (this.text, this.start, this.end, this.context) = (text, start, end, context);
        quantities = QuantityScanner.Scan(text, start, end);
        years = Deadlines.Find(text, start, end);
        thresholds = new bool[quantities.Count];
        for (var i = 0; i < quantities.Count; i++)
            thresholds[i] = Thresholds.IsThreshold(text, start, end, quantities, i);
    }

    /// <summary>Adds what the sentence promises to <paramref name="found"/> and what it only mentions to <paramref name="aside"/>.</summary>
    public static void Read(
        string text,
        int start,
        int end,
        Context context,
        List<Candidate> found,
        List<SetAside> aside
    )
    {
        var reader = new SentenceReader(text, start, end, context);
        for (var i = 0; i < reader.quantities.Count; i++)
        {
            var reason = reader.WhyAside(i);
            if (reason is null && reader.Candidate(i) is { } candidate)
            {
                found.Add(candidate);
                reader.promised = candidate.Kind is not CommitmentKind.PlanCount and not CommitmentKind.Requirement;
                reader.Each(i, candidate, found);
            }
            else
                aside.Add(
                    new SetAside(
                        reader.quantities[i].NumberStart,
                        reader.quantities[i].UnitEnd,
                        reason ?? AsideReason.NoPromise
                    )
                );
        }
        if (context.Past || Tense.IsPast(text, start, end, end, reader.years, context.Time))
            return;
        Ranks.Read(text, start, end, context, reader.DeadlineAt(start), found);
        Levels.Read(text, start, end, context, reader.years, reader.quantities, reader.DeadlineAt, found);
    }

    private Candidate? Candidate(int index)
    {
        var quantity = quantities[index];
        var clause = ClauseStart(quantity.Start);
        var left = Math.Max(clause, PreviousEnd(index));
        var counting = IsCounting(index, left);
        if (quantity.Sort == UnitSort.None && !IsUnitless(index, left))
            return null;
        if (!counting && quantity.Sort == UnitSort.Time && Requirement(index) is { } requirement)
            return requirement;
        var noun = counting ? NounPhrases.AfterNumber(text, quantity.End, end, NextStart(index)) : Noun(index, left);
        if (
            counting
            && (
                Parts.At(text, noun.Start, noun.End) is not null
                || quantity.Chinese && PartTails.Before(text, noun.End, noun.Start) is not null
            )
            && (quantity.Chinese || !CommitVerbs.Directly(text, quantity.Start, start))
        )
            return quantity.Chinese ? null : Part(index, noun);
        if (!IsPromised(index, counting, clause))
            return null;
        var change = counting
            ? Change.Level
            : Changes.Before(text, GroupStart(index, left), GroupNumberStart(index), quantity.Unit);
        var perYear = PerYear(index);
        var indicator = Indicator(index, noun, counting);
        var from = Math.Min(noun.Start, quantity.Start);
        if (from < start || from > quantity.Start || noun.Start == noun.End)
            from = quantity.Start;
        return new Candidate(
            from,
            Math.Max(quantity.End, counting ? noun.End : quantity.End),
            perYear && counting ? CommitmentKind.Activity : CommitmentKind.Target,
            indicator,
            Compare(quantity, change, index)
        )
        {
            Value = quantity.High is null ? quantity.Value : null,
            Low = quantity.High is null ? null : quantity.Value,
            High = quantity.High,
            Unit = PerHead.Unit(indicator, quantity.Unit),
            BaseYear = change == Change.Level ? FromYear(quantity.Start, index) : Base(quantity.Start, change, index),
            DeadlineYear = Deadline(index),
            PerYear = perYear,
            Hedge =
                quantity.Hedge
                ?? (
                    text.AsSpan(start, quantity.Start - start).Contains("力争", StringComparison.Ordinal)
                        ? "力争"
                        : null
                ),
            Section = context.Section,
            Confidence = context.Goals || HasDeadlineBefore(quantity.Start) ? 0.95 : 0.8,
        };
    }

    /// <summary>A count with the things counted behind it: 培育100家企业.</summary>
    private bool IsCounting(int index, int left)
    {
        var quantity = quantities[index];
        var at = quantity.End;
        if (at >= end || Chars.EndsClause(text[at]) || text[at] is '、' or '）' or ')' or '|' or '\t')
            return false;
        if (quantity.Counts)
            return !(text[at] is '和' or '及' or '与' or '并' or '且' or '或' or '以' or '等' or '；');
        return CommitVerbs.Directly(text, quantity.Start, left)
            && (Chars.IsHan(text[at]) && text[at] is not ('和' or '及' or '与' or '并' or '且' or '或' or '以'));
    }

    private bool IsUnitless(int index, int left)
    {
        var quantity = quantities[index];
        if (
            Group(index) is { Count: > 1 } group
            && group[0] != index
            && quantities[group[0]].Before is not null
            && quantity.After is not null
        )
            return true;
        if (quantity.Before is null || quantity.Start == left || quantity.Chinese)
            return false;
        var behind = quantity.End < end ? text[quantity.End] : '。';
        if (!Chars.EndsClause(behind) && behind is not ('、' or '）' or ')' or '和' or '以' or '左' or '|' or '\t'))
            return false;
        var noun = NounPhrases.BeforeNumber(text, left, quantity.Start, years);
        return noun.End - noun.Start >= 2
            && text[noun.End - 1] is '数' or '率' or '分' or '值' or '比' or '度' or '量' or '位' or '重' or '次';
    }
}
