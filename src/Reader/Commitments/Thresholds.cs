using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>Tells a number inside a noun (过千亿元的企业) or a product's measure (3.5兆瓦以上机组) from a promised one.</summary>
internal static class Thresholds
{
    private static readonly WordSet AfterOf = new(
        "目标 水平 速度 增速 增长 比例 规模 要求 任务 幅度 占比 年均 经济 产值 收入 投资 总量 产能 覆盖率 率"
    );
    private static readonly WordSet Entities = new(
        """
        企业 集群 产业 园区 基地 平台 项目 产业链 公司 乡镇 机组 装置 设备 装备 电站 工程 港口 车型 芯片 煤矿 矿山 矿井 龙头 无人机 机器人 列车 车辆 飞机 飞行器 衬底 主轴 轴承 材料 电缆 船舶 产业园 开发区 高新区 板块 支柱产业 链主 上市公司
        平台企业 品牌 大企业 单位 客户 用户 商户 商圈 商贸 航班 机场 锅炉 窑炉 变压器 电池 卫星 高炉 转炉 河流 湖泊 高层建筑 建筑 小区 街区 社区 集团 特色产业 先进制造业 单品 产品
        """
    );
    private static readonly WordSet Measures = new("面积 长度 里程 容量 产能 规模 装机");
    private static readonly WordSet Funds = new("基金 资金池 专项资金 授信 信贷 贷款 债券 投资额");
    private static readonly WordSet Adjectival = new(
        "具备 具有 拥有 符合 掌握 主导 创新 带动 居 位居 市场占有率 技术 影响 竞争力 成长性 研发 从业 专利 主营"
    );
    private static readonly WordSet Conjunctions = new(
        "和 及 与 以及 并 或 且 等 ， 。 ； 、 ： ！ ？ ; , : ） ) \n 而 但 其中 ” 」 】 | \t （ ( / — - … ~ ～"
    );
    private static readonly WordSet TechnicalUnits = new(
        "岁 兆瓦 千伏 kV kv KV 伏 伏安 千伏安 MW nm μm mm cm 毫米 微米 纳米 厘米 英寸 马力 克拉 吨级 赫兹 MHz GHz Hz Gbps Mbps 秒 毫秒 度"
    );

    /// <summary>Whether quantity <paramref name="index"/> of a sentence describes a thing and promises nothing.</summary>
    public static bool IsThreshold(string text, int start, int end, List<Quantity> quantities, int index)
    {
        var quantity = quantities[index];
        var at = quantity.End;
        if (at >= end)
            return false;
        if (text[at] == '级')
            return true;
        var directVerb =
            CommitVerbs.Directly(text, quantity.Start, start)
            || CommitVerbs.Directly(text, quantity.NumberStart, start);
        if (
            quantity.Unit.EndsWith('元')
            && index > 0
            && quantities[index - 1].Counts
            && DescribesCounted(text, quantities[index - 1], quantity)
        )
            return true;
        if (text[at] == '的')
        {
            if (quantity.Counts && (directVerb || quantity.After is null && quantity.Before is null))
                return false;
            if (AfterOf.At(text, at + 1, end) is not null || Funds.In(text, at + 1, Math.Min(end, at + 16)))
                return false;
            return quantity.Counts || quantity.Unit == "%" || directVerb
                ? (quantity.Unit != "%" || quantity.Before is not null) && NounEndsInEntity(text, at + 1, end)
                : at + 1 < end && Chars.IsHan(text[at + 1]);
        }
        if (quantity.Unit is "%" or "百分点" or "倍" && text[at] is not ('、' or '且' or '，'))
            return false;
        if (directVerb && Funds.In(text, at, Math.Min(end, at + 20)))
            return false;
        if (quantity.Counts && (directVerb || !IsLevel(text, start, quantities, index)))
            return false;
        if (
            text[at] is '、' or '且' or '，'
            && Adjectival.At(text, at + 1, end) is not null
            && OfBeforeClauseEnd(text, at + 1, end)
        )
            return true;
        if (
            text[at] is '、' or '且' or '和'
            && index + 1 < quantities.Count
            && ChainsIntoThreshold(text, end, quantities, index)
        )
            return true;
        if (Conjunctions.At(text, at, end) is not null || !Chars.IsHan(text[at]) && !Chars.IsLatin(text[at]))
            return false;
        if (CommitVerbs.Words.At(text, at, end) is not null && !directVerb)
            return false;
        if (quantity is { Sort: UnitSort.Time, After: Comparator.AtMost })
            return false;
        if (quantity.After is not null)
            return TechnicalUnits.In(quantity.Unit) || !directVerb;
        if (TechnicalUnits.In(quantity.Unit) && !directVerb)
            return true;
        return quantity.Unit.EndsWith('元') || TechnicalUnits.In(quantity.Unit)
            ? HeadIsEntity(text, at, end)
            : !directVerb && NounEndsInEntity(text, at, end);
    }

    /// <summary>Whether a threshold is a measure of a product.</summary>
    public static bool IsProductMeasure(Quantity quantity) => TechnicalUnits.In(quantity.Unit);

    /// <summary>A noun with its number behind it, as in 入井人数超过30人: words other than verbs stand before it in the clause.</summary>
    private static bool IsLevel(string text, int start, List<Quantity> quantities, int index)
    {
        var quantity = quantities[index];
        return quantity.Before is not null and not Comparator.Reach
            && quantity.Start > start
            && Chars.IsHan(text[quantity.Start - 1])
            && text[quantity.Start - 1] is not ('到' or '达');
    }

    /// <summary>5家以上年销售收入过百亿元: the sum tells which of the things counted.</summary>
    private static bool DescribesCounted(string text, Quantity counted, Quantity sum)
    {
        if (counted.End >= sum.Start || !Chars.IsHan(text[counted.End]) || sum.Before is null)
            return false;
        for (var i = counted.End; i < sum.Start; i++)
        {
            if (Chars.EndsClause(text[i]) || text[i] is '、' or '）')
                return false;
        }
        return true;
    }

    /// <summary>营业收入超过50亿元、100亿元的企业: a row of numbers of which the last stands before 的.</summary>
    private static bool ChainsIntoThreshold(string text, int end, List<Quantity> quantities, int index)
    {
        for (var next = index + 1; next < quantities.Count; next++)
        {
            for (var i = quantities[next - 1].End; i < quantities[next].Start; i++)
            {
                if (Chars.EndsClause(text[i]) || CommitVerbs.Words.At(text, i, quantities[next].Start) is not null)
                    return false;
            }
            if (quantities[next].Counts && quantities[next].Before is null)
                return false;
            var at = quantities[next].End;
            if (at < end && text[at] == '的')
                return AfterOf.At(text, at + 1, end) is null && NounEndsInEntity(text, at + 1, end);
            if (at >= end || text[at] is not ('、' or '且' or '和'))
                return false;
        }
        return false;
    }

    private static bool OfBeforeClauseEnd(string text, int at, int end)
    {
        for (var i = at; i < end && !Chars.EndsClause(text[i]); i++)
        {
            if (text[i] == '的')
                return true;
        }
        return false;
    }

    /// <summary>Whether the noun directly behind the number closes with a thing: 1000亿元企业.</summary>
    private static bool HeadIsEntity(string text, int at, int end)
    {
        var stop = NounEnd(text, at, end, "、（(和及达超过");
        return Entities.Before(text, stop, at) is not null;
    }

    /// <summary>Whether the noun phrase behind the number closes with a thing and no measure stands before it.</summary>
    private static bool NounEndsInEntity(string text, int at, int end)
    {
        var stop = NounEnd(text, at, end, "、（(达");
        if (Entities.Before(text, stop, at) is not null)
            return true;
        var first = NounEnd(text, at, end, "、（(达的和及");
        return first < stop && Entities.Before(text, first, at) is not null && !Measures.In(text, at, first);
    }

    private static int NounEnd(string text, int at, int end, string stops)
    {
        while (
            at < end
            && !Chars.EndsClause(text[at])
            && !(text[at] == '分' && at + 1 < end && text[at + 1] == '别')
            && !stops.Contains(text[at], StringComparison.Ordinal)
            && !Chars.IsDigit(text[at])
        )
            at++;
        return at;
    }
}
