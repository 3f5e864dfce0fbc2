using Yuelu.Kernel;
using Yuelu.Reader.Commitments;
using Yuelu.Reader.Outline;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Findings;

/// <summary>Tells a plan from a text of another kind: a plan's sentences say what shall be done.</summary>
internal static class PlanTest
{
    private const double LeastShare = 0.12;
    private const int ShortestSentence = 6;
    private const int FewestSentences = 2;
    private const int FewestPromises = 3;
    private static readonly WordSet Openers = new(
        """
        加快 推进 支持 鼓励 完善 加强 建立 健全 实施 推动 深化 强化 提升 优化 打造 培育 建设 开展 落实 引导 促进 发展 探索 构建 创新 聚焦 围绕 力争 坚持 全面 大力 积极 着力 充分 进一步 深入 统筹 严格 制定 依托 组织 扩大 拓展 提高 确保 实现
        充分发挥 突破 突出 发挥 巩固 做强 做优 做大 壮大 稳步 规范 改造 强化 推广 编制 加大 改善 保障 以 按照 到 至 每年 新增 完成 形成 建成 争取 广泛 有序 逐步 持续 完成 整合 改革 设立 搭建 举办 运用 注重 重点 紧紧 紧跟 抢抓 瞄准 把 将
        """
    );

    /// <summary>The refusal of a text that is no plan; null for a plan.</summary>
    public static Problem? Refuse(string text, DocumentFacts facts, List<PlacedUnit> units, int promises)
    {
        var (sentences, doing) = (0, 0);
        foreach (var (unit, _) in units)
        {
            var start = Chars.SkipSpaces(text, unit.Heading?.End ?? unit.Start, unit.End);
            if (unit.End - start < ShortestSentence)
                continue;
            sentences++;
            if (Openers.At(text, start, unit.End) is not null)
                doing++;
        }
        var acts = doing >= FewestSentences && doing >= LeastShare * sentences;
        var aims = promises >= FewestPromises && units.Any(placed => NamesDeadline(text, placed.Unit));
        return acts || aims || facts.Title is not null && (promises > 0 || doing > 0)
            ? null
            : new Problem(
                ProblemKind.Invalid,
                "document.no-plan",
                new(
                    $"文件里读到{sentences}句话，只有{doing}句在布置要做的事，不像一份规划或行动计划；请换上规划、计划、方案或意见的正文。",
                    $"The file holds {sentences} sentences of which {doing} say what shall be done; this does not look like a plan. Give the text of a plan, programme or policy."
                )
            );
    }

    /// <summary>到2027年: so speaks a plan, also where others report of it.</summary>
    private static bool NamesDeadline(string text, Sentences.Unit unit) =>
        Deadlines
            .Find(text, unit.Start, unit.End)
            .Exists(year => year.Use == YearUse.Deadline && text[year.Start] == '到');
}
