using Yuelu.Reader.Outline;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Tasks;

/// <summary>A mechanism in the manuscript.</summary>
internal readonly record struct FoundMechanism(
    MechanismKind Kind,
    string Name,
    int Start,
    int End,
    int SentenceStart,
    int SentenceEnd,
    int Section
);

/// <summary>Lists the platforms, lists, funds and systems that the plan orders: a verb of making with a noun phrase that ends in one of their names.</summary>
internal static class MechanismReader
{
    private const int LongestName = 40;
    private const int FarthestEnding = 8;
    private static readonly WordSet Openers = new(
        "一批 各种 各类 若干 和 及 与 、 以 的 \" “ 一系列 系列 壮大 培育 重点培育 多个 各级"
    );
    private static readonly WordSet Ordering = new(
        """
        建立健全 建立完善 建设完善 建立和完善 建立 健全 完善 设立 构建 搭建 打造 建设 建成 制定和发布 研究制定和发布 制定 编制 发布 实施 推行 探索设立 探索建立 探索 推进 形成 组建 创建 优化 开展 举办 推动建立 推动建设 加快构建 加快建设 支持建设 依托 用好 落实 培育 加强 强化 共建 出台 实行 支持 深化 运用
        充分发挥 发挥 扩大 推广 动态更新 更新 遴选发布 公布 定期发布
        """
    );
    private static readonly (WordSet Endings, MechanismKind Kind)[] Kinds =
    [
        (
            new(
                "追溯体系 追溯系统 追溯平台 质量追溯 监测平台 监测系统 监测网络 监测体系 监测预警平台 监测预警系统 监测预警体系 监测预警机制 运行监测 监测机制 监测预警网络 调度监控 监控平台 监控系统"
            ),
            MechanismKind.Monitoring
        ),
        (
            new(
                "信用体系 征信体系 信用评价 信用信息 信用制度 信用平台 信用评价体系 信用信息制度 信用修复机制 自我声明 监督制度"
            ),
            MechanismKind.Credit
        ),
        (
            new("评价机制 评估机制 评价体系 考核机制 考核制度 评价制度 第三方评价机制 考核评价 评估制度 督促检查"),
            MechanismKind.Evaluation
        ),
        (
            new("数据库 项目库 专家库 人才库 资源库 企业库 案例库 知识库 语料库 储备库 题库 技术库"),
            MechanismKind.Database
        ),
        (new("目录 名录 指导目录 推荐目录 导向目录"), MechanismKind.Directory),
        (new("清单 名单 台账"), MechanismKind.List),
        (new("基金 资金池 专项资金 风险补偿资金"), MechanismKind.Fund),
        (new("标准体系"), MechanismKind.Standard),
        (new("大赛 竞赛 挑战赛 设计赛"), MechanismKind.Contest),
        (new("平台 公共服务平台"), MechanismKind.Platform),
        (new("机制 制度 体制"), MechanismKind.Mechanism),
    ];

    /// <summary>The mechanisms in order, one for each name.</summary>
    public static List<FoundMechanism> Read(string text, List<PlacedUnit> units)
    {
        var found = new List<FoundMechanism>();
        var names = new HashSet<string>();
        foreach (var (unit, section) in units)
        {
            for (var clause = unit.Start; clause < unit.End; )
            {
                var stop = clause;
                while (stop < unit.End && !Chars.EndsClause(text[stop]))
                    stop++;
                Clause(text, clause, stop, unit.Start, unit.End, section, names, found);
                clause = stop + 1;
            }
        }
        return found;
    }

    private static void Clause(
        string text,
        int start,
        int end,
        int sentenceStart,
        int sentenceEnd,
        int section,
        HashSet<string> names,
        List<FoundMechanism> found
    )
    {
        var verb = Ordering.Find(text, start, end, out var word);
        if (verb < 0)
            return;
        for (var at = verb + word!.Length; at < end; at++)
        {
            if (EndingAt(text, at, end) is not { } match)
                continue;
            var stop = at + match.Length;
            var opens = NameStart(text, verb + word.Length, at);
            while (Openers.At(text, opens, at) is { } opener)
                opens += opener.Length;
            if (stop - opens is > 2 and <= LongestName && names.Add(text[opens..stop]))
                found.Add(
                    new FoundMechanism(match.Kind, text[opens..stop], opens, stop, sentenceStart, sentenceEnd, section)
                );
            at = stop - 1;
        }
    }

    /// <summary>The longest ending that a word of the lists makes here, unless the phrase goes on with 的 or another noun of its kind.</summary>
    private static (MechanismKind Kind, int Length)? EndingAt(string text, int at, int end)
    {
        (MechanismKind, int)? best = null;
        foreach (var (endings, kind) in Kinds)
        {
            if (endings.At(text, at, end) is { } word && word.Length > (best?.Item2 ?? 0))
                best = (kind, word.Length);
        }
        return best is { Item2: var length } && GoesOn(text, at + length, end) ? null : best;
    }

    /// <summary>机制 in 农机制造, or 信用信息 in 信用信息发布制度: the word is only a part.</summary>
    private static bool GoesOn(string text, int at, int end)
    {
        if (at < end && text[at] is '造' or '作' or '成' or '品' or '剂' or '衣')
            return true;
        for (
            var i = at;
            i < Math.Min(end, at + FarthestEnding)
                && text[i] is not ('、' or '，' or '的' or '（' or '等' or '和' or '及' or '与');
            i++
        )
        {
            foreach (var (endings, _) in Kinds)
            {
                if (endings.At(text, i, end) is not null)
                    return true;
            }
        }
        return false;
    }

    /// <summary>Back to the verb or to the last 、 or 和 that parts two names.</summary>
    private static int NameStart(string text, int from, int ending)
    {
        var depth = 0;
        for (var i = ending - 1; i >= from; i--)
        {
            if (text[i] is '”' or '）' or '》' or '"')
                depth++;
            else if (text[i] is '“' or '（' or '《')
                depth--;
            if (depth > 0)
                continue;
            if (
                Ordering.Before(text, i + 1, from) is not null
                && i + 1 < ending
                && text[i + 1] is not ('和' or '及' or '与' or '、')
            )
                return i + 1;
            if (text[i] is '、' or '和' or '及' && EndedBefore(text, from, i))
                return i + 1;
        }
        return from;
    }

    private static bool EndedBefore(string text, int from, int at)
    {
        foreach (var (endings, _) in Kinds)
        {
            if (endings.Before(text, at, from) is not null)
                return true;
        }
        return false;
    }
}
