using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Places in an order: 世界第三, 全国前20位, 保持全国前列.</summary>
internal static class Ranks
{
    private static readonly WordSet Scopes = new(
        "世界 全球 国际 亚洲 全国 国内 全省 全市 中部 西部 东部 省内 市内 中西部 东北 长三角 同类城市 行业 县域 全县 全区 副省级城市 省会城市 中部地区 西部地区 中部六省 同行业 全国同类"
    );
    private static readonly WordSet Verbs = new(
        "进入 跻身 保持 位居 位列 居 列 达到 排名 挺进 迈入 争居 争当 稳居 名列 处于 迈进 保持在 稳定在 成为 建成"
    );
    private static readonly WordSet NoRank = new(
        "家 个 批 次 届 条 产业 方 梯队 线 款 类 章 节 期 阶段 季度 时间 资源 生产力 代 者 天 所 人民 医院 中学 大道 列 沿 景 端 提 置 后 期"
    );

    /// <summary>Adds the ranks that the span names.</summary>
    public static void Read(string text, int start, int end, Context context, int? deadline, List<Candidate> found)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('第' or '前'))
                continue;
            var number = Chars.SkipSpaces(text, i + 1, end);
            var stop = Numerals.Arabic(text, number, end, out var value);
            if (stop == number)
                stop = Numerals.Chinese(text, number, end, out value);
            if (stop == number || value is < 1 or > 500 || value != Math.Truncate(value))
                continue;
            var unit = stop < end && text[stop] is '位' or '名' ? text[stop].ToString() : "";
            if (unit.Length == 0 && NoRank.At(text, stop, end) is not null || stop < end && text[stop] == '强')
                continue;
            var scope = Scopes.Before(text, i, start);
            if (scope is null && !(unit.Length > 0 && Verbs.Before(text, i, start) is not null))
                continue;
            var clause = ClauseStart(text, start, i);
            if (!(context.Goals || Verbs.In(text, clause, i) || deadline is not null && deadline != context.Time.Last))
                continue;
            var noun = NounPhrases.BeforeNumber(text, clause, i - (scope?.Length ?? 0), []);
            var top = text[i] == '前';
            found.Add(
                new Candidate(
                    Math.Min(noun.Start, i - (scope?.Length ?? 0)),
                    stop + unit.Length,
                    CommitmentKind.Rank,
                    text[noun.Start..Math.Max(noun.Start, noun.End)],
                    top ? Comparator.RankTop : Comparator.Rank
                )
                {
                    Value = value,
                    Unit = unit,
                    Subject = scope,
                    DeadlineYear = deadline,
                    Section = context.Section,
                    Confidence = 0.8,
                }
            );
        }
    }

    private static int ClauseStart(string text, int start, int at)
    {
        while (at > start && !Chars.EndsClause(text[at - 1]))
            at--;
        return at;
    }
}
