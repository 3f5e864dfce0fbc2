using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Reads the numbers of one sentence.</summary>
internal sealed class SentenceReader
{
    private static readonly WordSet Yearly = new("每年 年均 每年度 逐年 每年新增 每个年度 年平均 历年");
    private static readonly WordSet Sums = new(
        "补助 奖励 补贴 资助 贴息 奖补 扶持资金 支持资金 最高给予 给予 罚款 一次性 注册资本 注册资金 罚金 处以 补偿 奖金"
    );
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
        "到 力争 目标 确保 达到 实现 争取 将 新增 突破 超过 提高 提升 下降 降低 增长 不低于 控制 压缩 缩短 不少于 保持 以上 翻"
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
        years = quantities.Count > 0 ? Deadlines.Find(text, start, end) : [];
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
    }

    private AsideReason? WhyAside(int index)
    {
        var quantity = quantities[index];
        if (thresholds[index])
            return AsideReason.Threshold;
        if (context.Past || Tense.IsPast(text, start, quantity.NumberStart, end, years, context.Time))
            return AsideReason.Past;
        if (IsStartingValue(index))
            return AsideReason.Base;
        if (
            quantity.Unit.EndsWith('元')
            && Sums.In(text, start, Math.Min(end, quantity.End + 12))
            && !HasDeadlineBefore(quantity.Start)
        )
            return AsideReason.Subsidy;
        if (quantity.Unit == "%" && Subsidies.In(text, ClauseStart(quantity.Start), ClauseEnd(quantity.End)))
            return AsideReason.Subsidy;
        return null;
    }

    /// <summary>The 42% of 由2025年的42%提高到55%.</summary>
    private bool IsStartingValue(int index)
    {
        var quantity = quantities[index];
        if (quantity.Before is not null && quantity.Start > start && quantities[index].Unit != "倍")
            return false;
        var at = Chars.SkipSpacesBack(text, quantity.NumberStart, start);
        if (
            years.Exists(year =>
                year.Use == YearUse.Base && (year.End == at || year.End == at - 1 && text[at - 1] == '的')
            )
        )
            return quantity.Unit is not ("倍" or "百分点");
        return at > start
            && text[at - 1] is '由' or '从'
            && index + 1 < quantities.Count
            && !(text[quantity.End] is '、' or '的');
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
        if (quantity.Before is null || quantity.Start == left || quantity.Chinese)
            return false;
        var behind = quantity.End < end ? text[quantity.End] : '。';
        if (!Chars.EndsClause(behind) && behind is not ('、' or '）' or ')' or '和' or '以' or '左' or '|' or '\t'))
            return false;
        var noun = NounPhrases.BeforeNumber(text, left, quantity.Start, years);
        return noun.End - noun.Start >= 2
            && text[noun.End - 1] is '数' or '率' or '分' or '值' or '比' or '度' or '量' or '位' or '重' or '次';
    }

    /// <summary>A time limit that the plan sets others: 30天内, 不得超过10日, 到期前30日.</summary>
    private Candidate? Requirement(int index)
    {
        var quantity = quantities[index];
        var clause = ClauseStart(quantity.Start);
        var limit = (quantity.After ?? quantity.Before) is Comparator.AtMost;
        var ahead =
            quantity.Before is null
            && quantity.Start > start
            && text[quantity.Start - 1] == '前'
            && Duty.In(text, start, ClauseEnd(quantity.End));
        if (
            !limit && !ahead
            || Aiming.In(text, clause, ClauseEnd(quantity.End)) && !Duty.In(text, clause, quantity.Start)
        )
            return null;
        var noun = NounPhrases.BeforeNumber(text, clause, quantity.Start, years);
        return new Candidate(
            noun.Start,
            quantity.End,
            CommitmentKind.Requirement,
            text[noun.Start..noun.End],
            ahead ? Comparator.Reach : Comparator.AtMost
        )
        {
            Value = quantity.Value,
            Unit = quantity.Unit,
            Section = context.Section,
            Confidence = 0.75,
        };
    }

    /// <summary>A、B各30家 and A、B均达到92%: the number holds for each thing named.</summary>
    private void Each(int index, Candidate candidate, List<Candidate> found)
    {
        var quantity = quantities[index];
        var at = Chars.SkipSpacesBack(text, quantity.Start, start);
        if (at <= start || text[at - 1] is not ('各' or '均') && !(at - 2 >= start && text[at - 2] == '均'))
            return;
        var noun = NounPhrases.BeforeNumber(
            text,
            Math.Max(ClauseStart(quantity.Start), PreviousEnd(index)),
            at - 1,
            years
        );
        if (Pairs.All(text, noun.Start, noun.End) is not { Count: > 1 } things)
            return;
        found[^1] = candidate with { Indicator = text[things[0].Start..things[0].End] };
        foreach (var thing in things.Skip(1))
            found.Add(candidate with { Start = thing.Start, Indicator = text[thing.Start..thing.End] });
    }

    private Candidate Part(int index, (int Start, int End) noun) =>
        new(
            quantities[index].NumberStart,
            noun.End,
            CommitmentKind.PlanCount,
            text[noun.Start..noun.End],
            Comparator.Count
        )
        {
            Value = quantities[index].Value,
            Unit = quantities[index].Unit,
            Section = context.Section,
        };

    /// <summary>The noun phrase in front of a number; of 分别 groups the one with the same place; else the topic of the sentence.</summary>
    private (int Start, int End) Noun(int index, int left)
    {
        if (Group(index) is { Count: > 1 } group && Respectively(group) is { } nouns)
            return nouns[group.IndexOf(index)];
        var noun = NounPhrases.BeforeNumber(text, left, quantities[index].Start, years);
        if (noun.End - noun.Start >= 2)
            return noun;
        // 到2025年达到5000亿元: the noun stands in the clause before.
        for (var clause = ClauseStart(left); clause > start; )
        {
            var before = ClauseStart(clause - 1);
            noun = NounPhrases.BeforeNumber(text, before, clause - 1, years);
            if (noun.End - noun.Start >= 2)
            {
                var last = quantities.FindLastIndex(
                    index - 1 < 0 ? 0 : index - 1,
                    other => other.Start >= before && other.End <= clause
                );
                return last >= 0 && index > 0 && !quantities[last].Counts
                    ? Noun(last, Math.Max(before, PreviousEnd(last)))
                    : noun;
            }
            clause = before;
        }
        return (quantities[index].Start, quantities[index].Start);
    }

    private string Indicator(int index, (int Start, int End) noun, bool counting)
    {
        var words = text[noun.Start..noun.End].Trim();
        if (counting && words.LastIndexOf('的') is > 0 and var of && words.Length - of - 1 >= 4)
            words = words[(of + 1)..];
        if (!counting && index > 0 && Heads.Carried(text, start, noun.Start, words) is { } head)
            words = head + words;
        return words;
    }

    private Comparator Compare(Quantity quantity, Change change, int index)
    {
        var stated = quantity.After ?? quantity.Before ?? quantities[Group(index)[0]].Before;
        if (quantity.After == Comparator.AtLeast && quantity.Before is Comparator.MoreThan)
            stated = Comparator.MoreThan;
        if (quantity.High is not null)
            return Comparator.Range;
        return (change, stated) switch
        {
            (Change.Growth, null or Comparator.Reach) => Comparator.GrowthReach,
            (Change.Growth, Comparator.About) => Comparator.GrowthAbout,
            (Change.Fall, _) => Base(quantity.Start, change, index) is not null || IsCumulative(quantity.Start)
                ? Comparator.ReductionVsBase
                : Comparator.Decrease,
            (_, { } comparator) => comparator,
            _ => Comparator.Reach,
        };
    }

    private bool IsPromised(int index, bool counting, int clause)
    {
        var quantity = quantities[index];
        if (promised || context.Goals || HasDeadlineBefore(quantity.Start) || PerYear(index))
            return true;
        if (counting)
            return CommitVerbs.Words.In(text, clause, quantity.Start)
                || quantity.Before is not null && CommitVerbs.Words.In(text, start, quantity.Start);
        return quantity.Before is not null
            || quantity.Unit == "%" && (quantity.After is not null || EndsInRate(index, clause))
            || Goal.In(text, clause, Math.Min(end, quantity.End))
            || CommitVerbs.Words.In(text, clause, quantity.Start);
    }

    /// <summary>A rate with its number directly behind: 关键工序数控化率52%.</summary>
    private bool EndsInRate(int index, int clause)
    {
        var noun = NounPhrases.BeforeNumber(text, Math.Max(clause, PreviousEnd(index)), quantities[index].Start, years);
        return noun.End > noun.Start + 2
            && (text[noun.End - 1] is '率' or '重' or '比' || text[noun.End - 1] == '例' && text[noun.End - 2] == '比');
    }

    private bool PerYear(int index)
    {
        var quantity = quantities[index];
        var from = quantity.Counts ? start : GroupStart(index, ClauseStart(quantity.Start));
        for (var at = from; at < quantity.NumberStart; at++)
        {
            if (Yearly.At(text, at, quantity.NumberStart) is not { } word)
                continue;
            // 年均 holds for its clause, 每年 for the rest of the sentence until another deadline.
            var clauseOnly = word is "年均" or "年平均" or "逐年";
            if (clauseOnly && ClauseStart(quantity.NumberStart) > at)
                continue;
            if (
                !years.Exists(year =>
                    year.Use == YearUse.Deadline && year.Start > at && year.End <= quantity.NumberStart
                )
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
                && (year.Use == YearUse.Deadline || year.Year != context.Time.Issued)
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

    /// <summary>The year of the starting value: 由2025年的42%提高到55%, 达到2025年的1.8倍.</summary>
    private int? FromYear(int at, int index)
    {
        var year = years.FindLast(other => other.Use == YearUse.Base && other.Start < at);
        if (year.Year == 0 || year.End < ClauseStart(at))
            return null;
        return
            index > 0 && IsStartingValue(index - 1)
            || text.AsSpan(year.End, at - year.End).TrimStart().StartsWith("的") && quantities[index].Unit == "倍"
            ? year.Year
            : null;
    }

    private int? Base(int at, Change change, int index)
    {
        int? found = null;
        foreach (var year in years)
        {
            if (year.Use == YearUse.Base && year.Start < at)
                found = year.Year;
        }
        if (found is not null && Group(index) is var group && quantities[group[0]].Start is var first)
        {
            // A base holds for its clause and for what 、 joins to it.
            var last = years.FindLast(year => year.Use == YearUse.Base && year.Start < at);
            for (var i = last.End; i < first; i++)
            {
                if (Chars.EndsClause(text[i]))
                    return IsCumulative(at) ? context.Time.Before : null;
            }
        }
        return found ?? (change == Change.Fall && IsCumulative(at) ? context.Time.Before : null);
    }

    private bool IsCumulative(int at) =>
        text.AsSpan(ClauseStart(at), at - ClauseStart(at)).Contains("累计", StringComparison.Ordinal);

    private bool HasDeadlineBefore(int at) =>
        years.Exists(year => year.Use == YearUse.Deadline && year.Start < at && !context.Time.IsPast(year.Year));

    private int GroupStart(int index, int left) =>
        Group(index) is var group && group[0] == index
            ? left
            : Math.Max(ClauseStart(quantities[group[0]].Start), PreviousEnd(group[0]));

    private int GroupNumberStart(int index) => quantities[Group(index)[0]].NumberStart;

    /// <summary>Numbers that follow each other with nothing but 、 and 和 between.</summary>
    private List<int> Group(int index)
    {
        var first = index;
        while (first > 0 && OnlyJoined(first - 1, first))
            first--;
        var last = index;
        while (last + 1 < quantities.Count && OnlyJoined(last, last + 1))
            last++;
        return Enumerable.Range(first, last - first + 1).ToList();
    }

    private bool OnlyJoined(int one, int other)
    {
        var from = quantities[one].End;
        var to = quantities[other].Start;
        if (to <= from)
            return to == from;
        for (var i = from; i < to; i++)
        {
            if (text[i] is not ('、' or '和' or '及' or '与' or '，' or '以') && !Chars.IsSpace(text[i]))
                return false;
        }
        return true;
    }

    private List<(int Start, int End)>? Respectively(List<int> group)
    {
        var first = quantities[group[0]];
        var from = Math.Max(ClauseStart(first.Start), group[0] > 0 ? PreviousEnd(group[0]) : start);
        var (nounStart, nounEnd) = NounPhrases.BeforeNumber(text, from, first.Start, years);
        return Pairs.Split(text, nounStart, nounEnd, group.Count);
    }

    private int PreviousEnd(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (!thresholds[i])
                return quantities[i].End;
        }
        return start;
    }

    private int NextStart(int index)
    {
        for (var i = index + 1; i < quantities.Count; i++)
        {
            if (!thresholds[i])
                return quantities[i].Start;
        }
        return int.MaxValue;
    }

    private int ClauseStart(int at)
    {
        var depth = 0;
        for (var i = Math.Min(at, end) - 1; i >= start; i--)
        {
            if (text[i] is '）' or ')')
                depth++;
            else if (text[i] is '（' or '(' && depth > 0)
                depth--;
            else if (
                depth == 0
                && Chars.EndsClause(text[i])
                && !(text[i] == ',' && i + 1 < end && Chars.IsDigit(text[i + 1]))
            )
                return i + 1;
        }
        return start;
    }

    private int ClauseEnd(int at)
    {
        while (at < end && !Chars.EndsClause(text[at]))
            at++;
        return at;
    }
}
