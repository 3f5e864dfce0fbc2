using Yuelu.Kernel;
using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Method;

/// <summary>How one kind of promise is followed: its formula in words and a worked example that the product's own arithmetic computes.</summary>
/// <param name="Kind">The kind; also the anchor of its place on the page.</param>
/// <param name="Signs">The formula as a line of signs, the same in both languages.</param>
internal sealed record Formula(PromiseKind Kind, Words Name, string Signs, Words Rule, Words Example)
{
    private static readonly Track Linear = new(TrackShape.Linear, 2015, 2020, 50, 70, null);
    private static readonly Track Index = new(TrackShape.Index, 2015, 2020, 100, 12, null);
    private static readonly Track Change = new(TrackShape.Change, 2015, 2020, 0, -18, null);

    /// <summary>Every kind that the product follows.</summary>
    public static IReadOnlyList<Formula> All { get; } =
    [
        new(
            PromiseKind.Level,
            new("到期达到某个水平", "A level by a date"),
            "E(t) = B + (T − B) × (t − t₀) ÷ (t₁ − t₀)",
            new(
                "从基年到期限每年走相同的一步。“不超过”在基年已做到的，是一条要守住的线；范围以下限为准。没有基年数据，到期之前不判断，除非已达到目标；到期以后不需要基年数据。",
                "The same step each year from baseline to deadline. ‘At most’ that already holds in the base year is a line to keep; of a range the lower end counts. Without a baseline nothing is judged before the deadline unless the target is reached already; after it no baseline is needed."
            ),
            new Words(
                "例：2015年为50，2020年目标70，2017年应为{0}。",
                "Example: 50 in 2015, target 70 in 2020; 2017 should be {0}."
            ).With(Numeral.Say(Linear.Expected(2017)))
        ),
        new(
            PromiseKind.AverageGrowth,
            new("年均增长", "Average yearly growth"),
            "I(t) = 100 × Π(1 + rᵢ);  E(t) = 100 × (1 + g)^(t − t₀)",
            new(
                "逐年增速连乘成指数，不能相加，也不用两年的总额相除；缺一年就算不出。来源公布的年均增速（单位“%/年”）直接使用。",
                "Yearly rates multiply to an index; they are never added, and no rate is taken from two published totals. One missing year and it cannot be computed. A published average (unit: per cent a year) is used as it is."
            ),
            new Words(
                "例：年均12%，2015年为100，2020年应为{0}；若五年分别为10、12、14、12、12，年均为{1}%。",
                "Example: 12% a year from 100 in 2015 should be {0} in 2020; rates of 10, 12, 14, 12, 12 average {1}%."
            ).With(
                Numeral.Say(Index.Expected(2020), 2),
                Numeral.Say(Compound.AverageRate(Compound.Factor([10, 12, 14, 12, 12]), 5), 2)
            )
        ),
        new(
            PromiseKind.CumulativeChange,
            new("比基年累计下降或提高", "Cumulative change against a base year"),
            "C(t) = Π(1 + rᵢ) − 1;  E(t) = (1 + T)^((t − t₀) ÷ (t₁ − t₀)) − 1",
            new(
                "逐年变化连乘，不能相加；应到的位置按复合速度，每年下降的比例相同。跨几年的公布数（如2016—2018年累计）可以接上缺的年份。",
                "Yearly changes multiply and are never added; the expected path falls by the same share each year. A published change over several years (such as 2016–2018) bridges the years it covers."
            ),
            new Words(
                "例：五年下降18%，每年应下降{0}%；五年每年下降3.6%，累计只有{1}%，不是−18%。",
                "Example: −18% in five years is {0}% a year; five times −3.6% makes only {1}%, not −18%."
            ).With(
                Numeral.Say(Change.Expected(2016), 2),
                Numeral.Say(100 * (Compound.Factor([-3.6m, -3.6m, -3.6m, -3.6m, -3.6m]) - 1), 2)
            )
        ),
        new(
            PromiseKind.RateEitherWay,
            new("没有写明是年均还是末年的增速", "A rate that does not say which"),
            "—",
            new(
                "按年均和按末年各算一次，结论相同才给出状态；不同就是“无法计算”，由有日期和来源的设定选定一种。",
                "It is judged as an average and as the last year's rate; only where both agree is there a state. Otherwise it cannot be computed until a dated, sourced setting chooses."
            ),
            new(
                "例：五年每年9%，目标8%，两种算法都完成。",
                "Example: 9% in each of five years against 8% is met either way."
            )
        ),
        new(
            PromiseKind.EachYear,
            new("每年达到", "Each year"),
            "yᵢ ≥ T  (i = 1 … n)",
            new(
                "每年从零算起，多的不能补少的；每一年都达到才算完成。年中的累计数与按月份比例应到的数比较。",
                "Every year starts from nothing and a surplus does not make up for another year; it is met when every year reached it. A count to date is held against its share of the year."
            ),
            new(
                "例：每年50名，上半年应有25名；五年里有一年49名，就是未完成。",
                "Example: of 50 a year 25 are due by June; one year with 49 and it is not met."
            )
        ),
        new(
            PromiseKind.YearlyMean,
            new("年均不超过或不低于", "A mean over the years"),
            "(y₁ + … + yₙ) ÷ n",
            new(
                "各年的算术平均与目标比较；缺一年就算不出。",
                "The arithmetic mean of the years is held against the target; one missing year and it cannot be computed."
            ),
            new(
                "例：1.2、0.9、0.8、0.9、0.9 平均 0.94，小于 1。",
                "Example: 1.2, 0.9, 0.8, 0.9 and 0.9 make 0.94, less than 1."
            )
        ),
        new(
            PromiseKind.Rank,
            new("位次", "A rank"),
            "k ≤ K",
            new(
                "数字小的更好；位次之间没有路径，到期之前没有达到就不判断。“前列”没有写第几位，无从比较。",
                "A smaller number is better; no path leads between ranks, so short of it nothing is judged before the deadline. ‘Among the first’ names no place and cannot be compared."
            ),
            new("例：目标前3位，第2位即达到。", "Example: the target is rank 3; rank 2 reaches it.")
        ),
        new(
            PromiseKind.Relative,
            new("高于对照", "Above a reference"),
            "y(t) > z(t)",
            new(
                "与同一时期的对照数据（如全国平均）比较；没有对照数据就算不出。",
                "Held against a reference series of the same period; without one it cannot be computed."
            ),
            new("例：本省27%，全国26%，高于对照。", "Example: 27% here, 26% nationally: above.")
        ),
        new(
            PromiseKind.Report,
            new("节点和文字表述", "Milestones and levels in words"),
            "—",
            new(
                "没有数字可比，只看是否收到完成情况的报告（1完成，0未完成）。",
                "There is no number to compare; only a filed report tells (1 done, 0 not done)."
            ),
            new("例：2020年的报告称已完成，即完成。", "Example: a report for 2020 says it is done: met.")
        ),
    ];
}
